import source from "@/core/policy/default-policy.json" with { type: "json" };
import { parsePolicy } from "@/core/policy/parse";
import type { Policy } from "@/core/policy/policy";

/** The policy of a new organisation until it publishes its own. */
export const DEFAULT_POLICY: Policy = parseShipped();

function parseShipped(): Policy {
  const parsed = parsePolicy(source);
  if (!parsed.ok)
    throw new Error(
      `default-policy.json: ${parsed.issues.map(({ field, message }) => `${field} ${message}`).join("; ")}`,
    );
  return parsed.policy;
}
