/** The two-sided 95 % quantile of the normal distribution. */
const Z = 1.959963984540054;

/** A share of `of` cases in ten-thousandths, with the bounds of its 95 % Wilson interval; of nothing, anything may be true. */
export function wilson(cases: number, of: number): { share: number; low: number; high: number } {
  if (of <= 0) return { share: 0, low: 0, high: 10_000 };
  const p = Math.min(1, Math.max(0, cases / of));
  const z2 = Z * Z;
  const middle = (p + z2 / (2 * of)) / (1 + z2 / of);
  const reach = (Z / (1 + z2 / of)) * Math.sqrt((p * (1 - p)) / of + z2 / (4 * of * of));
  return { share: whole(p), low: p === 0 ? 0 : whole(middle - reach), high: p === 1 ? 10_000 : whole(middle + reach) };
}

const whole = (share: number) => Math.min(10_000, Math.max(0, Math.round(share * 10_000)));
