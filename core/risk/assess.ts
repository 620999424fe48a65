import type { Finding } from "@/core/checks/check";
import { featuresOf } from "@/core/risk/features";
import type { RiskModel } from "@/core/risk/risk-model";
import { type Risk, scoreRisk } from "@/core/risk/score";
import type { Signals } from "@/core/risk/signal-names";

/** What a policy's model says of a draft; null where it has none, or where the draft was judged before there were signals. */
export function assessRisk(
  model: RiskModel | undefined,
  findings: readonly Finding[],
  signals: Signals | undefined,
): Risk | null {
  return model === undefined || signals === undefined ? null : scoreRisk(model, featuresOf(findings, signals));
}
