import { permitted } from "@/core/identity/roles";
import { customer as customerShape } from "@/core/intake/customer";
import { done, type Result, refused } from "@/core/result";
import { subjectsByToken } from "@/db/repositories/intake";
import { holdIndex } from "@/db/repositories/keys";
import { read, write } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { subjectToken, takeInSubject } from "../intake/subject-intake";
import { underIndex } from "../organisation/under-index";
import type { MemberContext } from "../review/member-context";
import { toldByMember } from "../told-by-member";
import { linkedCustomer } from "./linked-customer";
import { tellSourcesOf } from "./tell-sources";

export type RectifyInput = { name: string | null; identifiers: { type: string; value: string }[] };

/** Puts right what is held of a customer (GDPR 16): old values are gone from record and index, and the sources are told. */
export async function rectifyCustomer(
  rt: Runtime,
  member: MemberContext,
  requestId: string,
  input: RectifyInput,
): Promise<Result<{ changed: boolean }>> {
  if (!permitted(member.roles, "subject_request.handle")) return refused("not_permitted");
  const { orgId } = member;
  return underIndex(rt, orgId, async (org) => {
    const linked = await linkedCustomer(rt, orgId, requestId);
    if (!linked.ok) return linked;
    const { file } = linked.value;
    const subject = file.row.subject_id;
    const { external_id, attributes, consent } = file.profile;
    const right = { external_id, display_name: input.name, attributes, consent, identifiers: input.identifiers };
    const parsed = customerShape.safeParse(right);
    if (!parsed.success) return refused("invalid_field", { field: parsed.error.issues[0]?.path.join(".") ?? "" });
    const [[known]] = await read(rt.pool, orgId, [subjectsByToken(orgId, [subjectToken(org.keys, external_id)])]);
    if (!known) return refused("not_found", { field: "subject" });
    const taken = takeInSubject(rt, org, parsed.data, known, true);
    if (taken.statements.length === 0) return done({ changed: false });
    const wanted = new Set(parsed.data.identifiers.map((each) => `${each.type}\n${each.value}`));
    const at = rt.now();
    const { display_name, identifiers } = parsed.data;
    const told = await tellSourcesOf(
      rt,
      org,
      { subjectId: subject, key: file.key },
      { type: "subject.rectified", at, externalId: external_id, customer: { display_name, identifiers } },
    );
    await write(rt.pool, orgId, {
      statements: [holdIndex(orgId, org.keys.version), ...taken.statements, ...told.statements],
      events: [
        toldByMember(rt, member, "subject.rectified", {
          ...{ subject, request: requestId, profile_changed: file.profile.display_name !== display_name },
          identifiers_added: taken.identifiers,
          identifiers_removed: file.identifiers.filter((each) => !wanted.has(`${each.type}\n${each.value}`)).length,
        }),
      ],
    });
    rt.announce({ orgId, kind: "privacy", item: null });
    return done({ changed: true });
  });
}
