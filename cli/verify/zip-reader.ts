import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { createInflateRaw } from "node:zlib";
import type { BundleReader } from "@/core/audit/bundle/bundle-reader";
import { rootFolderOf } from "@/core/audit/bundle/root-folder";
import { BadArchive, dataPlace, type ReadAt, readZipDirectory, type ZipEntry } from "./zip-directory";

const PIECE = 256 * 1024;

/**
 * A bundle as it was downloaded, read where it lies without being unpacked.
 * @throws BadArchive when it is no archive, or a cut off one
 */
export async function zipReader(file: string): Promise<BundleReader> {
  const handle = await open(file);
  try {
    return await readerOf(file, handle);
  } finally {
    await handle.close();
  }
}

async function readerOf(file: string, handle: FileHandle): Promise<BundleReader> {
  const entries = await readZipDirectory((await handle.stat()).size, reading(handle));
  const folder = rootFolderOf(entries.map(({ path }) => path));
  return {
    names: async () => entries.map(({ path, bytes }) => ({ path: path.slice(folder.length), bytes })),
    async *open(path) {
      const entry = entries.find((each) => each.path === folder + path);
      if (!entry) throw new BadArchive(`${path} is not in it`);
      yield* contentOf(file, entry);
    },
  };
}

function reading(handle: FileHandle): ReadAt {
  return async (at, length) => {
    if (!Number.isSafeInteger(at) || at < 0) throw new BadArchive("it points nowhere");
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, at);
    return buffer.subarray(0, bytesRead);
  };
}

async function* contentOf(file: string, entry: ZipEntry): AsyncIterable<Uint8Array> {
  const handle = await open(file);
  let start: number;
  try {
    start = await dataPlace(entry, reading(handle));
  } finally {
    await handle.close();
  }
  let left = entry.bytes;
  for await (const piece of unpacked(file, entry, start)) {
    left -= piece.length;
    // What unpacks to more than it says could go on for ever.
    if (left < 0) throw new BadArchive(`${entry.path} is larger than it says`);
    yield piece;
  }
  if (left > 0) throw new BadArchive(`${entry.path} is smaller than it says`);
}

function unpacked(
  file: string,
  { method, packedBytes }: ZipEntry,
  start: number,
): Iterable<Buffer> | AsyncIterable<Buffer> {
  if (packedBytes === 0) return [];
  const packed = createReadStream(file, { start, end: start + packedBytes - 1, highWaterMark: PIECE });
  if (method === 0) return packed;
  const inflate = createInflateRaw({ chunkSize: PIECE });
  packed.once("error", (error) => inflate.destroy(error));
  inflate.once("close", () => packed.destroy());
  return packed.pipe(inflate);
}
