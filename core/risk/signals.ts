import type { CheckInput } from "@/core/checks/check";
import { figuresOfDraft } from "@/core/checks/figure-reader";
import { phrasePattern } from "@/core/checks/letters";
import type { SentenceSupport } from "@/core/explain/explanation";
import { wentThrough } from "@/core/explain/tool-reports";
import type { SIGNALS, Signals } from "@/core/risk/signal-names";

/** As much of a text as is read for phrases. */
const READ = 20_000;

// biome-ignore format: a table
const DECLINE = phrasePattern([
  "unfortunately", "i'm unable", "i am unable", "we're unable", "we are unable", "i cannot", "i can't", "we cannot", "we can't", "not able to", "not possible", "cannot be", "can't be", "not eligible", "not allowed", "not permitted",
  "does not allow", "doesn't allow", "non-refundable", "only assist with", "does not cover", "doesn't cover",
  "leider", "nicht möglich", "kann ich nicht", "können wir nicht", "kann nicht", "ist ausgeschlossen", "nicht erlaubt", "nicht vorgesehen", "nicht erstattungsfähig", "bedauerlicherweise",
], "iu");
// biome-ignore format: a table
const OBJECTION = phrasePattern([
  "that's not", "that is not", "that's wrong", "that isn't", "incorrect", "not correct", "wrong", "mistake", "are you sure", "but i", "i already", "i said", "i asked", "i didn't", "i did not", "i don't think", "doesn't seem", "actually",
  "das stimmt nicht", "stimmt nicht", "nicht richtig", "nicht korrekt", "falsch", "fehler", "sind sie sicher", "aber ich", "ich habe doch", "ich hatte doch", "ich wollte", "das war nicht", "eigentlich",
], "iu");
/** What a model may weigh beside findings, of the conversation as it stood when the draft was written. */
export function signalsOf(input: CheckInput, support: readonly SentenceSupport[]): Signals {
  const { draft, conversation, messages, toolCalls, actions } = input;
  const writes = [...toolCalls, ...actions].filter((call) => call.writes);
  const spoken = messages.filter(({ role }) => role === "ai").map(({ text }) => text);
  const declines = [...spoken, draft.text].filter((text) => DECLINE.test(text.slice(0, READ))).length;
  const asked = messages.filter(({ role }) => role === "customer");
  const claims = support.filter(({ verdict }) => verdict !== "courtesy");
  const share = (verdict: SentenceSupport["verdict"]): number =>
    claims.length === 0 ? 0 : claims.filter((claim) => claim.verdict === verdict).length / claims.length;
  const signals: Record<(typeof SIGNALS)[number], number> = {
    words: Math.log1p(draft.text.split(/\s+/u).length),
    figures: Math.log1p(figuresOfDraft(draft.text).length),
    customer_turns: Math.log1p(asked.length),
    reads: Math.log1p(toolCalls.filter((call) => !call.writes).length),
    writes: Math.log1p(writes.length),
    write_values: Math.log1p(writes.reduce((sum, call) => sum + leaves(call.arguments), 0)),
    failed_calls: Math.log1p(toolCalls.filter(hasFailed).length),
    repeated_calls: Math.log1p(repeated(toolCalls)),
    unsupported: share("none"),
    partly_supported: share("partial"),
    doubt: draft.confidence === null ? 0 : 1 - draft.confidence,
    unknown_customer: Number(input.customer.identifiers.length === 0),
    asks_back: Number(/\?\s*$/u.test(draft.text)),
    declines: Math.log1p(declines),
    declined_only: Number(declines > 0 && writes.length === 0 && toolCalls.length > 0),
    objections: Math.log1p(asked.filter(({ text }) => OBJECTION.test(text.slice(0, READ))).length),
    nothing_done: Number(toolCalls.length === 0 && actions.length === 0),
  };
  const declared = { [`channel.${conversation.channel}`]: 1, [`language.${draft.language.slice(0, 2)}`]: 1 };
  return { ...Object.fromEntries(Object.entries(signals).filter(([, value]) => value !== 0)), ...declared };
}

/** A call without a result has not failed: thinking aloud has none. */
function hasFailed(call: CheckInput["toolCalls"][number]): boolean {
  return call.result !== null && call.result !== undefined && call.result !== "" && !wentThrough(call);
}

function repeated(calls: CheckInput["toolCalls"]): number {
  const different = new Set(calls.map(({ name, arguments: given }) => JSON.stringify([name, given])));
  return calls.length - different.size;
}

/** How many single values a call hands over; deep enough for any honest call. */
function leaves(value: unknown, depth = 0): number {
  if (typeof value !== "object" || value === null) return 1;
  if (depth > 12) return 0;
  return Object.values(value).reduce((sum: number, below) => sum + leaves(below, depth + 1), 0);
}
