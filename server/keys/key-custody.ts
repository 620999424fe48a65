import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { RingKeys, RingVersion } from "./key-encryption-key";

export type KeyTroubleCode = "missing" | "damaged" | "foreign" | "unreachable" | "refused" | "beside_data" | "busy";

/** What is wrong with the key-encryption key; the message says it to whoever starts us, and what to do. */
export class KeyTrouble extends Error {
  override name = "KeyTrouble";
  readonly code: KeyTroubleCode;

  constructor(message: string, options: { code: KeyTroubleCode } & ErrorOptions) {
    super(message, options);
    this.code = options.code;
  }
}

/** The port to whoever keeps what opens the ring: nobody but the file system, or a key management service. */
export type KeyEnvelope = {
  kind: "file" | "vault";
  /** A new key, with what is kept of it. */
  fresh(): Promise<{ key: Buffer; kept: string }>;
  /** @throws KeyTrouble */
  open(kept: string): Promise<Buffer>;
  /** The same key, kept under what the service now wraps with. */
  rewrap(kept: string): Promise<string>;
};

/** The ring as it is kept, and what may be done to it. */
export type KeyCustody = {
  kind: KeyEnvelope["kind"];
  /** For sentences: where it lies. */
  where: string;
  exists(): boolean;
  /** Changes whenever the ring did. */
  stamp(): string;
  /** @throws KeyTrouble */
  open(): Promise<RingKeys>;
  /** A ring with one key, where there is none. @throws KeyTrouble */
  create(): Promise<void>;
  /** @returns the new version's number */
  add(since: number): Promise<number>;
  remove(version: number): Promise<void>;
  /** Every key kept anew by the service. @returns how many */
  rewrap(): Promise<number>;
};

const KEPT = z.strictObject({
  ring: z.string().min(1),
  envelope: z.enum(["file", "vault"]),
  versions: z
    .array(z.strictObject({ version: z.int().min(1).max(65_535), since: z.number(), kept: z.string().min(1) }))
    .min(1)
    .refine((versions) => versions.every((each, i) => i === 0 || each.version > (versions[i - 1]?.version ?? 0))),
});
type Kept = z.infer<typeof KEPT>;
/** Written before keys had versions. */
const SINGLE = z.strictObject({ id: z.string().min(1), key: z.string() });

/** Nobody keeps it but who may read the file. */
export const LOCAL_ENVELOPE: KeyEnvelope = {
  kind: "file",
  async fresh() {
    const key = randomBytes(32);
    return { key, kept: key.toString("base64") };
  },
  open: async (kept) => Buffer.from(kept, "base64"),
  rewrap: async (kept) => kept,
};

/** The ring in a file of its own, each key in its envelope. */
export function ringInFile(file: string, envelope: KeyEnvelope): KeyCustody {
  const damaged = () =>
    new KeyTrouble(`The key-encryption key ${file} is damaged. Restore it from its backup.`, { code: "damaged" });
  const read = (): Kept => {
    if (!existsSync(file))
      throw new KeyTrouble(
        `The key-encryption key ${file} is missing. Restore it from its backup; a new one cannot open what is stored.`,
        { code: "missing" },
      );
    const kept = parsed(readFileSync(file, "utf8"));
    if (!kept) throw damaged();
    if (kept.envelope !== envelope.kind) throw new KeyTrouble(otherEnvelope(file, kept.envelope), { code: "refused" });
    return kept;
  };
  return {
    kind: envelope.kind,
    where: file,
    exists: () => existsSync(file),
    stamp: () => stampOf(file),
    async open() {
      const { ring, versions } = read();
      const opened: RingVersion[] = [];
      for (const { version, since, kept } of versions) {
        const key = await envelope.open(kept);
        if (key.length !== 32) throw damaged();
        opened.push({ version, since, key });
      }
      return { ring, versions: opened };
    },
    async create() {
      const { kept } = await envelope.fresh();
      const ring = `${envelope.kind === "file" ? "local" : envelope.kind}-${randomBytes(6).toString("hex")}`;
      mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
      write(file, "wx", { ring, envelope: envelope.kind, versions: [{ version: 1, since: 0, kept }] });
    },
    async add(since) {
      const { kept } = await envelope.fresh();
      const before = read();
      const version = (before.versions.at(-1)?.version ?? 0) + 1;
      exchange(file, before, { ...before, versions: [...before.versions, { version, since, kept }] });
      return version;
    },
    async remove(version) {
      const before = read();
      exchange(file, before, { ...before, versions: before.versions.filter((each) => each.version !== version) });
    },
    async rewrap() {
      const before = read();
      const versions: Kept["versions"] = [];
      for (const each of before.versions) versions.push({ ...each, kept: await envelope.rewrap(each.kept) });
      exchange(file, before, { ...before, versions });
      return versions.length;
    },
  };
}

function otherEnvelope(file: string, kind: KeyEnvelope["kind"]): string {
  return kind === "vault"
    ? `The key-encryption key ${file} is kept by Vault, and VAULT_ADDR is not set. Say where Vault is.`
    : `The key-encryption key ${file} is a plain key file, and VAULT_ADDR is set. Unset it, or give Vault's ring by KEY_FILE.`;
}

function parsed(text: string): Kept | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const kept = KEPT.safeParse(json);
  if (kept.success) return kept.data;
  const single = SINGLE.safeParse(json);
  if (!single.success) return null;
  return { ring: single.data.id, envelope: "file", versions: [{ version: 1, since: 0, kept: single.data.key }] };
}

function stampOf(file: string): string {
  try {
    const { mtimeMs, size, ino } = statSync(file);
    return `${ino}|${mtimeMs}|${size}`;
  } catch {
    return "";
  }
}

/** Beyond this, whoever began a change of the ring is gone. */
const BROKEN_OFF_MS = 60_000;

/**
 * Puts the changed ring in the old one's place, whole or not at all. The file beside is the lock: two who add a version at
 * once would otherwise lose the first one's, and with it whatever it wraps.
 */
function exchange(file: string, before: Kept, after: Kept): void {
  const beside = `${file}.new`;
  if (existsSync(beside) && Date.now() - statSync(beside).mtimeMs > BROKEN_OFF_MS) rmSync(beside);
  try {
    write(beside, "wx", after);
  } catch (cause) {
    throw new KeyTrouble(`The key-encryption key ${file} is being changed by somebody else. Try again.`, {
      code: "busy",
      cause,
    });
  }
  if (JSON.stringify(parsed(readFileSync(file, "utf8"))) !== JSON.stringify(before)) {
    rmSync(beside);
    throw new KeyTrouble(`The key-encryption key ${file} was changed by somebody else meanwhile. Try again.`, {
      code: "busy",
    });
  }
  renameSync(beside, file);
  flush(path.dirname(file));
}

function write(file: string, flag: "wx", kept: Kept): void {
  const handle = openSync(file, flag, 0o600);
  try {
    writeSync(handle, JSON.stringify(kept));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function flush(folder: string): void {
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
