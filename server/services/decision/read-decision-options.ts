import { queuesWith } from "@/core/identity/grants";
import { permitted } from "@/core/identity/roles";
import { done, type Result, refused } from "@/core/result";
import type { DecisionOptions, Title } from "@/core/review/record-view";
import { decisionOptions, type OptionsRow } from "@/db/repositories/decision-list";
import { dispositionOptions, policyTitles } from "@/db/repositories/disposition-list";
import { memberNames, sourceNames } from "@/db/repositories/name";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { momentsOf } from "../list-page";
import { organisationContext } from "../organisation/organisation-context";
import { allKeptBack } from "../review/kept-back";
import type { MemberContext } from "../review/member-context";
import { type DecisionQuery, invalidField } from "./read-decision-page";

/** A list of choices longer than this helps nobody choose. */
const MOST = 200;

/** What the filters offer: values that occur among the newest rows within the chosen days, with their names. */
export async function readDecisionOptions(
  rt: Runtime,
  member: MemberContext,
  input: Pick<DecisionQuery, "view" | "from" | "to">,
): Promise<Result<DecisionOptions>> {
  if (!permitted(member.roles, "decision.read")) return refused("not_permitted");
  const invalid = invalidField(input);
  if (invalid) return refused("invalid_field", { field: invalid });
  const { orgId } = member;
  const { since, until } = await momentsOf(rt, orgId, input);
  const asked = [orgId, since, until, queuesWith(member.grants, "decision.read")] as const;
  // Of a day with one decision, what is offered would tell who made it.
  const { drafts } = await allKeptBack(rt, await organisationContext(rt, orgId), member);
  const [[row], titles, sources, members] = await read(rt.pool, orgId, [
    input.view === "people" ? decisionOptions(...asked, [...drafts.keys()]) : dispositionOptions(...asked),
    policyTitles(orgId),
    sourceNames(orgId),
    memberNames(orgId, null),
  ]);
  const titled = titlesOf(titles);
  const occurs = (ids: readonly string[] | null | undefined) => new Set(ids ?? []);
  const occurring = { sources: occurs(row?.sources), people: occurs(row?.people) };
  return done({
    sources: sources.filter((s) => occurring.sources.has(s.source_id)).map((s) => ({ id: s.source_id, name: s.name })),
    people: members
      .filter((m) => occurring.people.has(m.user_id))
      .map((m) => ({ id: m.user_id, name: m.name, disabled: m.disabled })),
    queues: known(row?.queues).map((id) => ({ id, title: titled.queues.get(id) ?? null })),
    rules: known(row?.rules).map((id) => ({ id, title: titled.rules.get(id) ?? null })),
    ...codesOf(row),
  });
}

function codesOf(row: OptionsRow | undefined) {
  return {
    models: known(row?.models),
    prompts: known(row?.prompts),
    languages: known(row?.languages),
    kinds: known(row?.kinds),
    outcomes: known(row?.outcomes),
    findings: known(row?.findings),
  };
}

function known<Value>(values: readonly (Value | null)[] | null | undefined): Value[] {
  return (values ?? []).filter((value) => value !== null).slice(0, MOST);
}

function titlesOf(rows: readonly { what: "queues" | "rules"; id: string; title: Title }[]) {
  const of = (what: "queues" | "rules") =>
    new Map(rows.filter((row) => row.what === what).map((row) => [row.id, row.title]));
  return { queues: of("queues"), rules: of("rules") };
}
