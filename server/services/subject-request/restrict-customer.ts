import { permitted } from "@/core/identity/roles";
import type { Ground } from "@/core/privacy/request-words";
import { done, type Result, refused } from "@/core/result";
import {
  insertRestriction,
  liftRestriction,
  restrictionsInForce,
  setRestricted,
} from "@/db/repositories/subject-request";
import { read, write } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import { retryLostRace } from "../race";
import type { MemberContext } from "../review/member-context";
import { toldByMember } from "../told-by-member";
import { linkedCustomer } from "./linked-customer";
import { tellSourcesOf } from "./tell-sources";

/** Because they asked (GDPR 18), or because a law wants the data kept that they want erased (HGB 257, AO 147). */
export type RestrictInput = { basis: "request" | "law"; ground: Ground | null; until: string | null };

/** Freezes a customer's data: kept, and used for nothing. The sources are told. */
export async function restrictCustomer(
  rt: Runtime,
  member: MemberContext,
  requestId: string,
  input: RestrictInput,
): Promise<Result<{ restriction: string }>> {
  if (!permitted(member.roles, "subject_request.handle")) return refused("not_permitted");
  if (input.basis === "law" && input.ground === null) return refused("invalid_field", { field: "ground" });
  const { orgId } = member;
  return retryLostRace(async () => {
    const linked = await linkedCustomer(rt, orgId, requestId);
    if (!linked.ok) return linked;
    const { file } = linked.value;
    const subject = file.row.subject_id;
    const org = await organisationContext(rt, orgId);
    const now = new Date(rt.now());
    const restriction = rt.newId();
    const until = input.until === null ? null : new Date(input.until);
    const to = { subjectId: subject, key: file.key };
    const externalId = file.profile.external_id;
    const told = await tellSourcesOf(rt, org, to, { type: "subject.restricted", at: now.getTime(), externalId });
    await write(rt.pool, orgId, {
      statements: [
        insertRestriction(
          orgId,
          restriction,
          subject,
          input.ground ?? input.basis,
          requestId,
          member.userId,
          now,
          until,
        ),
        setRestricted(orgId, subject, file.row.restricted_at ?? now),
        ...told.statements,
      ],
      events: [
        toldByMember(rt, member, "restriction.set", {
          ...{ restriction, subject, basis: input.basis, ground: input.ground, request: requestId },
          until: until?.toISOString() ?? null,
        }),
      ],
    });
    rt.announce({ orgId, kind: "privacy", item: null });
    // What waits for them leaves the queues, or is back.
    rt.announce({ orgId, kind: "queue", item: null });
    return done({ restriction });
  });
}

/** The data may be used again; every restriction in force ends. */
export async function liftRestrictions(
  rt: Runtime,
  member: MemberContext,
  requestId: string,
): Promise<Result<{ lifted: number }>> {
  if (!permitted(member.roles, "subject_request.handle")) return refused("not_permitted");
  const { orgId } = member;
  return retryLostRace(async () => {
    const linked = await linkedCustomer(rt, orgId, requestId, { closed: true });
    if (!linked.ok) return linked;
    const { file } = linked.value;
    const subject = file.row.subject_id;
    const [inForce] = await read(rt.pool, orgId, [restrictionsInForce(orgId, subject)]);
    const [first, ...events] = inForce.map(({ restriction_id: restriction }) =>
      toldByMember(rt, member, "restriction.lifted", { restriction, subject }),
    );
    if (!first) return done({ lifted: 0 });
    const org = await organisationContext(rt, orgId);
    const now = new Date(rt.now());
    const externalId = file.profile.external_id;
    const news = { type: "subject.unrestricted", at: now.getTime(), externalId } as const;
    const told = await tellSourcesOf(rt, org, { subjectId: subject, key: file.key }, news);
    await write(rt.pool, orgId, {
      statements: [
        ...inForce.map((each) => liftRestriction(orgId, each.restriction_id, member.userId, now)),
        setRestricted(orgId, subject, null),
        ...told.statements,
      ],
      events: [first, ...events],
    });
    rt.announce({ orgId, kind: "privacy", item: null });
    // What waits for them leaves the queues, or is back.
    rt.announce({ orgId, kind: "queue", item: null });
    return done({ lifted: inForce.length });
  });
}
