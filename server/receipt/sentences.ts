import type { ReceiptView } from "@/core/release/receipt-view";
import type { Words } from "./words";

export type Sentences = {
  /** How it came about, step by step. */
  steps: { what: string; when: string | null }[];
  why: string[];
  /** What the AI used; empty where nothing of its text went out. */
  used: string[];
};

/** `sentAt` is null of a reply that nobody has sent: then nothing is said of that. */
type Told = Pick<ReceiptView, "authorship" | "kind" | "words"> & { sentAt: string | null };

/** A receipt in its reader's words: the same on the page and in the console. */
export function sentencesOf(view: Told, words: Words): Sentences {
  return { steps: stepsOf(view, words), why: whyOf(view, words), used: usedIn(view, words) };
}

function stepsOf(view: Told, words: Words): Sentences["steps"] {
  const t = words.in("receipt.step");
  const { authorship, kind, sentAt } = view;
  const sent = sentAt === null ? [] : [{ what: t("sent"), when: words.moment(sentAt) }];
  const one = (what: string) => ({ what, when: null });
  const seconded = view.words.reasons.includes("two_people");
  switch (authorship) {
    case "ai_by_rule":
      return [one(t("written_by_ai")), one(t("released_by_rule")), ...sent];
    case "ai_approved":
      return [one(t("written_by_ai")), one(t(seconded ? "approved_by_two" : "approved")), ...sent];
    case "ai_edited":
      return [one(t("written_by_ai")), one(t(seconded ? "revised_and_agreed" : "revised")), ...sent];
    case "automatic":
      return [one(t("written_beforehand")), one(t("sent_by_itself")), ...sent];
    default:
      return [one(t(kind === "correction" ? "corrected_by_person" : "written_by_person")), ...sent];
  }
}

function whyOf({ words: plain }: Told, words: Words): string[] {
  const t = words.in("receipt.why");
  return plain.reasons.map((reason) => t(`${reason}`));
}

function usedIn({ words: plain }: Told, words: Words): string[] {
  const t = words.in("receipt.used");
  return [
    ...(plain.messages > 0 ? [t("messages", { count: plain.messages })] : []),
    ...(plain.lookedUp ? [t("looked_up")] : []),
    ...(plain.changed ? [t("changed")] : []),
    ...(plain.support ? [t("support", plain.support)] : []),
  ];
}
