import type { Role } from "@/core/identity/roles";
import type { PiiKind } from "./detect/pii-detector";
import type { PrivacyPolicy, RetentionCategory } from "./privacy-policy";

/** What was found to be in force, by asking what is in force; nothing is listed because somebody meant to do it. */
export const MEASURES = [
  "encrypted_per_customer",
  "key_custody",
  "row_level_security",
  "append_only_audit",
  "signed_log",
  "masked_by_default",
  "retention_run",
  "access_by_role",
] as const;
export type MeasureCode = (typeof MEASURES)[number];
/** `detail` is a name or a number, or ISO 8601 for a time; null where there is nothing more to say. */
export type Measure = { code: MeasureCode; inForce: boolean; detail: string | null };

export type Recipient = { kind: "source"; name: string; host: string | null };

/** What the record is made of: the published settings, and facts asked of the installation. */
export type ProcessingFacts = {
  organisation: string;
  /** ISO 8601 in UTC. */
  at: string;
  policy: PrivacyPolicy;
  sources: readonly { name: string; deliveryUrl: string | null; disabled: boolean }[];
  /** Kinds of personal data that were in fact found in texts, or could be. */
  kinds: readonly PiiKind[];
  measures: readonly Measure[];
};

/** A purpose with everything that GDPR 30(1) asks of it. */
export type ProcessingActivity = {
  purpose: PrivacyPolicy["retention"][number]["purpose"];
  basis: PrivacyPolicy["retention"][number]["basis"];
  categories: { category: RetentionCategory; days: number }[];
};

export type RecordOfProcessing = {
  schema: 1;
  organisation: string;
  at: string;
  policyVersion: number;
  /** Null where nothing was stated: a gap to be filled, never a guess. */
  controller: { name: string | null; address: string | null; contact: string | null; officer: string | null };
  activities: ProcessingActivity[];
  subjects: "customers";
  kinds: PiiKind[];
  recipients: Recipient[];
  processors: { name: string; task: string; country: string; safeguards: string | null }[];
  shown: { role: Role; kinds: PiiKind[] }[];
  measures: Measure[];
  /** What is still missing, by the field of the settings that would fill it. */
  missing: string[];
};

const stated = (text: string): string | null => text.trim() || null;

/** The record of processing activities (GDPR 30(1)), from what is configured and found. */
export function recordOfProcessing(facts: ProcessingFacts): RecordOfProcessing {
  const { controller, processors, retention, masking, version } = facts.policy;
  return {
    schema: 1,
    organisation: facts.organisation,
    at: facts.at,
    policyVersion: version,
    controller: {
      name: stated(controller.name),
      address: stated(controller.address),
      contact: stated(controller.contact),
      officer: stated(controller.officer),
    },
    activities: activitiesOf(retention),
    subjects: "customers",
    kinds: [...facts.kinds],
    recipients: facts.sources
      .filter((source) => !source.disabled)
      .map(({ name, deliveryUrl }) => ({ kind: "source", name, host: hostOf(deliveryUrl) })),
    processors: processors.map((each) => ({ ...each, safeguards: stated(each.safeguards) })),
    shown: Object.entries(masking.shown).map(([role, kinds]) => ({ role: role as Role, kinds: [...(kinds ?? [])] })),
    measures: [...facts.measures],
    missing: missingIn(facts.policy),
  };
}

/** One activity for each purpose and basis, in the order in which the rules name them. */
function activitiesOf(rules: PrivacyPolicy["retention"]): ProcessingActivity[] {
  const found: ProcessingActivity[] = [];
  for (const { purpose, basis, category, days } of rules) {
    const known = found.find((each) => each.purpose === purpose && each.basis === basis);
    if (known) known.categories.push({ category, days });
    else found.push({ purpose, basis, categories: [{ category, days }] });
  }
  return found;
}

function missingIn({ controller, processors }: PrivacyPolicy): string[] {
  return [
    ...(["name", "address", "contact", "officer"] as const)
      .filter((field) => stated(controller[field]) === null)
      .map((field) => `controller.${field}`),
    ...processors.flatMap((each, n) => (stated(each.safeguards) === null ? [`processors.${n}.safeguards`] : [])),
  ];
}

function hostOf(url: string | null): string | null {
  if (url === null) return null;
  try {
    return new URL(url).host;
  } catch {
    return null;
  }
}
