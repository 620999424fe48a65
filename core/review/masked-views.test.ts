import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Fields that hold ids, codes, times, names of colleagues and words of ours, whatever the view; never a customer's words. */
const OURS = new Set(
  `id item draft by at until sentAt createdAt dueAt oldestAt seenAt since releasedAt deliveredAt lastAt decidedAt raisedAt undoneAt claimExpiresAt expiresAt undoUntil day
  name agent model provider promptVersion language channel queue source reason error uri kind version title en de code key prompts models languages policyVersion
  state claimedBy raisedByName message decision rule draftId itemId type item_kind seenDigest textDigest seen token placeholders seconds why flag conversation outcome
  approve footer next judgement askedAt toldAt firstAt keptFor`
    .split(/\s+/)
    .filter(Boolean),
);
const VIEWS = ["desk-view", "beside-view", "flagged-view", "lead-view", "record-view", "find-view", "home-view"];
/** What a member sends us: their own words, which the server unmasks. */
const SENT_BY_MEMBERS = new Set(["DecideInput.text", "DecideInput.note"]);

test.each(VIEWS)("%s gives customers' words only as Masked", (view) => {
  const text = readFileSync(new URL(`./${view}.ts`, import.meta.url), "utf8");
  const loose: string[] = [];
  for (const [, name = "", body = ""] of text.matchAll(/export type (\w+) =([\s\S]*?);\n(?=\n|$)/g)) {
    for (const [, field = "", type = ""] of body.matchAll(/(\w+)\??:\s*(string(?:\[\])?(?: \| null)?)\s*[;,}]/g))
      if (!OURS.has(field) && !SENT_BY_MEMBERS.has(`${name}.${field}`)) loose.push(`${name}.${field}: ${type}`);
  }
  expect(loose).toEqual([]);
});
