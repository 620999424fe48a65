import { toHex } from "../../key-history";
import { verifyBundle } from "../verify";
import { KEY, NEXT_KEY, WITNESS_KEY, wholeOf } from "./logs";
import { nodePrimitives } from "./node-crypto";
import { ERASED, ORG, SampleLog } from "./sample-log";
import { type Bundle, buildBundle, ORIGIN, readerOf } from "./small-bundle";

/** Bundles of each kind, as small as they can be. */
export function smallBundles(): Bundle[] {
  const log = new SampleLog();
  log.begin(KEY);
  log.byRule(200);
  log.erase(ERASED);
  const rotated = new SampleLog();
  rotated.begin(KEY);
  rotated.addKey(NEXT_KEY, KEY, ORIGIN);
  rotated.retireKey(KEY);
  rotated.add("session.opened", { member: ORG });
  return [
    buildBundle(wholeOf(log, { sizes: [6, 9] })),
    buildBundle(wholeOf(log, { sizes: [9], holds: [5, 8] })),
    buildBundle(wholeOf(log, { sizes: [9], holds: { from: 3, to: 7 }, openings: false })),
    buildBundle({
      ...wholeOf(rotated, { sizes: [5, 7, 8], openings: false, witness: WITNESS_KEY }),
      signers: (size) => [...(size <= 6 ? [KEY] : []), ...(size > 5 ? [NEXT_KEY] : [])],
    }),
  ];
}

type Place = { files: Bundle; path: string; bit: number };

/** Places for one bit each, spread over every file of every bundle; the same for the same seed. */
export function* places(bundles: readonly Bundle[], count: number, seed: string): Generator<Place> {
  const bits = bundles.flatMap((files) => [...files].map(([path, { length }]) => ({ files, path, bits: 8 * length })));
  const total = bits.reduce((sum, each) => sum + each.bits, 0);
  for (let n = 0; n < count; n += 1) {
    const hash = nodePrimitives.sha256(new TextEncoder().encode(`${seed} ${n}`));
    let at = Number.parseInt(toHex(hash.subarray(0, 6)), 16) % total;
    const found = bits.find((each) => {
      if (at < each.bits) return true;
      at -= each.bits;
      return false;
    });
    if (found) yield { files: found.files, path: found.path, bit: at };
  }
}

/** Whether a bundle with this one bit flipped is still said to be valid. */
export async function staysValid({ files, path, bit }: Place): Promise<boolean> {
  const bytes = Uint8Array.from(files.get(path) as Uint8Array);
  bytes[bit >> 3] = (bytes[bit >> 3] as number) ^ (1 << (bit & 7));
  const { status } = await verifyBundle(readerOf(new Map([...files, [path, bytes]]), 1 << 16), nodePrimitives);
  return status === "valid";
}
