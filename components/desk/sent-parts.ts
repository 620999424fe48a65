import type { DeskItem } from "@/core/review/desk-view";
import type { SentReply } from "@/core/review/flagged-view";

export type SentParts = {
  /** Stand among the messages, each at its time. */
  among: readonly SentReply[];
  /** What the customer got of the draft on the screen. */
  own: SentReply | null;
  /** Came after it. */
  after: readonly SentReply[];
  /** A message that the source sent us is this reply, by its id: it is shown once. */
  same: ReadonlyMap<string, SentReply>;
};

/** Puts what was sent where it belongs: among the messages, under the draft it was made of, or after it. */
export function placeSent(
  { draft, conversation }: Pick<DeskItem, "draft" | "conversation">,
  sent: readonly SentReply[],
): SentParts {
  const isOwn = (each: SentReply) =>
    draft !== null && each.draft === draft.id && (each.kind === "reply" || each.kind === "unreviewed");
  const isAfter = (each: SentReply) => draft !== null && each.kind === "correction";
  const same = new Map<string, SentReply>();
  for (const each of sent) {
    const message = conversation.messages.find(
      ({ id, role, text }) => role !== "customer" && !same.has(id) && isSame(text, each),
    );
    if (message && !isOwn(each)) same.set(message.id, each);
  }
  const shown = new Set(same.values());
  return {
    among: sent.filter((each) => !isOwn(each) && !isAfter(each) && !shown.has(each)),
    own: sent.findLast(isOwn) ?? null,
    after: sent.filter((each) => isAfter(each) && !shown.has(each)),
    same,
  };
}

/** A source may send back what it sent with what stood under it, or without. */
function isSame(text: string, sent: SentReply): boolean {
  const said = text.trim();
  return said === sent.text.trim() || (sent.footer !== "" && said.startsWith(`${sent.text}\n\n`));
}
