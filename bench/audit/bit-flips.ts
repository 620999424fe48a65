import { places, smallBundles, staysValid } from "@/core/audit/bundle/testing/flips";
import { type Measure, measured } from "./report";

/** Somebody waits: a word now and then. */
const TELL_EVERY = 10_000;

/** One bit after another flipped in small bundles, each verified whole; the verifier must find every one. */
export async function bitFlips(count: number, say: (text: string) => void): Promise<Measure[]> {
  const began = performance.now();
  // Others each time, and told, so that one that is not found can be looked for again.
  const seed = `bench ${new Date().toISOString()}`;
  const missed: string[] = [];
  let flipped = 0;
  for (const place of places(smallBundles(), count, seed)) {
    if (await staysValid(place)) missed.push(`${place.path} bit ${place.bit}`);
    flipped += 1;
    if (flipped % TELL_EVERY === 0) say(`${flipped} of ${count} flipped, ${missed.length} not found`);
  }
  for (const each of missed.slice(0, 20)) say(`not found: ${each} (seed ${seed})`);
  return [
    measured(`one-bit flips that were not found, of ${flipped}`, missed.length, "", { most: 0 }),
    measured("bundles verified whole", (flipped / (performance.now() - began)) * 1000, "/s"),
  ];
}
