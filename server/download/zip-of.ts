import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { configure, ZipWriter } from "@zip.js/zip.js";

// Threads of its own are a browser's need; Node's compression is beside the event loop already.
configure({ useWebWorkers: false });

type Folder = { name: string; folder: string; files: readonly string[] };

/**
 * Writes a folder as one archive while it is being sent: nothing is kept twice, and in memory there is a piece of a file.
 * @throws whatever the reading or the receiver ends with
 */
export async function zipOf(
  { name, folder, files }: Folder,
  to: WritableStream<Uint8Array>,
  signal: AbortSignal,
): Promise<void> {
  const zip = new ZipWriter(to, { zip64: true, bufferedWrite: false, keepOrder: true, signal });
  for (const file of files) {
    const place = path.join(folder, file);
    const { mtime } = await stat(place);
    const bytes = Readable.toWeb(createReadStream(place)) as unknown as ReadableStream<Uint8Array>;
    await zip.add(`${name}/${file}`, bytes, { lastModDate: mtime, signal });
  }
  await zip.close();
}
