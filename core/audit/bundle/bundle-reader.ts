import type { VerifyEd25519 } from "../signed-note";
import type { Sha256 } from "../tree-hash";

/** Where the files of a bundle come from: a folder, an archive, what was dropped on a page. */
export type BundleReader = {
  /** Every file there is, folders left out; paths with slashes, from the bundle's root. */
  names(): Promise<{ path: string; bytes: number }[]>;
  /** What is given out stays as it is: it may be held on to. Several files are read at the same time. */
  open(path: string): AsyncIterable<Uint8Array>;
};

/** What the verifier needs and core must not have: `node:crypto` on a machine, a library in a browser. */
export type Primitives = {
  sha256: Sha256;
  /** SHA-256 of what comes in pieces. */
  hasher(): { update(bytes: Uint8Array): void; digest(): Uint8Array };
  hmacSha256(key: Uint8Array, message: Uint8Array): Uint8Array;
  verifyEd25519: VerifyEd25519;
};
