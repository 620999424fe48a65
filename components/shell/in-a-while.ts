/**
 * Gathers what may wait: all that is named from the first time on is handed over together, once, after that while. Where
 * something changes all the time, it is handed over once a while and no oftener.
 */
export function inAWhile(whileMs: number, hand: (names: ReadonlySet<string>) => void) {
  let waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = () => {
    const names = waiting;
    waiting = new Set();
    timer = undefined;
    hand(names);
  };
  return {
    add: (names: readonly string[]) => {
      if (names.length === 0) return;
      for (const name of names) waiting.add(name);
      timer ??= setTimeout(over, whileMs);
    },
    stop: () => {
      clearTimeout(timer);
      timer = undefined;
      waiting.clear();
    },
  };
}
