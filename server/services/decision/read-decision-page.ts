import { queuesWith } from "@/core/identity/grants";
import { permitted } from "@/core/identity/roles";
import { done, type Result, refused } from "@/core/result";
import { severityOfRank } from "@/core/review/priority";
import type { CodedFinding, DecisionPage, DecisionRow, PersonRow, PolicyRow } from "@/core/review/record-view";
import { OVERRULED, OVERRULING } from "@/core/review/words";
import { type DecisionListRow, decisionPage, WINDOW, type Windowed } from "@/db/repositories/decision-list";
import { type DispositionListRow, dispositionPage } from "@/db/repositories/disposition-list";
import { read } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import type { Runtime } from "@/server/runtime";
import { cursorOf, isDay, type ListPlace, momentsOf, PAGE, placeOf } from "../list-page";
import { organisationContext } from "../organisation/organisation-context";
import { allKeptBack, type KeptBackAll } from "../review/kept-back";
import type { MemberContext } from "../review/member-context";

/** What is asked for: everything given must hold. `kind` (one, or `overruled`) and `person` ask people's decisions, `outcome` the policy's. */
export type DecisionQuery = {
  view: "people" | "policy";
  source?: string;
  model?: string;
  prompt?: string;
  finding?: string;
  person?: string;
  kind?: string;
  outcome?: string;
  language?: string;
  queue?: string;
  rule?: string;
  /** Days, both inclusive, in the organisation's time zone. */
  from?: string;
  to?: string;
};

/** One page of what people, or the policy, decided, newest first. Who holds roles for teams sees their queues. */
export async function readDecisionPage(
  rt: Runtime,
  member: MemberContext,
  input: DecisionQuery & { cursor?: string },
): Promise<Result<DecisionPage>> {
  if (!permitted(member.roles, "decision.read")) return refused("not_permitted");
  const invalid = invalidField(input);
  if (invalid) return refused("invalid_field", { field: invalid });
  const from = placeOf(input.cursor);
  if (!from) return refused("invalid_field", { field: "cursor" });
  const { since, until } = await momentsOf(rt, member.orgId, input);
  const kept = (await allKeptBack(rt, await organisationContext(rt, member.orgId), member)).drafts;
  const list: List = { member, query: input, since, until, kept };
  return done(input.view === "people" ? await people(rt, list, from) : await policy(rt, list, from));
}

/** The field that PostgreSQL would throw at. */
export function invalidField(q: DecisionQuery): "source" | "person" | "from" | "to" | null {
  if (q.source !== undefined && !isUuid(q.source)) return "source";
  if (q.person !== undefined && !isUuid(q.person)) return "person";
  if (q.from !== undefined && !isDay(q.from)) return "from";
  return q.to !== undefined && !isDay(q.to) ? "to" : null;
}

function kindsNamed(kind: string | undefined): readonly string[] | null {
  if (kind === undefined) return null;
  return kind === OVERRULED ? OVERRULING : [kind];
}

type List = {
  member: MemberContext;
  query: DecisionQuery;
  since: string;
  until: string;
  /** Drafts of which the reader is not shown what was decided. */
  kept: KeptBackAll["drafts"];
};

/** Windows that one page is looked for in before the reader is asked whether to go on. */
const WINDOWS = 4;

/** Whoever asks for a person or a kind is not given what is kept back: that it is there would say who, or what. */
async function people(rt: Runtime, list: List, from: ListPlace): Promise<DecisionPage> {
  const { query: q, member, kept } = list;
  const tells = q.person !== undefined || q.kind !== undefined;
  const leftOut = tells ? [...kept.keys()] : [];
  return search(list, from, async (place) => {
    const own = [q.person ?? null, kindsNamed(q.kind)];
    const [rows] = await read(rt.pool, member.orgId, [
      decisionPage(...begin(list, place), ...own, ...asked(list), PAGE + 1, leftOut),
    ]);
    const view = (r: DecisionListRow) => personRow(r, kept);
    return found(rows, (r: DecisionListRow) => ({ at: r.place, id: r.decision_id }), view);
  });
}

