import { randomFillSync } from "node:crypto";

const POOL = Buffer.allocUnsafeSlow(8192);
let next = POOL.length;

/**
 * Random bytes for what need not stay secret (ids, initialisation vectors, salts that are sealed): drawn from the
 * system many at a time, since one call costs as much for twelve as for thousands. None is given out twice.
 */
export function freshBytes(length: number): Buffer {
  if (length > POOL.length) throw new RangeError(`${length} bytes are more than are kept`);
  if (next + length > POOL.length) {
    randomFillSync(POOL);
    next = 0;
  }
  const bytes = Buffer.from(POOL.subarray(next, next + length));
  POOL.fill(0, next, next + length);
  next += length;
  return bytes;
}
