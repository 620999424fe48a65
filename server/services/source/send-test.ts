import { permitted } from "@/core/identity/roles";
import { TEST_TYPE } from "@/core/release/outbound";
import { done, type Result, refused } from "@/core/result";
import { insertWork } from "@/db/repositories/intake";
import { insertDelivery } from "@/db/repositories/release";
import { sourceList } from "@/db/repositories/source-list";
import { read, write } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import { sealJson } from "@/server/keys/sealed-box";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import { NOBODY } from "../release/about-nobody";
import type { MemberContext } from "../review/member-context";
import { PLACES } from "../sealed-bodies";
import { toldByMember } from "../told-by-member";

/** Puts a webhook of the type `test` on its way: signed, sent, tried again and recorded like any other. */
export async function sendTest(
  rt: Runtime,
  member: MemberContext,
  source: string,
): Promise<Result<{ delivery: string }>> {
  if (!permitted(member.roles, "source.manage")) return refused("not_permitted");
  if (!isUuid(source)) return refused("not_found");
  const { orgId } = member;
  const { keys } = await organisationContext(rt, orgId);
  const [[row]] = await read(rt.pool, orgId, [sourceList(orgId, source)]);
  if (!row) return refused("not_found");
  if (row.delivery_url === null) return refused("invalid_field", { field: "deliveryUrl" });
  const delivery = rt.newId();
  const now = new Date(rt.now());
  const body = { type: TEST_TYPE, timestamp: now.toISOString(), data: { source: row.code } };
  await write(rt.pool, orgId, {
    statements: [
      insertDelivery(
        orgId,
        delivery,
        source,
        NOBODY,
        null,
        null,
        TEST_TYPE,
        sealJson(keys.data, PLACES.delivery(orgId, delivery), body),
        now,
      ),
      insertWork(orgId, "delivery", delivery, now),
    ],
    events: [toldByMember(rt, member, "source.test_requested", { source, delivery })],
  });
  rt.announce({ orgId, kind: "delivery", item: null });
  return done({ delivery });
}
