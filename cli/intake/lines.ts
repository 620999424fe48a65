import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { UsageError } from "../command";
import { sentences } from "../messages";

/** A line that is not empty: its number in the file, and its place among those that are not empty, both from one. */
export type Line = { number: number; index: number; text: string };

async function isGzip(file: string): Promise<boolean> {
  const handle = await open(file, "r").catch((cause) => {
    throw new UsageError(sentences.noSuchFile(file), { cause });
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer.readUInt16BE(0) === 0x1f8b;
  } catch (cause) {
    throw new UsageError(sentences.noSuchFile(file), { cause });
  } finally {
    await handle.close();
  }
}

async function* chunks(file: string): AsyncGenerator<string> {
  const gzip = await isGzip(file);
  const raw = createReadStream(file);
  // The callback is the stream's own: errors come out of the loop below.
  const source = gzip ? pipeline(raw, createGunzip(), () => undefined) : raw;
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const chunk of source) yield decoder.decode(chunk as Buffer, { stream: true });
    yield decoder.decode();
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? "";
    if (code === "ERR_ENCODING_INVALID_ENCODED_DATA") throw new UsageError(sentences.notUtf8(file), { cause });
    if (code.startsWith("Z_")) throw new UsageError(sentences.brokenArchive(file), { cause });
    throw cause;
  }
}

/**
 * The lines of a file, unpacked when it is packed (by its content, not its name).
 * @throws UsageError when it cannot be read, is cut short or is not UTF-8
 */
export async function* linesOf(file: string): AsyncGenerator<Line> {
  let rest = "";
  let number = 0;
  let index = 0;
  for await (const chunk of chunks(file)) {
    const parts = (rest + chunk).split("\n");
    rest = parts.pop() ?? "";
    for (const text of parts) {
      number += 1;
      if (text.trim() === "") continue;
      index += 1;
      yield { number, index, text };
    }
  }
  if (rest.trim() !== "") yield { number: number + 1, index: index + 1, text: rest };
}

/** How many lines there are to send, so that progress has an end; also finds a broken file before anything is sent. */
export async function countLines(file: string): Promise<number> {
  let count = 0;
  for await (const _line of linesOf(file)) count += 1;
  return count;
}