async function policy(rt: Runtime, list: List, from: ListPlace): Promise<DecisionPage> {
  const { query: q, member } = list;
  return search(list, from, async (place) => {
    const own = [q.outcome ?? null];
    const [rows] = await read(rt.pool, member.orgId, [
      dispositionPage(...begin(list, place), ...own, ...asked(list), PAGE + 1),
    ]);
    const view = (r: DispositionListRow) => policyRow(r, list.kept);
    return found(rows, (r: DispositionListRow) => ({ at: r.place, id: r.disposition_id }), view);
  });
}

/** What both lists' statements begin with; who asks nothing but the newest needs no wider window than a page. */
function begin(list: List, place: ListPlace) {
  return [list.member.orgId, place.at, place.id, list.since, list.until, windowOf(list)];
}

function windowOf(list: List): number {
  return asked(list).every((value) => value === null) ? PAGE + 1 : WINDOW;
}

/** What is asked of a row's surroundings, in the order of the statements' parameters. */
function asked({ member, query: q }: List) {
  const values = [q.source, q.model, q.prompt, q.language, q.queue, q.rule, q.finding];
  return [queuesWith(member.grants, "decision.read"), ...values.map((value) => value ?? null)];
}

type Found = { rows: { row: DecisionRow; place: ListPlace }[]; edge: ListPlace | null; lookedThrough: number };

function found<Row extends object>(
  rows: readonly Windowed<Row>[],
  place: (row: Row) => ListPlace,
  view: (row: Row) => DecisionRow,
): Found {
  const [first] = rows;
  const edge = first?.edge_place && first.edge_id ? { at: first.edge_place, id: first.edge_id } : null;
  const real = rows.filter((row) => "place" in row && row.place !== null) as unknown as Row[];
  return {
    rows: real.map((row) => ({ row: view(row), place: place(row) })),
    edge,
    lookedThrough: first?.looked_through ?? 0,
  };
}

/** A page, window after window; where it is not full though there is more, the next begins where the search ended. */
async function search(list: List, from: ListPlace, look: (place: ListPlace) => Promise<Found>): Promise<DecisionPage> {
  const rows: Found["rows"] = [];
  let place: ListPlace | null = from;
  for (let windows = 0; windows < WINDOWS && place !== null && rows.length <= PAGE; windows++) {
    const { rows: more, edge, lookedThrough } = await look(place);
    rows.push(...more);
    place = lookedThrough === windowOf(list) ? edge : null;
  }
  const last = rows[PAGE - 1];
  if (rows.length > PAGE && last) place = last.place;
  return { rows: rows.slice(0, PAGE).map(({ row }) => row), next: place && cursorOf(place) };
}

function personRow(r: DecisionListRow, kept: List["kept"]): PersonRow {
  const row = listed(r, kept);
  return {
    ...row,
    by: "person",
    id: r.decision_id,
    at: r.decided_at.toISOString(),
    kind: row.kept ? null : r.kind,
    itemKind: r.item_kind,
    person: row.kept ? null : { id: r.decided_by, name: r.decided_name ?? "" },
    editDistance: row.kept ? null : r.edit_distance,
    undone: !row.kept && r.undone,
  };
}

function policyRow(r: DispositionListRow, kept: List["kept"]): PolicyRow {
  return {
    ...listed(r, kept),
    by: "policy",
    id: r.disposition_id,
    at: r.created_at.toISOString(),
    outcome: r.outcome,
    ruleTitle: r.rule_title,
    superseded: r.superseded,
  };
}

function listed(r: DecisionListRow | DispositionListRow, kept: List["kept"]) {
  const keeps = r.draft_id !== null && kept.has(r.draft_id);
  return {
    queue: r.queue_id,
    alreadySent: r.already_sent,
    language: r.language,
    source: r.source_name,
    model: r.model,
    promptVersion: r.prompt_version,
    rule: r.rule_id,
    policyVersion: r.policy_version,
    draftState: keeps ? null : r.draft_state,
    findings: codedFindings(r),
    kept: keeps,
  };
}

/** Codes and severities of findings, which stand apart from the sealed explanation and outlive it. */
export function codedFindings(r: { findings: CodedFinding["code"][]; urgencies: number[] }): CodedFinding[] {
  return r.findings.map((code, position) => ({ code, severity: severityOfRank(r.urgencies[position] ?? 0) }));
}
