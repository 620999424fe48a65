import type { KnownRecord } from "@/core/privacy/detect/pii-detector";
import { kindOfIdentifier } from "@/core/privacy/field-kinds";
import type { SubjectProfile } from "../sealed-bodies";

/** Shorter references stand in ordinary words. */
const SHORTEST_REFERENCE = 4;

/** What the source told us about a customer, as the detector knows it. */
export function knownRecords(
  profile: Pick<SubjectProfile, "display_name" | "external_id">,
  identifiers: readonly { type: string; value: string }[],
): KnownRecord[] {
  return [
    ...(profile.display_name ? [{ kind: "person" as const, value: profile.display_name }] : []),
    ...identifiers.map(({ type, value }) => ({ kind: kindOfIdentifier(type), value })),
    ...(profile.external_id.length >= SHORTEST_REFERENCE
      ? [{ kind: "customer_number" as const, value: profile.external_id }]
      : []),
  ];
}
