import { expect, test } from "vitest";
import { places, smallBundles, staysValid } from "./testing/flips";
import { nodePrimitives } from "./testing/node-crypto";
import { readerOf } from "./testing/small-bundle";
import { verifyBundle } from "./verify";

/** `npm run bench -- audit-flips` does 100,000. */
const FLIPS = 2_000;

test("every one of 2,000 flipped bits, anywhere in small bundles, is found", async () => {
  const bundles = smallBundles();
  for (const files of bundles) expect((await verifyBundle(readerOf(files), nodePrimitives)).problems).toEqual([]);
  const unnoticed: string[] = [];
  const touched = new Set<string>();
  for (const place of places(bundles, FLIPS, "unit")) {
    touched.add(place.path);
    if (await staysValid(place)) unnoticed.push(`${bundles.indexOf(place.files)} ${place.path} ${place.bit}`);
  }
  expect(unnoticed).toEqual([]);
  for (const path of ["manifest.json", "manifest.sig", "meta.json", "keys.jsonl", "events.csv"])
    expect(touched).toContain(path);
}, 120_000);
