import type { BundleReader } from "@/core/audit/bundle/bundle-reader";
import { type Verdict, verifyBundle } from "@/core/audit/bundle/verify";
import { NotAKey } from "@/core/audit/bundle/verify-keys";
import { type GivenBundle, rootOf } from "./bundle-files";
import { browserPrimitives } from "./primitives";
import type { WorkerReply } from "./use-worker-task";

export type BundleTask = { bundle: GivenBundle; key: string | undefined; witness: string | undefined };

const reply = (message: WorkerReply<Verdict>) => self.postMessage(message);

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncIterable<Uint8Array> {
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}

function folderReader(files: readonly { path: string; file: File }[]): BundleReader {
  const byPath = new Map(files.map(({ path, file }) => [path, file]));
  return {
    names: async () => files.map(({ path, file }) => ({ path, bytes: file.size })),
    open: (path) => chunksOf((byPath.get(path) ?? new Blob()).stream()),
  };
}

/** An archive is read where it lies, a piece at a time; without workers of its own, which our policy does not let it make. */
async function archiveReader(archive: File): Promise<BundleReader> {
  const { BlobReader, configure, ZipReader } = await import("@zip.js/zip.js");
  configure({ useWebWorkers: false });
  const entries = (await new ZipReader(new BlobReader(archive)).getEntries()).filter((entry) => !entry.directory);
  const root = rootOf(entries.map(({ filename }) => filename));
  const named = entries.map((entry) => ({ path: entry.filename.slice(root.length), entry }));
  return {
    names: async () => named.map(({ path, entry }) => ({ path, bytes: entry.uncompressedSize })),
    open(path) {
      const entry = named.find((each) => each.path === path)?.entry;
      const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
      // What is wrong with the archive arrives where it is read.
      entry?.getData?.(writable).catch(() => undefined);
      return chunksOf(readable);
    },
  };
}

self.addEventListener("message", async ({ data }: MessageEvent<BundleTask>) => {
  const { bundle, key, witness } = data;
  const onProgress = progressReply();
  try {
    const reader = "archive" in bundle ? await archiveReader(bundle.archive) : folderReader(bundle.files);
    const options = { ...(key && { key }), ...(witness && { witness }), onProgress };
    reply({ step: "done", result: await verifyBundle(reader, browserPrimitives, options) });
  } catch (error) {
    reply({ step: "failed", why: error instanceof NotAKey ? "key" : "bundle" });
  }
});

/** A few times a second are enough for the eye. */
const EVERY_MS = 100;

function progressReply(): (done: number, total: number) => void {
  let last = 0;
  return (done, total) => {
    const now = performance.now();
    if (now - last < EVERY_MS) return;
    last = now;
    reply({ step: "progress", done, total });
  };
}
