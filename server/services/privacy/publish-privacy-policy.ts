import { encodeEvent } from "@/core/audit/event";
import { permitted } from "@/core/identity/roles";
import { type PrivacyPolicyBody, parsePrivacyPolicy } from "@/core/privacy/privacy-policy";
import { done, type Result, refused } from "@/core/result";
import { insertPrivacyPolicy } from "@/db/repositories/privacy-policy";
import { LostRace, write } from "@/db/transaction";
import { keyedDigest } from "@/server/keys/organisation-keys";
import { stableJson } from "@/server/keys/stable-json";
import type { Runtime } from "@/server/runtime";
import { forgetOrganisationContext, organisationContext } from "../organisation/organisation-context";
import type { MemberContext } from "../review/member-context";

/**
 * Puts a new version in force. `after` is the version that was being changed: who changed an older one is told, and
 * nobody's work is lost unseen.
 */
export async function publishPrivacyPolicy(
  rt: Runtime,
  member: MemberContext,
  input: { after: number; body: PrivacyPolicyBody },
): Promise<Result<{ version: number }>> {
  if (!permitted(member.roles, "privacy.manage")) return refused("not_permitted");
  const parsed = parsePrivacyPolicy(input.body);
  if (!parsed.ok) return refused("invalid_field", { field: `body.${parsed.issues[0]?.field ?? ""}` });
  const { orgId } = member;
  const org = await organisationContext(rt, orgId);
  const version = input.after + 1;
  const body = stableJson(parsed.policy);
  try {
    await write(rt.pool, orgId, {
      statements: [insertPrivacyPolicy(orgId, version, body, member.userId, new Date(rt.now()))],
      events: [
        encodeEvent({
          type: "privacy.published",
          eventId: rt.newId(),
          orgId,
          at: rt.now(),
          actor: { kind: "member", id: member.userId },
          data: { version, digest: keyedDigest(org.keys, "privacy", body).toString("hex") },
        }),
      ],
    });
  } catch (error) {
    if (error instanceof LostRace) return refused("conflict", { field: "after" });
    throw error;
  }
  forgetOrganisationContext(rt, orgId);
  rt.announce({ orgId, kind: "privacy", item: null });
  return done({ version });
}
