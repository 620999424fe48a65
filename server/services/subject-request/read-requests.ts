import { permitted } from "@/core/identity/roles";
import { clockView } from "@/core/privacy/request-clock";
import type { ListedRequest, RequestList } from "@/core/privacy/request-view";
import type { RequestKind, RequestState } from "@/core/privacy/request-words";
import { isClosed } from "@/core/privacy/subject-request";
import { done, type Result, refused } from "@/core/result";
import { timeZoneOf } from "@/db/repositories/export";
import { type RequestRow, requestPage } from "@/db/repositories/subject-request";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { cursorOf, PAGE, placeOf } from "../list-page";
import { type OrganisationContext, organisationContext } from "../organisation/organisation-context";
import type { MemberContext } from "../review/member-context";
import { openRequest } from "./request-body";

export type RequestFilter = { closed?: boolean; kind?: RequestKind; state?: RequestState };

const FIRST = { at: "-infinity", id: "00000000-0000-0000-0000-000000000000" };

/** Requests by their due date: what is overdue stands first. Keyset. */
export async function readRequests(
  rt: Runtime,
  member: MemberContext,
  filter: RequestFilter,
  cursor?: string,
): Promise<Result<RequestList>> {
  if (!permitted(member.roles, "subject_request.handle")) return refused("not_permitted");
  const from = cursor === undefined ? FIRST : placeOf(cursor);
  if (from === null) return refused("invalid_field", { field: "cursor" });
  const { orgId } = member;
  const org = await organisationContext(rt, orgId);
  const [rows, [zone]] = await read(rt.pool, orgId, [
    requestPage(
      ...[orgId, from.at, from.id, filter.closed ?? null, filter.kind ?? null, filter.state ?? null],
      PAGE + 1,
    ),
    timeZoneOf(orgId),
  ]);
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  return done({
    rows: page.map((row) => listedRequest(rt, org, row, zone?.time_zone ?? "UTC")),
    next: rows.length > PAGE && last ? cursorOf({ at: last.place, id: last.request_id }) : null,
  });
}

export function listedRequest(rt: Runtime, org: OrganisationContext, row: RequestRow, timeZone: string): ListedRequest {
  return {
    ...{ id: row.request_id, number: row.number, kind: row.kind, law: row.law, state: row.state, channel: row.channel },
    name: openRequest(org.orgId, org.keys, row)?.name ?? null,
    receivedAt: row.received_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    clock: clockView(row.due_at.getTime(), isClosed(row.state), rt.now(), timeZone),
  };
}
