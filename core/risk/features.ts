import { FINDING_CODES, type Finding } from "@/core/checks/check";
import { SEVERITIES } from "@/core/review/words";
import { SIGNALS, type Signals } from "@/core/risk/signal-names";

/** Values by feature; what is left out is 0. */
export type Features = Readonly<Record<string, number>>;

/** What is told of the findings together, beside one feature for each code. */
const FINDING_FEATURES = ["findings", "worst_finding", "rule_breaches", "severe_breaches"] as const;

const CODE = /^[a-z0-9][a-z0-9_-]{0,63}$/;
const codes: ReadonlySet<string> = new Set(FINDING_CODES);
const plain: ReadonlySet<string> = new Set([...SIGNALS, ...FINDING_FEATURES]);

/**
 * Whether a name is one that a model may weigh. The list is closed: findings, how the conversation went, and the channel
 * and language as the source declared them. Who the customer is, by name, origin or attribute, is no feature.
 */
export function isFeature(name: string): boolean {
  if (plain.has(name)) return true;
  const [kind, value, ...more] = name.split(".");
  if (value === undefined || more.length > 0) return false;
  if (kind === "finding") return codes.has(value);
  return (kind === "channel" || kind === "language") && CODE.test(value);
}

/** All that a model may weigh of one draft. Changes with the findings alone, so that "without this finding" can be asked. */
export function featuresOf(findings: readonly Finding[], signals: Signals): Features {
  const worst = Math.max(0, ...findings.map(({ severity }) => SEVERITIES.indexOf(severity) + 1));
  const breaches = findings.filter(({ check }) => check === "tool_rules");
  const severe = breaches.filter(({ severity }) => severity === "severe");
  return {
    ...signals,
    ...Object.fromEntries(findings.map(({ code }) => [`finding.${code}`, 1])),
    ...present({
      findings: Math.log1p(findings.length),
      worst_finding: worst,
      rule_breaches: Math.log1p(breaches.length),
      severe_breaches: Math.log1p(severe.length),
    }),
  };
}

function present(values: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== 0));
}
