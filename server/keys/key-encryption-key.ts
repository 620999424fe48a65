import { open, seal } from "./sealed-box";

/** The key that wraps data keys, as everybody who wraps and unwraps sees it; {@link KeyRing} is the one that is run. */
export type KeyEncryptionKey = {
  /** Names what wraps now. */
  readonly id: string;
  wrap(dataKey: Buffer, owner: string): Buffer;
  unwrap(wrapped: Buffer, owner: string): Buffer;
  /** Names what has wrapped this, so that what another one wrapped is told apart from what is broken. */
  idOf(wrapped: Buffer): string;
};

/** One version of a key-encryption key. `since` (milliseconds) is when it begins to wrap; every version always opens. */
export type RingVersion = { version: number; since: number; key: Buffer };
export type RingKeys = { ring: string; versions: readonly RingVersion[] };

/** What a row's `kek_id` says: the first version has the ring's own name. */
export function nameOfVersion(ring: string, version: number): string {
  return version === 1 ? ring : `${ring}/${version}`;
}

/** The version that a wrapped key names in its header. */
function versionOfWrapped(wrapped: Buffer): number {
  return wrapped.length < 3 ? 0 : wrapped.readUInt16BE(1);
}

const place = (owner: string) => ({ orgId: "", table: "data_key", column: "wrapped", row: owner });

/**
 * A key-encryption key in versions: the newest whose time has come wraps, any of them opens. A version is added some
 * seconds before it wraps, so that whoever reads has it before the first key that needs it.
 */
export class KeyRing implements KeyEncryptionKey {
  #keys: RingKeys;
  readonly #now: () => number;

  constructor(keys: RingKeys, now: () => number = Date.now) {
    this.#keys = keys;
    this.#now = now;
  }

  get id(): string {
    return nameOfVersion(this.#keys.ring, this.#newest().version);
  }

  get keys(): RingKeys {
    return this.#keys;
  }

  /** After a version was added or retired. */
  replace(keys: RingKeys): void {
    this.#keys = keys;
  }

  wrap(dataKey: Buffer, owner: string): Buffer {
    return seal(this.#newest(), place(owner), dataKey);
  }

  /** @throws CannotOpen, also when no version of this ring has wrapped it */
  unwrap(wrapped: Buffer, owner: string): Buffer {
    const version = versionOfWrapped(wrapped);
    const key = this.#keys.versions.find((each) => each.version === version) ?? this.#newest();
    return open(key, place(owner), wrapped);
  }

  idOf(wrapped: Buffer): string {
    return nameOfVersion(this.#keys.ring, versionOfWrapped(wrapped));
  }

  #newest(): RingVersion {
    const now = this.#now();
    const [first] = this.#keys.versions;
    const newest = this.#keys.versions.filter((each) => each.since <= now).at(-1) ?? first;
    if (!newest) throw new Error("a ring without a key");
    return newest;
  }
}

/** A ring of one key. */
export function localKey(id: string, key: Buffer): KeyRing {
  return new KeyRing({ ring: id, versions: [{ version: 1, since: 0, key }] });
}
