/** A risk in words; the steps are where people act differently, not where the numbers are round. */
type RiskLevel = "low" | "medium" | "high" | "very_high";

export function riskLevel(probability: number): RiskLevel {
  if (probability < 0.15) return "low";
  if (probability < 0.4) return "medium";
  return probability < 0.7 ? "high" : "very_high";
}

type Strength = "strong" | "clear" | "little";

/** How much log-odds move a risk: strongly is two and a half times the odds and more. */
export function strengthOf(amount: number): Strength {
  const size = Math.abs(amount);
  if (size >= Math.log(2.5)) return "strong";
  return size >= 0.35 ? "clear" : "little";
}
