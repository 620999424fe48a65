import type { Chance } from "./chance";

const ORDER = 2;
const START = "^".repeat(ORDER);
const END = "$";
const SHORTEST = 3;
const LONGEST = 13;

/**
 * Names that nobody has, letter by letter as those of a list go on. Most names out there are in no list: whoever learns
 * from a list alone learns to look into it.
 */
export class MadeUpNames {
  readonly #followers = new Map<string, string[]>();

  constructor(names: readonly string[]) {
    for (const name of names) {
      const letters = `${START}${name.toLowerCase()}${END}`;
      for (let at = ORDER; at < letters.length; at++) {
        const before = letters.slice(at - ORDER, at);
        const followers = this.#followers.get(before) ?? [];
        followers.push(letters.charAt(at));
        this.#followers.set(before, followers);
      }
    }
  }

  next(chance: Chance): string {
    for (;;) {
      let name = START;
      while (!name.endsWith(END) && name.length < LONGEST + ORDER)
        name += chance.oneOf(this.#followers.get(name.slice(-ORDER)) ?? [END]);
      const made = name.slice(ORDER).replace(END, "");
      if (made.length >= SHORTEST && made.length < LONGEST && /^[\p{L}\p{M}'’-]+$/u.test(made))
        return made.replace(/(^|[-'’])(\p{L})/gu, (_, joint: string, letter: string) => joint + letter.toUpperCase());
    }
  }
}
