import { expect, test } from "vitest";
import { nodePrimitives, testKey } from "./testing/node-crypto";
import { ERASED, SampleLog } from "./testing/sample-log";
import { buildBundle, type Export, keyText, readerOf, witnessKeyText } from "./testing/small-bundle";
import { type VerifyOptions, verifyBundle } from "./verify";

const KEY = testKey(1);
const WITNESS_KEY = testKey(9);

function log(): SampleLog {
  const made = new SampleLog();
  made.begin(KEY);
  made.reply(100);
  made.byRule(200);
  made.undone(300);
  made.reply(400, ERASED);
  made.erase(ERASED);
  return made;
}

const whole = (more: Partial<Export> = {}): Export => {
  const l = log();
  const size = l.events.length;
  return {
    log: l,
    signers: () => [KEY],
    sizes: [7, 12, size],
    holds: { from: 0, to: size },
    openings: true,
    witness: WITNESS_KEY,
    ...more,
  };
};
const verified = (bundle: ReturnType<typeof buildBundle>, options?: VerifyOptions) =>
  verifyBundle(readerOf(bundle), nodePrimitives, options);

test("a bundle as it was made is valid", async () => {
  const verdict = await verified(buildBundle(whole()), { key: keyText(KEY), witness: witnessKeyText(WITNESS_KEY) });
  expect(verdict).toMatchObject({ status: "valid", problems: [] });
  console.log(
    verdict,
    [...buildBundle(whole())].map(([p, b]) => `${p} ${b.length}`),
  );
});
