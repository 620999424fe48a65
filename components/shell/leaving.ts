const LONGEST_MS = 1_000;
let leaving = false;
const duties = new Set<() => Promise<unknown>>();

/** Registers what must be done while the session still lasts, such as giving back what is held; the answer takes it off again. */
export function beforeLeaving(duty: () => Promise<unknown>): () => void {
  duties.add(duty);
  return () => void duties.delete(duty);
}

/** Does all of it; nobody is kept from signing out by what does not answer. */
export async function takeLeave(): Promise<void> {
  leaving = true;
  const patience = new Promise((resolve) => setTimeout(resolve, LONGEST_MS));
  await Promise.race([Promise.allSettled([...duties].map((duty) => duty())), patience]);
}

/** Whether the session is about to end: what changes from here on is nobody's to read any more. */
export function isLeaving(): boolean {
  return leaving;
}

/** Signing out did not come through: the session goes on. */
export function stay(): void {
  leaving = false;
}
