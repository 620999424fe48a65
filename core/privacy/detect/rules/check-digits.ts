/** The sum of the digits of each product; the weights are taken in turn. */
export function weightedCrossSum(digits: string, weights: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const product = Number(digits[at]) * (weights[at % weights.length] ?? 1);
    sum += Math.floor(product / 10) + (product % 10);
  }
  return sum;
}

/** Place in the alphabet, two digits: as German identifiers count letters. */
export function letterAsTwoDigits(letter: string): string {
  return String(letter.toUpperCase().charCodeAt(0) - 64).padStart(2, "0");
}

/** ISO 7064 MOD 11,10: the last digit checks the others. */
export function passesMod1110(digits: string): boolean {
  let product = 10;
  for (const digit of digits.slice(0, -1)) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10 === Number(digits.at(-1));
}
