import type { Finding } from "@/core/checks/check";
import type { Explanation } from "@/core/explain/explanation";
import type { Verdict } from "@/core/policy/policy";

/** What the checks found, what the policy says of it, and why. */
export type Judgement = { findings: Finding[]; verdict: Verdict; explanation: Explanation };
