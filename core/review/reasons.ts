import type { ReasonCode } from "./words";

/** A reason that a decision may give, in the organisation's own words; retired ones stay readable. */
export type Reason = { code: string; title: { en: string; de: string }; retired: boolean };

/** What a new organisation starts with; it may retire, reword and add. */
export const FIRST_REASONS: readonly { code: ReasonCode; title: { en: string; de: string } }[] = [
  { code: "wrong_fact", title: { en: "Wrong fact", de: "Falsche Angabe" } },
  { code: "wrong_customer", title: { en: "Wrong customer", de: "Falscher Kunde" } },
  { code: "unsupported_promise", title: { en: "Promise without support", de: "Zusage ohne Grundlage" } },
  { code: "policy_breach", title: { en: "Against policy", de: "Gegen die Regeln" } },
  { code: "tone", title: { en: "Tone", de: "Tonfall" } },
  { code: "incomplete", title: { en: "Incomplete", de: "Unvollständig" } },
  { code: "wants_a_person", title: { en: "Wants a person", de: "Möchte einen Menschen" } },
  { code: "needs_expert", title: { en: "Needs an expert", de: "Fachfrage" } },
  { code: "other", title: { en: "Other", de: "Anderes" } },
];
