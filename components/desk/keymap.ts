import type { DecisionKind } from "@/core/review/words";

export type Command =
  | { do: "decide"; kind: DecisionKind }
  | {
      do:
        | "submit"
        | "leave"
        | "next"
        | "previous"
        | "claim"
        | "skip"
        | "undo"
        | "reveal"
        | "find"
        | "again"
        | "snippet"
        | "together"
        | "decline"
        | "requeue"
        | "help";
    }
  | { do: "finding"; number: number };

/** The key of each decision, as printed on its button. */
export const DECISION_KEYS: Record<DecisionKind, string> = {
  approve: "A",
  edit: "E",
  reject: "R",
  escalate: "X",
  reply: "P",
  hand_over: "H",
  no_action: "N",
  correct: "T",
};

export const MOVE_KEYS = {
  next: "J",
  previous: "K",
  claim: "C",
  skip: "S",
  undo: "U",
  reveal: "V",
  find: "F",
  again: "D",
  together: "B",
  decline: "L",
  requeue: "Z",
  help: "?",
} as const;

export type Press = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean; repeat: boolean };

export type Situation = {
  /** The focus is in a field that takes text. */
  typing: boolean;
  /** A form of the decision bar is open: letters belong to it. */
  formOpen: boolean;
  /** A dialog is open and handles its own keys. */
  dialogOpen: boolean;
  shortcutsOn: boolean;
};

/** What a key press asks for, or null. A held key only ever moves: it decides nothing, since nobody saw what it would decide. */
export function commandFor(press: Press, situation: Situation): Command | null {
  if (situation.dialogOpen || press.altKey) return null;
  if (press.ctrlKey || press.metaKey) return press.repeat ? null : withControl(press.key, situation);
  if (press.key === "Escape") return situation.formOpen && !press.repeat ? { do: "leave" } : null;
  if (!situation.shortcutsOn || situation.typing || situation.formOpen) return null;
  const key = press.key.toUpperCase();
  if (key === MOVE_KEYS.next) return { do: "next" };
  if (key === MOVE_KEYS.previous) return { do: "previous" };
  return press.repeat ? null : singleCommand(key);
}

/** Beside what is written: sending it, and putting a text block in. */
function withControl(key: string, { formOpen }: Situation): Command | null {
  if (key === "Enter") return { do: "submit" };
  return key === ";" && formOpen ? { do: "snippet" } : null;
}

const SINGLE = [
  "claim",
  "skip",
  "undo",
  "reveal",
  "find",
  "again",
  "together",
  "decline",
  "requeue",
  "help",
] as const satisfies readonly (keyof typeof MOVE_KEYS)[];

function singleCommand(key: string): Command | null {
  if (/^[1-9]$/.test(key)) return { do: "finding", number: Number(key) };
  for (const name of SINGLE) if (key === MOVE_KEYS[name]) return { do: name };
  for (const [kind, letter] of Object.entries(DECISION_KEYS)) {
    if (key === letter) return { do: "decide", kind: kind as DecisionKind };
  }
  return null;
}
