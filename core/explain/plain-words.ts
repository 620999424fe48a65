import type { CheckId } from "@/core/checks/check";
import { identifierCandidates } from "@/core/checks/identifiers";
import type { Authorship } from "@/core/privacy/privacy-policy";
import type { Explanation } from "./explanation";

/** Why a reply came about as it did, each with a sentence for its reader. */
export const PLAIN_REASONS = [
  "by_rule",
  "by_rule_sampled",
  "asked_for_person",
  "needed_care",
  "figures",
  "personal_details",
  "changes",
  "unsure",
  "looked_at",
  "two_people",
  "own_words",
  "corrects",
  "nobody_yet",
] as const;
export type PlainReason = (typeof PLAIN_REASONS)[number];

/** What a reader is told about a reply: codes from our own list, numbers, and titles of documents. Nothing else. */
export type PlainWords = {
  reasons: PlainReason[];
  /** Of what the AI said, how much stands in what it relied on; null without documents, and where its words are not those that went out. */
  support: { supported: number; of: number } | null;
  documents: string[];
  /** Relied on as well, with a title that is not for its reader. */
  moreDocuments: number;
  messages: number;
  /** Whether records were looked up, or changed. */
  lookedUp: boolean;
  changed: boolean;
};

export type ReliedOn = { title: string; party: "first" | "third"; uri: string | null };

type Told = {
  kind: "reply" | "holding_reply" | "correction";
  authorship: Authorship;
  /** How many people had to agree. */
  people: number;
  explanation: Explanation | null;
  documents: readonly ReliedOn[];
};

/** What a check is about, as somebody may be told who must not learn what it found, or about whom. */
const ABOUT: Record<CheckId, PlainReason> = {
  wants_person: "asked_for_person",
  customer_mood: "needed_care",
  figures: "figures",
  ownership: "personal_details",
  greeting: "personal_details",
  payment_data: "personal_details",
  unconfirmed_write: "changes",
  tool_rules: "changes",
  promise: "looked_at",
  prompt_injection: "looked_at",
  stray_personal_data: "personal_details",
  language_mismatch: "looked_at",
  tone: "looked_at",
  contradiction: "looked_at",
  unanswered_question: "looked_at",
  claimed_action: "changes",
  external_judge: "unsure",
  low_confidence: "unsure",
};

const NOTHING = { support: null, documents: [], moreDocuments: 0, messages: 0, lookedUp: false, changed: false };

/** The explanation of a reply for whoever got it. */
export function plainWords(told: Told): PlainWords {
  const { kind, authorship, explanation } = told;
  if (kind === "holding_reply") return { ...NOTHING, reasons: ["nobody_yet"] };
  if (kind === "correction") return { ...NOTHING, reasons: ["corrects"] };
  if (authorship === "person") return { ...NOTHING, reasons: [...whyLookedAt(told), "own_words"] };
  const shown = told.documents.filter(isForReader);
  return {
    reasons: authorship === "ai_by_rule" ? byRule(explanation) : whyLookedAt(told),
    support: authorship === "ai_edited" || told.documents.length === 0 ? null : supportIn(explanation),
    documents: [...new Set(shown.map(({ title }) => title.trim()))],
    moreDocuments: told.documents.length - shown.length,
    messages: explanation?.used.messages ?? 0,
    lookedUp: explanation?.used.toolCalls.some(({ writes }) => !writes) ?? false,
    changed: explanation?.used.toolCalls.some(({ writes }) => writes) ?? false,
  };
}

function byRule(explanation: Explanation | null): PlainReason[] {
  return [explanation?.outcome === "sample" ? "by_rule_sampled" : "by_rule"];
}

/** A person looked: because of what the checks were about, as far as it counted, or because our rules ask for it. */
function whyLookedAt({ explanation, people }: Told): PlainReason[] {
  const because = explanation?.trace.because ?? [];
  const found = because.flatMap((position) => explanation?.findings[position] ?? []);
  const reasons = [...new Set(found.map(({ check }) => ABOUT[check]))].filter((reason) => reason !== undefined);
  return [...(reasons.length > 0 ? reasons : ["looked_at" as const]), ...(people > 1 ? ["two_people" as const] : [])];
}

function supportIn(explanation: Explanation | null): PlainWords["support"] {
  const said = explanation?.support.filter(({ verdict }) => verdict !== "courtesy") ?? [];
  if (said.length === 0) return null;
  return { supported: said.filter(({ verdict }) => verdict === "supported").length, of: said.length };
}

/** Our own documents, and others' that anybody can open; none whose title may name a customer. */
function isForReader({ title, party, uri }: ReliedOn): boolean {
  if (title.trim() === "" || identifierCandidates(title).length > 0) return false;
  return party === "first" || (uri !== null && /^https?:\/\//i.test(uri));
}
