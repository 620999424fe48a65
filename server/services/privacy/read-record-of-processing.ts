import { permitted, ROLES } from "@/core/identity/roles";
import { PII_KINDS } from "@/core/privacy/detect/pii-detector";
import type { PrivacyPolicy } from "@/core/privacy/privacy-policy";
import { type Measure, type RecordOfProcessing, recordOfProcessing } from "@/core/privacy/record-of-processing";
import { done, type Result, refused } from "@/core/result";
import { type ProcessingFactsRow, processingFacts } from "@/db/repositories/processing-facts";
import { sourceList } from "@/db/repositories/source-list";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import type { MemberContext } from "../review/member-context";

/** The record of processing activities as of now, made from the settings in force and what the installation says of itself. */
export async function readRecordOfProcessing(rt: Runtime, member: MemberContext): Promise<Result<RecordOfProcessing>> {
  if (!permitted(member.roles, "privacy.read")) return refused("not_permitted");
  const { orgId } = member;
  const org = await organisationContext(rt, orgId);
  const [[facts], sources] = await read(rt.pool, orgId, [processingFacts(orgId), sourceList(orgId, null)]);
  if (!facts) return refused("not_found");
  return done(
    recordOfProcessing({
      organisation: facts.name,
      at: new Date(rt.now()).toISOString(),
      policy: org.privacy,
      sources: sources.map((s) => ({ name: s.name, deliveryUrl: s.delivery_url, disabled: s.disabled_at !== null })),
      kinds: PII_KINDS,
      measures: measuresOf(rt, org.privacy, facts),
    }),
  );
}

function measuresOf(rt: Runtime, privacy: PrivacyPolicy, facts: ProcessingFactsRow): Measure[] {
  const anybodySeesAll = ROLES.some((role) => PII_KINDS.every((kind) => privacy.masking.shown[role]?.includes(kind)));
  const time = (at: Date | null) => ({ inForce: at !== null, detail: at?.toISOString() ?? null });
  return [
    { code: "encrypted_per_customer", inForce: facts.unsealed_subjects === 0, detail: "AES-256-GCM" },
    { code: "key_custody", inForce: true, detail: rt.kek.id },
    { code: "row_level_security", inForce: facts.forced, detail: null },
    { code: "append_only_audit", inForce: facts.append_only, detail: null },
    { code: "signed_log", ...time(facts.signed_at) },
    { code: "masked_by_default", inForce: !anybodySeesAll, detail: null },
    { code: "retention_run", ...time(facts.retained_at) },
    { code: "access_by_role", inForce: true, detail: String(ROLES.length) },
  ];
}
