/**
 * Which part of the shared data nothing is ever fitted or tuned on: whole tasks of the airline (the same task was tried
 * several times) and whole articles.
 */
const ONE_IN = 3;

export type Part = "fitted" | "held out" | "whole";

/** `tau-airline-06-2` is the third try at task 06. */
export function taskOf(conversation: string): string {
  return conversation.replace(/-\d+$/, "");
}

export function partOf(fitted: boolean, unit: string): Part {
  if (!fitted) return "whole";
  return chance(unit) % ONE_IN === 0 ? "held out" : "fitted";
}

/** A number from a string, the same on every run. */
export function chance(text: string): number {
  let number = 7;
  for (const character of text) number = (Math.imul(number, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return (Math.imul(number + 1, 0x9e3779b1) >>> 0) >>> 8;
}
