import { FEATURES_VERSION } from "@/core/privacy/detect/tagger/features";
import { BITS, LABEL_COUNT, type Weights } from "@/core/privacy/detect/tagger/model";

const MAGIC = 0x4e544731;
/** Magic number, version of the features, bits of the table, number of labels, size of a step. */
const HEADER = 20;
const MOST = 32_767;

/** The weights as 16-bit numbers: a header, the steps from label to label, the table. Little-endian. */
export function packWeights({ table, steps }: Weights): Uint8Array {
  const all = Array.from(steps).concat(Array.from(table));
  const largest = all.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9);
  const scale = largest / MOST;
  const bytes = new Uint8Array(HEADER + all.length * 2);
  const view = new DataView(bytes.buffer);
  for (const [place, number] of [MAGIC, FEATURES_VERSION, BITS, LABEL_COUNT].entries())
    view.setUint32(place * 4, number, true);
  view.setFloat32(16, scale, true);
  for (const [at, weight] of all.entries()) view.setInt16(HEADER + at * 2, Math.round(weight / scale), true);
  return bytes;
}

/** @throws Error when the bytes are no weights of this very tagger */
export function unpackWeights(bytes: Uint8Array): Weights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const stepCount = LABEL_COUNT * LABEL_COUNT;
  const expected = HEADER + (stepCount + (1 << BITS)) * 2;
  const header = [MAGIC, FEATURES_VERSION, BITS, LABEL_COUNT];
  if (bytes.length !== expected || header.some((number, place) => view.getUint32(place * 4, true) !== number))
    throw new Error("These are no weights of this name tagger: train it anew (npm run train-tagger).");
  const read = (from: number, count: number): Int16Array => {
    const weights = new Int16Array(count);
    for (let at = 0; at < count; at++) weights[at] = view.getInt16(from + at * 2, true);
    return weights;
  };
  return { steps: read(HEADER, stepCount), table: read(HEADER + stepCount * 2, 1 << BITS) };
}
