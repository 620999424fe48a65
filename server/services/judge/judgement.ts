import type { Finding } from "@/core/checks/check";
import type { Explanation } from "@/core/explain/explanation";
import type { Verdict } from "@/core/policy/policy";
import type { Signals } from "@/core/risk/signal-names";

/** What the checks found, what else a risk is made of, what the policy says of it, and why. */
export type Judgement = { findings: Finding[]; signals: Signals; verdict: Verdict; explanation: Explanation };
