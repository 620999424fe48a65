// Calling codes of one and of two digits; every other one has three.
const ONE_DIGIT = new Set(["1", "7"]);
const TWO_DIGITS = new Set(
  "20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98".split(
    " ",
  ),
);

/**
 * The national part of a phone number, without calling code and leading zero, so that `+49 (0)171 2345678`,
 * `0049 171 2345678` and `0171/2345678` are one number. Null where the digits cannot be a phone number.
 */
export function nationalNumber(written: string): string | null {
  const international = /^\s*(?:\+|00)/.test(written);
  let digits = written.replace(/\(0\)/g, "").replace(/\D/g, "");
  if (international) {
    digits = digits.replace(/^00/, "");
    digits = digits.slice(callingCodeLength(digits)).replace(/^0/, "");
  } else if (digits.startsWith("0")) {
    digits = digits.slice(1);
  } else if (digits.length === 11 && digits.startsWith("1")) {
    digits = digits.slice(1);
  }
  return digits.length >= 6 && digits.length <= 13 ? digits : null;
}

function callingCodeLength(digits: string): number {
  if (ONE_DIGIT.has(digits.slice(0, 1))) return 1;
  return TWO_DIGITS.has(digits.slice(0, 2)) ? 2 : 3;
}
