import type { z } from "zod";
import type { DraftIntake, draftIntake } from "@/core/intake/draft";
import type { DemoAct } from "./demo-acts";
import { type DemoClock, demoClock, MINUTE, workedBefore } from "./demo-clock";
import { CUSTOMERS } from "./demo-customers";
import { DOCUMENTS } from "./demo-documents";

export type DraftInput = z.input<typeof draftIntake>;
type ProvenanceInput = DraftInput["provenance"];

export type Line = readonly [role: "customer" | "ai" | "agent" | "system", text: string];

/** What is said, and the reply that the AI writes to it. */
export type DemoTurn = {
  said: readonly Line[];
  reply: string;
  confidence?: number;
  alreadySent?: boolean;
  documents?: readonly (keyof typeof DOCUMENTS)[];
  calls?: ProvenanceInput["tool_calls"];
  actions?: ProvenanceInput["actions"];
};

/** A conversation as it is easiest to write; `draftOf` makes of it what a source would send. */
export type DemoCase = DemoTurn & {
  id: string;
  customer: keyof typeof CUSTOMERS;
  language: "de" | "en";
  channel: "chat" | "email";
  title?: string;
  attributes?: Record<string, string>;
  /** What people did about it, and what became known later. */
  acts?: readonly DemoAct[];
  /** Later turns, so many minutes after the first; each brings a draft of its own. */
  next?: readonly (DemoTurn & { after: number })[];
};

/** One of today's: minutes since its last message. */
export type CaseToday = DemoCase & { ago: number };

/** One of the last weeks: when its first draft came; `write` is told the days around that moment. */
export type CaseBefore = { day: number; time: string; write(clock: DemoClock): DemoCase };

export type DemoAgent = Pick<DraftIntake["provenance"], "provider" | "model" | "agent" | "prompt_version">;

/** A trade's conversations; `formerly` is the prompt that its agent had until `CHANGED` working days ago. */
export type DemoTrade = {
  agent: DemoAgent;
  formerly: string;
  today: readonly ((clock: DemoClock) => CaseToday)[];
  before: readonly CaseBefore[];
};

const CHANGED = 14;
/** Seconds from the customer's last message to the draft that answers it. */
const WRITING_MS = 20_000;

/** A conversation with the moment at which its first draft came. */
export type DatedCase = { at: number; agent: DemoAgent; case: DemoCase };

export function datedCases(now: number, trade: DemoTrade): DatedCase[] {
  const today = trade.today.map((write) => {
    const { ago, ...written } = write(demoClock(now));
    return { at: now - ago * MINUTE + WRITING_MS, agent: trade.agent, case: written };
  });
  const before = trade.before.map(({ day, time, write }) => {
    const at = workedBefore(now, day, time);
    const agent = day >= CHANGED ? { ...trade.agent, prompt_version: trade.formerly } : trade.agent;
    return { at, agent, case: write(demoClock(at)) };
  });
  return [...today, ...before];
}

/** Paragraphs of a reply. */
export function paragraphs(...texts: string[]): string {
  return texts.join("\n\n");
}

/** The draft of one turn with everything said up to it, as the source sends it. */
export function draftOf({ at, agent, case: given }: DatedCase, turn = 0): DraftInput {
  const { id } = given;
  const turns = [{ ...given, after: 0 }, ...(given.next ?? [])].slice(0, turn + 1);
  const last = turns.at(-1) ?? { ...given, after: 0 };
  const said = turns.flatMap((t) => spoken(at + t.after * MINUTE, t.said));
  const answered = said.findLastIndex(({ role }) => role === "customer") + 1;
  const { external_id, display_name } = CUSTOMERS[given.customer];
  return {
    external_id: `${id}-d${turn + 1}`,
    conversation: {
      external_id: id,
      channel: given.channel,
      language: given.language,
      title: given.title ?? null,
      customer: { external_id, display_name },
      attributes: given.attributes ?? {},
      messages: said.map((message, index) => ({ ...message, external_id: `${id}-m${index + 1}` })),
    },
    draft: {
      text: last.reply,
      in_reply_to: `${id}-m${answered}`,
      confidence: last.confidence ?? null,
      already_sent: last.alreadySent ?? false,
    },
    provenance: {
      ...agent,
      documents: (last.documents ?? []).map((name) => documentUsed(name, at + last.after * MINUTE)),
      tool_calls: last.calls ?? [],
      actions: last.actions ?? [],
    },
  };
}

/** Two minutes from message to message, the last one right before the draft. */
function spoken(drafted: number, lines: readonly Line[]) {
  return lines.map(([role, text], index) => ({
    role,
    text,
    sent_at: new Date(drafted - WRITING_MS - 2 * MINUTE * (lines.length - 1 - index)).toISOString(),
  }));
}

/** By name and version only: the text was sent before. */
function documentUsed(name: keyof typeof DOCUMENTS, at: number) {
  const { id, title, kind, party, version, uri } = DOCUMENTS[name];
  return { id, title, kind, party, version, uri, retrieved_at: new Date(at).toISOString() };
}
