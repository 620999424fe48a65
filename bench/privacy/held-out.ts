/**
 * Which part of the shared data nothing is ever fitted or tuned on. By template, by run of neighbouring sentences and by
 * intent, so that no sentence has its like on the other side.
 */
const ONE_IN = 3;
/** GermEval's documents are not told; neighbours come from the same ones. */
const RUN = 50;

export function isHeldOutTemplate(template: number): boolean {
  return mixed(template) % ONE_IN === 0;
}

export function isHeldOutSentence(index: number): boolean {
  return mixed(Math.floor(index / RUN)) % ONE_IN === 0;
}

export function isHeldOutIntent(intent: string): boolean {
  let number = 7;
  for (const character of intent) number = (number * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return mixed(number) % ONE_IN === 0;
}

/** Spreads neighbouring numbers. */
function mixed(number: number): number {
  return (Math.imul(number + 1, 0x9e3779b1) >>> 0) >>> 8;
}
