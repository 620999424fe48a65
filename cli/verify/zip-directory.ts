/** What an archive's directory says of a file in it. */
export type ZipEntry = {
  path: string;
  method: number;
  /** Of the file as it is, and as it lies in the archive. */
  bytes: number;
  packedBytes: number;
  /** Where its own head begins. */
  at: number;
};

export type ReadAt = (at: number, length: number) => Promise<Buffer>;

/** The archive is damaged, cut off, or of a kind that bundles are not. */
export class BadArchive extends Error {
  override name = "BadArchive";
}

const SIGNATURE = { end: 0x06054b50, end64: 0x06064b50, locator64: 0x07064b50, entry: 0x02014b50, file: 0x04034b50 };
const END_BYTES = 22;
const LOCATOR_BYTES = 20;
const LONGEST_COMMENT = 0xffff;
const ENTRY_BYTES = 46;
const FILE_BYTES = 30;
const ZIP64_FIELD = 0x0001;
const IN_ZIP64 = 0xffffffff;
const ENCRYPTED = 1;
/** A bundle has a hundred files or so for a million events. */
const LARGEST_DIRECTORY = 64 * 2 ** 20;

const demand = (condition: boolean, what: string) => {
  if (!condition) throw new BadArchive(what);
};

/**
 * Every entry of an archive (APPNOTE.TXT 6.3.10, sections 4.3 to 4.5), from its directory at the end.
 * @throws BadArchive
 */
export async function readZipDirectory(size: number, readAt: ReadAt): Promise<ZipEntry[]> {
  const { at, length, entries } = await directoryPlace(size, readAt);
  demand(length <= LARGEST_DIRECTORY && at + length <= size, "its directory lies outside it");
  const directory = await readAt(at, length);
  const found: ZipEntry[] = [];
  let place = 0;
  while (place < length) {
    demand(
      place + ENTRY_BYTES <= length && directory.readUInt32LE(place) === SIGNATURE.entry,
      "its directory is damaged",
    );
    const next = place + ENTRY_BYTES + lengths(directory, place);
    demand(next <= length, "its directory is damaged");
    const entry = entryOf(directory.subarray(place, next));
    if (!entry.path.endsWith("/")) found.push(entry);
    place = next;
    demand(found.length <= entries, "its directory holds more than it says");
  }
  return found;
}

const lengths = (directory: Buffer, place: number) =>
  directory.readUInt16LE(place + 28) + directory.readUInt16LE(place + 30) + directory.readUInt16LE(place + 32);

async function directoryPlace(size: number, readAt: ReadAt) {
  demand(size >= END_BYTES, "it is too short");
  const tailBytes = Math.min(size, END_BYTES + LONGEST_COMMENT);
  const tail = await readAt(size - tailBytes, tailBytes);
  let end = tailBytes - END_BYTES;
  while (end >= 0 && !(tail.readUInt32LE(end) === SIGNATURE.end && endsAt(tail, end))) end -= 1;
  demand(end >= 0, "it has no directory");
  const at = tail.readUInt32LE(end + 16);
  const place = { entries: tail.readUInt16LE(end + 10), length: tail.readUInt32LE(end + 12), at };
  if (at !== IN_ZIP64 && place.entries !== 0xffff && place.length !== IN_ZIP64) return place;
  return directoryPlace64(size - tailBytes + end, readAt);
}

const endsAt = (tail: Buffer, end: number) => end + END_BYTES + tail.readUInt16LE(end + 20) === tail.length;

async function directoryPlace64(end: number, readAt: ReadAt) {
  demand(end >= LOCATOR_BYTES, "its directory is damaged");
  const locator = await readAt(end - LOCATOR_BYTES, LOCATOR_BYTES);
  demand(locator.readUInt32LE(0) === SIGNATURE.locator64, "its directory is damaged");
  const record = await readAt(Number(locator.readBigUInt64LE(8)), 56);
  demand(record.length === 56 && record.readUInt32LE(0) === SIGNATURE.end64, "its directory is damaged");
  return {
    entries: Number(record.readBigUInt64LE(32)),
    length: Number(record.readBigUInt64LE(40)),
    at: Number(record.readBigUInt64LE(48)),
  };
}

function entryOf(head: Buffer): ZipEntry {
  const nameLength = head.readUInt16LE(28);
  const path = utf8(head.subarray(ENTRY_BYTES, ENTRY_BYTES + nameLength));
  demand((head.readUInt16LE(8) & ENCRYPTED) === 0, `${path} is encrypted`);
  const method = head.readUInt16LE(10);
  demand(method === 0 || method === 8, `${path} is packed in an unknown way`);
  const extra = head.subarray(ENTRY_BYTES + nameLength, ENTRY_BYTES + nameLength + head.readUInt16LE(30));
  const wide = zip64Values(extra);
  const value = (narrow: number) => {
    if (narrow !== IN_ZIP64) return narrow;
    const next = wide.shift();
    if (next === undefined) throw new BadArchive(`the size of ${path} is missing`);
    return next;
  };
  // In this order, which is that of the field for large archives.
  const bytes = value(head.readUInt32LE(24));
  const packedBytes = value(head.readUInt32LE(20));
  return { path, method, bytes, packedBytes, at: value(head.readUInt32LE(42)) };
}

function zip64Values(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    const length = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) !== ZIP64_FIELD || at + 4 + length > extra.length) continue;
    return Array.from({ length: Math.floor(length / 8) }, (_, n) => Number(extra.readBigUInt64LE(at + 4 + 8 * n)));
  }
  return [];
}

/**
 * Where the bytes of a file begin, behind its own head, which must name it as the directory does.
 * @throws BadArchive
 */
export async function dataPlace({ path, at }: ZipEntry, readAt: ReadAt): Promise<number> {
  const head = await readAt(at, FILE_BYTES);
  demand(head.length === FILE_BYTES && head.readUInt32LE(0) === SIGNATURE.file, `${path} is not where it should be`);
  const nameLength = head.readUInt16LE(26);
  const name = await readAt(at + FILE_BYTES, nameLength);
  demand(utf8(name) === path, `${path} has another name`);
  return at + FILE_BYTES + nameLength + head.readUInt16LE(28);
}

/** A name that is no UTF-8 is none of ours: whatever comes of it, no manifest names it. */
const utf8 = (bytes: Buffer) => bytes.toString("utf8");
