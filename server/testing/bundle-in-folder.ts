import { createHash, createHmac } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import type { BundleReader, Primitives } from "@/core/audit/bundle/bundle-reader";
import { type Verdict, verifyBundle } from "@/core/audit/bundle/verify";
import { sha256, verifyEd25519 } from "@/server/keys/log-keys";

/** Verifies a bundle that lies in a folder, as whoever was given it would. */
export function verdictOn(folder: string, options: { key?: string } = {}): Promise<Verdict> {
  return verifyBundle(readerOf(folder), PRIMITIVES, options);
}

const PRIMITIVES: Primitives = {
  sha256,
  hasher() {
    const hash = createHash("sha256");
    return { update: (bytes) => void hash.update(bytes), digest: () => hash.digest() };
  },
  hmacSha256: (key, message) => createHmac("sha256", key).update(message).digest(),
  verifyEd25519,
};

const readerOf = (folder: string): BundleReader => ({
  async names() {
    const entries = await readdir(folder, { recursive: true });
    const found = await Promise.all(
      entries.map(async (name) => ({ path: name, stat: await stat(path.join(folder, name)) })),
    );
    return found.filter((each) => each.stat.isFile()).map((each) => ({ path: each.path, bytes: each.stat.size }));
  },
  open: (name) => createReadStream(path.join(folder, name)),
});
