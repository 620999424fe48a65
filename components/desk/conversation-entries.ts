import type { DeskMessage } from "@/core/review/desk-view";
import type { SentReply } from "@/core/review/flagged-view";

export type Entry = { message: DeskMessage; sent?: undefined } | { sent: SentReply; message?: undefined };

/** Messages keep the order in which they were said; what we sent stands before the first that is later. */
export function inOrder(messages: readonly DeskMessage[], sent: readonly SentReply[]): Entry[] {
  const entries: Entry[] = [];
  let next = 0;
  for (const message of messages) {
    for (let each = sent[next]; each && each.at < message.sentAt; each = sent[++next]) entries.push({ sent: each });
    entries.push({ message });
  }
  for (const each of sent.slice(next)) entries.push({ sent: each });
  return entries;
}

export function idOf(entry: Entry): string {
  return entry.sent ? entry.sent.id : entry.message.id;
}

export function textOf(entry: Entry): string {
  return entry.sent ? entry.sent.text : entry.message.text;
}
