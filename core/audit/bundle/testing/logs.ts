import { type TestKey, testKey } from "./node-crypto";
import { ERASED, SampleLog } from "./sample-log";
import { type Export, ORIGIN } from "./small-bundle";

export const KEY = testKey(1);
export const NEXT_KEY = testKey(2);
export const STRANGER = testKey(3);
export const WITNESS_KEY = testKey(9);

/** Replies that people and rules let out, one of somebody who was erased. Where what stands is told beside it. */
export function usualLog(): SampleLog {
  const log = new SampleLog();
  log.begin(KEY); // 0 to 4
  log.reply(100); // 5 to 11: received, disposed, claimed, decided, released, attempted, attempted
  log.byRule(200); // 12 to 14: received, disposed, released
  log.undone(300); // 15 to 18: received, disposed, decided, undone
  log.reply(400, ERASED); // 19 to 25
  log.erase(ERASED); // 26
  return log;
}

/** All of a log, every text opened, seen by a witness. */
export function wholeOf(log: SampleLog, more: Partial<Export> = {}): Export {
  const size = log.events.length;
  return {
    ...{ log, signers: () => [KEY], sizes: [7, 12, size], holds: { from: 0, to: size }, openings: true },
    ...{ witness: WITNESS_KEY, ...more },
  };
}

/** Events 6, 9, 14 and 26: of a reply, of another, of an erasure. */
export const chosenOf = (log: SampleLog, more: Partial<Export> = {}): Export =>
  wholeOf(log, { holds: [6, 8, 14, 26], ...more });

/** A log whose first key gave way to another one: added at 12, the first retired at 16. */
export function rotatedLog(): SampleLog {
  const log = new SampleLog();
  log.begin(KEY);
  log.reply(100);
  log.addKey(NEXT_KEY, KEY, ORIGIN); // 12
  log.byRule(200); // 13 to 15
  log.retireKey(KEY); // 16
  log.byRule(300); // 17 to 19
  return log;
}

/** Who signs when: the first until it is retired, the next from when it is added. */
export const rotatedSigners = (size: number): TestKey[] => [
  ...(size <= 16 ? [KEY] : []),
  ...(size > 12 ? [NEXT_KEY] : []),
];
