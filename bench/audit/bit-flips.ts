import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { places, smallBundles, staysValid } from "@/core/audit/bundle/testing/flips";
import { type Measure, measured } from "./report";

const NOT_FOUND = "one-bit flips that were not found";
/** Hours: it ends by itself. */
const PATIENCE_MS = 6 * 3_600_000;

type Flipped = { count: number; missed: string[] };

/** One bit after another flipped in small bundles, each verified whole; the verifier must find every one. */
export async function bitFlips(count: number, lanes: number, say: (text: string) => void): Promise<Measure[]> {
  const began = performance.now();
  const parts = lanes === 1 ? [await flip(count)] : await besides(count, lanes);
  const missed = parts.flatMap((part) => part.missed);
  for (const each of missed) say(`not found: ${each}`);
  const flipped = parts.reduce((sum, part) => sum + part.count, 0);
  return [
    measured(`${NOT_FOUND}, of ${flipped}`, missed.length, "", { most: 0 }),
    measured(`bundles verified whole, ${parts.length} at a time`, (flipped / (performance.now() - began)) * 1000, "/s"),
  ];
}

/** Others each time, and told with their seed, so that one that is not found can be looked for again. */
async function flip(count: number): Promise<Flipped> {
  const seed = `bench ${process.pid} ${new Date().toISOString()}`;
  const missed: string[] = [];
  for (const place of places(smallBundles(), count, seed))
    if (await staysValid(place)) missed.push(`${place.path} bit ${place.bit} (seed ${seed})`);
  return { count, missed };
}

/** The same in as many processes as the machine has cores: this very program, told to do its share. */
function besides(count: number, lanes: number): Promise<Flipped[]> {
  const shares = Array.from({ length: lanes }, (_, n) => Math.floor((count + n) / lanes)).filter((share) => share > 0);
  return Promise.all(
    shares.map(async (share) => {
      const own = [process.argv[1] ?? "", "--only", "flips", "--lanes", "1", "--bits", String(share)];
      const { stdout } = await promisify(execFile)(process.execPath, own, { timeout: PATIENCE_MS });
      const lines = stdout.trimEnd().split("\n");
      const { measures, failed } = JSON.parse(lines.at(-1) ?? "{}") as { measures: Measure[]; failed: unknown[] };
      const told = measures.find(({ name }) => name.startsWith(NOT_FOUND));
      if (!told || failed.length > 0) throw new Error(`a share broke off: ${JSON.stringify(failed)}`);
      const missed = lines.flatMap((line) => (line.startsWith("not found: ") ? [line.slice(11)] : []));
      return { count: share, missed };
    }),
  );
}
