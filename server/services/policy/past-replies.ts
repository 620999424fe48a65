import type { Finding } from "@/core/checks/check";
import { gravest, type ReplayGroup } from "@/core/policy/dry-run";
import type { PolicyFacts } from "@/core/policy/evaluate";
import { SEVERITIES } from "@/core/review/words";
import { type ReplayRow, replayPage } from "@/db/repositories/replay";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";

/** `order` counts from the newest; `readable` whether its texts may still be opened. */
export type PastReply = ReplayGroup["replies"][number] & { draftId: string; order: number; readable: boolean };
type PastGroup = { facts: PolicyFacts; replies: PastReply[] };
export type PastReplies = { groups: PastGroup[]; since: string; bounded: boolean };

/** Rows a statement: none of them is long. */
const PAGE = 2_000;
const DAY_MS = 86_400_000;
const LAST_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff";

/**
 * What was known of the replies of the last days, from columns alone: nothing is opened. At most the newest `most`
 * judgements; `bounded` where there were more.
 */
export async function pastReplies(rt: Runtime, orgId: string, days: number, most: number): Promise<PastReplies> {
  const since = new Date(rt.now() - days * DAY_MS);
  const groups = new Map<string, PastGroup>();
  let place = { at: "infinity", id: LAST_ID };
  let bounded = true;
  let order = 0;
  for (let left = most; left > 0; left -= PAGE) {
    const size = Math.min(PAGE, left);
    const [rows] = await read(rt.pool, orgId, [replayPage(orgId, since, place.at, place.id, size)]);
    for (const row of rows) if (row.newest) add(groups, row, order++);
    const last = rows.at(-1);
    if (!last || rows.length < size) {
      bounded = false;
      break;
    }
    place = { at: last.at, id: last.disposition_id };
  }
  return { groups: [...groups.values()], since: since.toISOString(), bounded };
}

function add(groups: Map<string, PastGroup>, row: ReplayRow, order: number) {
  const facts = factsOf(row);
  const key = JSON.stringify(facts);
  const group = groups.get(key) ?? { facts, replies: [] };
  groups.set(key, group);
  const { disposition_id: id, draft_id: draftId, readable } = row;
  group.replies.push({ id, draftId, decided: gravest(row.decided ?? []), order, readable });
}

function factsOf(row: ReplayRow): PolicyFacts {
  return {
    findings: (row.findings ?? []).map(
      ({ check, code, urgency }): Finding => ({
        ...{ check, code, version: 0, params: {}, spans: [] },
        severity: SEVERITIES[SEVERITIES.length - 1 - urgency] ?? "info",
      }),
    ),
    channel: row.channel,
    language: row.language,
    source: row.source,
    model: row.model,
    promptVersion: row.prompt_version,
    alreadySent: row.already_sent,
    confidence: row.confidence,
    attributes: row.attributes,
    ...(row.signals && { signals: row.signals }),
    objects: row.objects,
  };
}
