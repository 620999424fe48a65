/**
 * Every match of a global pattern. `matchAll` copies the pattern each time it is called, and a large one is then compiled
 * anew whenever the engine has dropped it from its cache; here one object is compiled once.
 */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === "") pattern.lastIndex++;
  }
  pattern.lastIndex = 0;
  return found;
}
