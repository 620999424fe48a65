import { permitted } from "@/core/identity/roles";
import type { HoldPage, HoldView } from "@/core/privacy/retention-view";
import { done, type Result, refused } from "@/core/result";
import { type HoldRow, holdsInForce, holdsLifted, holdTitles } from "@/db/repositories/hold";
import { read } from "@/db/transaction";
import { openJson } from "@/server/keys/sealed-box";
import type { Runtime } from "@/server/runtime";
import { PAGE, pageOf, placeOf } from "../list-page";
import { type OrganisationContext, organisationContext } from "../organisation/organisation-context";
import type { MemberContext } from "../review/member-context";
import { PLACES } from "../sealed-bodies";
import type { HoldBody } from "./set-hold";

/** Holds in force with what each covers, and those that were lifted, the last first. */
export async function readHolds(
  rt: Runtime,
  member: MemberContext,
  input: { cursor?: string },
): Promise<Result<HoldPage>> {
  if (!permitted(member.roles, "legal_hold.manage")) return refused("not_permitted");
  const from = placeOf(input.cursor);
  if (!from) return refused("invalid_field", { field: "cursor" });
  const { orgId } = member;
  const org = await organisationContext(rt, orgId);
  const [inForce, lifted] = await read(rt.pool, orgId, [
    holdsInForce(orgId),
    holdsLifted(orgId, from.at, from.id, PAGE + 1),
  ]);
  const page = pageOf(lifted, (row) => ({ at: row.place, id: row.hold_id }));
  return done({
    inForce: inForce.map((row) => viewOf(org, row, Number(row.conversations))),
    lifted: page.rows.map((row) => viewOf(org, row, 0)),
    next: page.next,
  });
}

function viewOf(org: OrganisationContext, row: HoldRow, conversations: number): HoldView {
  const { title, reason, lifted } = openJson<HoldBody>(
    org.keys.data,
    PLACES.hold(org.orgId, row.hold_id),
    row.sealed_body,
  );
  return {
    id: row.hold_id,
    scope: row.scope,
    title,
    reason,
    subject: row.subject_id,
    conversation: row.conversation_id,
    conversations,
    set: { at: row.set_at.toISOString(), by: row.set_name ?? "" },
    lifted: row.lifted_at && {
      at: row.lifted_at.toISOString(),
      by: row.lifted_name ?? "",
      reason: lifted || null,
    },
  };
}

/** What holds are called, by id. */
export async function titlesOfHolds(
  rt: Runtime,
  orgId: string,
  ids: readonly string[],
): Promise<Record<string, string>> {
  if (ids.length === 0) return {};
  const { keys } = await organisationContext(rt, orgId);
  const [rows] = await read(rt.pool, orgId, [holdTitles(orgId, ids)]);
  return Object.fromEntries(
    rows.map((row) => [
      row.hold_id,
      openJson<HoldBody>(keys.data, PLACES.hold(orgId, row.hold_id), row.sealed_body).title,
    ]),
  );
}
