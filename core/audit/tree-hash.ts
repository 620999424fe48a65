/** SHA-256 of some bytes, 32 bytes long: `node:crypto` on a server, a library in a browser. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

export const HASH_BYTES = 32;

/** How a tree hashes (RFC 6962, section 2.1): leaves and nodes apart, so that a node can never be shown as a leaf. */
export type TreeHash = {
  /** `SHA-256(0x00 || bytes)` */
  leaf(bytes: Uint8Array): Uint8Array;
  /** `SHA-256(0x01 || left || right)` */
  node(left: Uint8Array, right: Uint8Array): Uint8Array;
  /** Of a tree without leaves: `SHA-256()` */
  empty(): Uint8Array;
};

export function treeHash(sha256: Sha256): TreeHash {
  const pair = new Uint8Array(1 + 2 * HASH_BYTES);
  pair[0] = 1;
  let room = new Uint8Array(4096);
  // By length, of which events have few: a new view for each leaf costs more than copying it.
  const views = new Map<number, Uint8Array>();
  return {
    leaf(bytes) {
      const length = bytes.length + 1;
      if (length > room.length) {
        room = new Uint8Array(2 * length);
        views.clear();
      }
      let view = views.get(length);
      if (view === undefined) {
        view = room.subarray(0, length);
        views.set(length, view);
      }
      view.set(bytes, 1);
      return sha256(view);
    },
    node(left, right) {
      pair.set(left, 1);
      pair.set(right, 1 + HASH_BYTES);
      return sha256(pair);
    },
    empty: () => sha256(new Uint8Array(0)),
  };
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, position) => byte === b[position]);
}
