import { permitted } from "@/core/identity/roles";
import { type PrivacyChange, privacyChanges } from "@/core/privacy/compare-privacy";
import { DEFAULT_PRIVACY_POLICY } from "@/core/privacy/default-privacy-policy";
import { countryOfZone, type HolidayCountry } from "@/core/privacy/holidays/countries";
import type { PrivacyPolicy, PrivacyPolicyBody } from "@/core/privacy/privacy-policy";
import { done, type Result, refused } from "@/core/result";
import { timeZoneOf } from "@/db/repositories/export";
import { privacyPolicyVersions } from "@/db/repositories/privacy-policy";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import type { MemberContext } from "../review/member-context";

export type PrivacyPolicyView = {
  policy: PrivacyPolicy;
  /** Whether this member may publish another one. */
  editable: boolean;
  /** Whose holidays count while none is set. */
  zoneCountry: HolidayCountry | null;
  /** Newest first, each with what it changed; version 0, which ships, is not among them. */
  versions: PrivacyVersionView[];
};

export type PrivacyVersionView = {
  version: number;
  publishedAt: string;
  publishedBy: { id: string; name: string } | null;
  changes: PrivacyChange[];
};

/** The privacy settings in force, and which came before. */
export async function readPrivacyPolicy(rt: Runtime, member: MemberContext): Promise<Result<PrivacyPolicyView>> {
  if (!permitted(member.roles, "privacy.read")) return refused("not_permitted");
  const [rows, [zone]] = await read(rt.pool, member.orgId, [
    privacyPolicyVersions(member.orgId),
    timeZoneOf(member.orgId),
  ]);
  const newest = rows[0];
  return done({
    policy: newest ? { ...(newest.body as PrivacyPolicyBody), version: newest.version } : DEFAULT_PRIVACY_POLICY,
    editable: permitted(member.roles, "privacy.manage"),
    zoneCountry: countryOfZone(zone?.time_zone ?? "UTC"),
    versions: rows.map((row, at) => ({
      version: row.version,
      publishedAt: row.published_at.toISOString(),
      publishedBy: row.published_by === null ? null : { id: row.published_by, name: row.published_name ?? "" },
      changes: privacyChanges(
        (rows[at + 1]?.body as PrivacyPolicyBody | undefined) ?? DEFAULT_PRIVACY_POLICY,
        row.body as PrivacyPolicyBody,
      ),
    })),
  });
}
