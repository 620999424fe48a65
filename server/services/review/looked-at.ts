import { charactersIn, readingTime } from "@/core/insight/reading-time";
import { unopened } from "@/core/review/evidence";
import { openJson } from "@/server/keys/sealed-box";
import { type DecisionBody, PLACES } from "../sealed-bodies";
import type { Deciding } from "./deciding";

/** How somebody looked at what they decide, as the row and the event tell it; null where nobody knows. */
export type Looked = {
  held_ms: number | null;
  expected_ms: number | null;
  evidence_due: number;
  evidence_opened: number;
};

/** What a column holds: somebody who came back to their own claim for weeks has held it as long as can be told. */
const MOST_MS = 2_147_483_647;

export function lookedAt(d: Deciding): Looked {
  const { item } = d.file;
  const { due } = d.command.evidence;
  const left = unopened(d.command.evidence).length;
  const held = item.held_since === null ? null : Math.max(0, d.now - item.held_since.getTime());
  const characters = item.reading_chars === null ? null : item.reading_chars + secondText(d);
  return {
    held_ms: held === null ? null : Math.min(held, MOST_MS),
    expected_ms: characters === null ? null : Math.min(readingTime(characters), MOST_MS),
    evidence_due: due.length,
    evidence_opened: due.length - left,
  };
}

/** The second person reads as well what the first one made of the draft. */
function secondText({ org, file }: Deciding): number {
  const first = file.decisions.find(({ decision_id }) => decision_id === file.item.seconds_decision_id);
  if (!first) return 0;
  const { text } = openJson<DecisionBody>(file.key, PLACES.decision(org.orgId, first.decision_id), first.sealed_body);
  return text === null ? 0 : charactersIn(text);
}
