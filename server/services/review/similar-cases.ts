import { readExplanation, type StoredExplanation } from "@/core/explain/read-explanation";
import { permittedIn, queuesWith } from "@/core/identity/grants";
import { permitted } from "@/core/identity/roles";
import { type CaseFeatures, LIKE, likeness, likenessAtMost, sameParts } from "@/core/insight/similarity";
import { wilson } from "@/core/insight/wilson";
import { NO_WORDS } from "@/core/privacy/masked-text";
import { done, type Result, refused } from "@/core/result";
import { CASE_ENDS, type CaseEnd, caseEnd, type Precedent, type SimilarCases } from "@/core/review/beside-view";
import { recordHead } from "@/db/repositories/decision-record";
import {
  itemJudged,
  type JudgedCaseRow,
  judgedCase,
  type PrecedentRow,
  plainPrecedents,
  precedents,
  type SealedCaseRow,
  sealedCases,
} from "@/db/repositories/precedent";
import { read } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import { Erased, openJson } from "@/server/keys/sealed-box";
import { openSubjectKey } from "@/server/keys/subject-keys";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import { readQueueTexts } from "../queue/queue-texts";
import { PLACES } from "../sealed-bodies";
import { allKeptBack } from "./kept-back";
import type { MemberContext } from "./member-context";

const DAYS = 180;
const DAY_MS = 86_400_000;
/** So many explanations are opened at most to see which tools were used; of the others the tools stay unknown. */
const MOST_OPENED = 80;
/** So many are offered to be opened. */
const OFFERED = 4;

/** How people settled cases like the one of an item, for whoever may read the item. */
export async function readSimilarCases(rt: Runtime, member: MemberContext, id: string): Promise<Result<SimilarCases>> {
  const [[item]] = isUuid(id) ? await read(rt.pool, member.orgId, [itemJudged(member.orgId, id)]) : [[]];
  if (!item) return refused("not_found", { field: "item" });
  if (!permittedIn(member.grants, "queue.read", item.queue_id)) return refused("not_permitted");
  return done(await casesLike(rt, member, item.disposition_id));
}

/** The same beside a decision's own page. */
export async function readPrecedents(rt: Runtime, member: MemberContext, id: string): Promise<Result<SimilarCases>> {
  if (!permitted(member.roles, "decision.read")) return refused("not_permitted");
  const [[head]] = isUuid(id) ? await read(rt.pool, member.orgId, [recordHead(member.orgId, id)]) : [[]];
  if (!head) return refused("not_found", { field: "decision" });
  const queues = queuesWith(member.grants, "decision.read");
  if (queues !== null && (head.queue_id === null || !queues.includes(head.queue_id))) return refused("not_permitted");
  return done(await casesLike(rt, member, head.disposition_id));
}

/** `alike` is how much of what was said in the one case was said in the other, where that is asked. */
type Settled = PrecedentRow & { alike?: number | null };
type Like = { row: PrecedentRow; end: CaseEnd; likeness: number; same: Precedent["same"] };

/** Like it in what was found (or where nothing was, in what was said), why it was held, what the AI used and where it came from; of the reader's own queues. */
async function casesLike(rt: Runtime, member: MemberContext, disposition: string | null): Promise<SimilarCases> {
  const { orgId } = member;
  const [[own]] = disposition === null ? [[]] : await read(rt.pool, orgId, [judgedCase(orgId, disposition)]);
  if (!own) return summary("findings", [], []);
  const since = new Date(rt.now() - DAYS * DAY_MS);
  const queues = queuesWith(member.grants, "decision.read");
  const { drafts: kept } = await allKeptBack(rt, await organisationContext(rt, orgId), member);
  const by = own.codes.length === 0 ? "words" : "findings";
  const [settled]: readonly [Settled[]] =
    by === "words"
      ? await read(rt.pool, orgId, [plainPrecedents(orgId, own.draft_id, since, queues)])
      : await read(rt.pool, orgId, [precedents(orgId, own.draft_id, own.codes, since, queues)]);
  const rows = settled.filter(({ draft_id }) => !kept.has(draft_id));
  const like = await likeThis(rt, orgId, own, rows);
  const offered = like.toSorted((a, b) => b.likeness - a.likeness).slice(0, OFFERED);
  const texts = await readQueueTexts(
    rt,
    member,
    offered.map(({ row }) => row.item_id),
  );
  const titles = new Map(texts.map(({ id, title }) => [id, title]));
  return summary(
    by,
    like,
    offered.map(({ row, end, same }) => ({
      id: row.decision_id,
      at: row.decided_at.toISOString(),
      end,
      title: titles.get(row.item_id) ?? NO_WORDS,
      same,
    })),
  );
}

async function likeThis(rt: Runtime, orgId: string, own: JudgedCaseRow, rows: readonly Settled[]): Promise<Like[]> {
  const near = rows.filter((row) => likenessAtMost(featuresOf(own, []), featuresOf(row, null), row.alike) >= LIKE);
  const opened = [own.disposition_id, ...near.slice(0, MOST_OPENED).map((row) => row.disposition_id)];
  const [sealed] = near.length === 0 ? [[]] : await read(rt.pool, orgId, [sealedCases(orgId, opened)]);
  const tools = new Map(sealed.map((row) => [row.disposition_id, toolsOf(rt, orgId, row)]));
  const mine = featuresOf(own, tools.get(own.disposition_id) ?? null);
  return near.flatMap((row) => {
    const features = featuresOf(row, tools.get(row.disposition_id) ?? null);
    const value = likeness(mine, features, row.alike);
    if (value < LIKE) return [];
    return [{ row, end: caseEnd(row.kind, row.changed), likeness: value, same: sameParts(mine, features, row.alike) }];
  });
}

function featuresOf(row: JudgedCaseRow | PrecedentRow, tools: readonly string[] | null): CaseFeatures {
  const { codes, rule_id: rule, language, source_id: source, queue_id: queue } = row;
  return { codes, rule, tools, language, source, queue };
}

/** The names of the tools that the AI used; null for an erased customer. */
function toolsOf(rt: Runtime, orgId: string, row: SealedCaseRow): string[] | null {
  try {
    const key = openSubjectKey(rt.kek, orgId, row.subject_id, { version: row.key_version, wrapped: row.wrapped });
    const place = PLACES.explanation(orgId, row.disposition_id);
    const { used } = readExplanation(openJson<StoredExplanation>(key, place, row.sealed_explanation));
    return [...new Set(used.toolCalls.map(({ name }) => name))];
  } catch (error) {
    if (error instanceof Erased) return null;
    throw error;
  }
}

function summary(by: SimilarCases["by"], like: readonly Like[], offered: Precedent[]): SimilarCases {
  const count = (ends: readonly CaseEnd[]) => like.filter(({ end }) => ends.includes(end)).length;
  const unchanged = count(["approved", "no_action"]);
  return {
    cases: like.length,
    days: DAYS,
    by,
    parts: CASE_ENDS.map((end) => ({ end, cases: count([end]) })).filter(({ cases }) => cases > 0),
    unchanged: { cases: unchanged, ...wilson(unchanged, like.length) },
    precedents: offered,
  };
}
