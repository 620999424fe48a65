import { done, type Result, refused } from "../result";
import {
  type ExtensionReason,
  type Ground,
  type IdentityMethod,
  type Law,
  RECORD_CATEGORIES,
  type RecordCategory,
  type RecordOutcome,
  type RefusalGround,
  type RequestKind,
  type RequestState,
} from "./request-words";

/** A request as its rules see it: everything but words. Times are milliseconds since the epoch. */
export type RequestFile = {
  kind: RequestKind;
  law: Law;
  state: RequestState;
  subject: string | null;
  identified: boolean;
  receivedAt: number;
  dueAt: number;
  extended: boolean;
  outcomes: readonly RequestOutcome[];
  /** Of the customer's erasure, where one was begun. */
  erasure: "waiting" | "running" | "done" | "failed" | null;
};

export type RequestOutcome = {
  category: RecordCategory;
  outcome: RecordOutcome;
  ground: Ground | null;
  records: number;
};

export type RequestCommand =
  | { do: "ask_identity" }
  | { do: "confirm_identity"; method: IdentityMethod }
  | { do: "link"; subject: string }
  | { do: "extend"; reason: ExtensionReason; dueAt: number }
  | { do: "decide"; outcomes: readonly RequestOutcome[] }
  | { do: "refuse"; ground: RefusalGround }
  | { do: "answer" }
  | { do: "withdraw" };

export const isClosed = (state: RequestState) => state === "answered" || state === "refused" || state === "withdrawn";

/** What a request of a kind can come to, for a kind of record. */
const OUTCOMES: Record<RequestKind, readonly RecordOutcome[]> = {
  access: ["provided", "refused", "none"],
  portability: ["provided", "refused", "none"],
  rectification: ["corrected", "refused", "none"],
  erasure: ["erased", "redacted", "restricted", "kept", "refused", "none"],
  restriction: ["restricted", "refused", "none"],
  objection: ["restricted", "kept", "refused", "none"],
};

export const outcomesOf = (kind: RequestKind): readonly RecordOutcome[] => OUTCOMES[kind];

/** Outcomes that do less than was asked for stand on a law that is named. */
const NEEDS_GROUND: ReadonlySet<RecordOutcome> = new Set(["kept", "refused"]);
/** Books that commercial and tax law want kept are frozen, not left as they were. */
const COMMERCIAL: ReadonlySet<Ground> = new Set(["hgb_257", "ao_147"]);

/** The field of the first outcome that cannot stand; null when all can. */
function outcomeFault(kind: RequestKind, outcomes: readonly RequestOutcome[]): string | null {
  for (const { category, outcome, ground } of outcomes) {
    if (!OUTCOMES[kind].includes(outcome)) return `${category}.outcome`;
    if (NEEDS_GROUND.has(outcome) && ground === null) return `${category}.ground`;
    if (kind === "erasure" && outcome === "restricted" && ground === null) return `${category}.ground`;
    if (ground !== null && COMMERCIAL.has(ground) && outcome !== "restricted") return `${category}.outcome`;
  }
  const once = new Set(outcomes.map((each) => each.category));
  return once.size === outcomes.length ? null : "outcomes";
}

/** The kinds of record that nobody has decided about yet. */
export function undecided(outcomes: readonly RequestOutcome[]): RecordCategory[] {
  return RECORD_CATEGORIES.filter((category) => !outcomes.some((each) => each.category === category));
}

/**
 * What a command makes of a request, or why it may not be. Who asks is made sure of before anything is answered; a
 * refusal needs a ground and no identity; an extension is told before the first period is over, once.
 */
export function carryOut(file: RequestFile, command: RequestCommand, now: number): Result<RequestFile> {
  if (isClosed(file.state)) return refused("request_closed");
  // What was erased cannot be said to be otherwise: there is nothing left to do but to answer.
  if (file.kind === "erasure" && file.erasure === "done" && command.do !== "answer")
    return refused("conflict", { field: "erasure" });
  switch (command.do) {
    case "ask_identity":
      return file.identified ? refused("conflict", { field: "identity" }) : done({ ...file, state: asked(file) });
    case "link":
      // Whoever was identified as one customer is not made another one.
      if (file.identified && file.subject !== null && file.subject !== command.subject)
        return refused("conflict", { field: "subject" });
      return done({ ...file, subject: command.subject });
    case "confirm_identity":
      return done({ ...file, identified: true, state: file.extended ? "extended" : "open" });
    case "extend":
      return extend(file, command.dueAt, now);
    case "decide":
      return decide(file, command.outcomes);
    case "refuse":
      return done({ ...file, state: "refused" });
    case "answer":
      return answer(file);
    case "withdraw":
      return done({ ...file, state: "withdrawn" });
  }
}

/** Time that an extension gave stays given while identity is asked for. */
const asked = ({ extended }: RequestFile): RequestState => (extended ? "extended" : "identity_asked");

function extend(file: RequestFile, dueAt: number, now: number): Result<RequestFile> {
  if (file.extended) return refused("extension_not_possible", { field: "extended" });
  if (now > file.dueAt) return refused("extension_not_possible", { field: "late" });
  return done({ ...file, extended: true, dueAt, state: file.identified ? "extended" : file.state });
}

function decide(file: RequestFile, outcomes: readonly RequestOutcome[]): Result<RequestFile> {
  const fault = outcomeFault(file.kind, outcomes);
  if (fault !== null) return refused("invalid_field", { field: fault });
  const others = file.outcomes.filter((each) => !outcomes.some((one) => one.category === each.category));
  return done({ ...file, outcomes: [...others, ...outcomes] });
}

function answer(file: RequestFile): Result<RequestFile> {
  if (!file.identified || file.subject === null) return refused("identity_first");
  if (undecided(file.outcomes).length > 0) return refused("outcomes_missing");
  const erases = file.outcomes.some(({ outcome }) => outcome === "erased");
  if (file.kind === "erasure" && erases && file.erasure !== "done") return refused("erasure_not_done");
  return done({ ...file, state: "answered" });
}
