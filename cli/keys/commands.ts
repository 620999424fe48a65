import type { Result } from "@/core/result";
import { type Command, EXIT, type Io, requiredOption, UsageError } from "../command";
import { sentences } from "../messages";

export type KeyStateTold = {
  kind: "file" | "vault";
  where: string;
  versions: { version: number; name: string; since: number; wraps: boolean; keys: number }[];
};

/** What the commands do to the installation's key-encryption key. */
export type Keys = {
  show(): Promise<KeyStateTold>;
  rotate(how: {
    progress(rewrapped: number): void;
    stopping: AbortSignal;
  }): Promise<{ to: string; rewrapped: number; complete: boolean; added: boolean }>;
  retire(version: number): Promise<Result<number>>;
  rewrapRing(): Promise<number>;
  rotateIndex(
    organisation: string,
    how: { progress(tokens: number): void },
  ): Promise<Result<{ version: number; tokens: number }>>;
};

/** `countersign keys …`. */
export function keysCommands(keys: Keys): Command[] {
  return [showCommand(keys), rotateCommand(keys), retireCommand(keys), rewrapCommand(keys), indexCommand(keys)];
}

function showCommand(keys: Keys): Command {
  return {
    name: "keys show",
    summary: "Prints the versions of the key-encryption key, and how many keys each has wrapped.",
    usage: "",
    help: "Needs DATABASE_URL and KEY_FILE, or the embedded database of this checkout. Prints no key.",
    options: {},
    async run(_, io) {
      const { kind, where, versions } = await keys.show();
      io.out(sentences.keyRing(kind, where));
      for (const each of versions) io.out(sentences.keyVersion(each.version, each.name, each.keys, each.wraps));
      return EXIT.ok;
    },
  };
}

function rotateCommand(keys: Keys): Command {
  return {
    name: "keys rotate-kek",
    summary: "Adds a version of the key-encryption key and wraps every key with it.",
    usage: "",
    help: `Everything goes on serving meanwhile. What is done stays done: begun again after it was broken off, it goes on with
what is left. Back up the key file before you retire the older version, and keep an older backup of the key file as long
as you keep backups of the database from before.`,
    options: {},
    async run(_, io) {
      const rotated = await keys.rotate({
        stopping: io.interrupted,
        progress: (count) => io.err(sentences.keysRewrapped(count)),
      });
      if (rotated.added) io.out(sentences.keyAdded(rotated.to));
      io.out(sentences.keysRewrapped(rotated.rewrapped));
      if (rotated.complete) io.out(sentences.keysComplete(rotated.to));
      else io.err(sentences.keysBrokenOff);
      return rotated.complete ? EXIT.ok : io.interrupted.aborted ? EXIT.interrupted : EXIT.failed;
    },
  };
}

function retireCommand(keys: Keys): Command {
  return {
    name: "keys retire-kek",
    summary: "Takes a version out of the key-encryption key.",
    usage: "VERSION",
    help: `Refused while any key is wrapped by it: rotate first. What it has wrapped in backups of the database opens only
with a backup of the key file from before.`,
    options: {},
    async run(args, io) {
      const version = Number(args.positionals[0]);
      if (args.positionals.length !== 1 || !Number.isInteger(version)) throw new UsageError(sentences.oneVersion);
      return told(io, await keys.retire(version), sentences.keyRetired, (code) => sentences.keyNotRetired(code));
    },
  };
}

function rewrapCommand(keys: Keys): Command {
  return {
    name: "keys rewrap-ring",
    summary: "Has Vault wrap the key file anew with the newest version of its transit key.",
    usage: "",
    help: `After the transit key was rotated in Vault. The keys stay the same, nothing in the database changes. Afterwards
Vault may be told to open no older version (min_decryption_version).`,
    options: {},
    async run(_, io) {
      io.out(sentences.ringRewrapped(await keys.rewrapRing()));
      return EXIT.ok;
    },
  };
}

function indexCommand(keys: Keys): Command {
  return {
    name: "keys rotate-index",
    summary: "Makes an organisation's blind tokens anew under a new key.",
    usage: "--org SLUG",
    help: `One transaction: what that organisation takes in waits meanwhile, everything else goes on. Values that were sealed
before stay readable.

  --org SLUG   the organisation`,
    options: { org: { type: "string" } },
    async run(args, io) {
      const result = await keys.rotateIndex(requiredOption(args, "org"), {
        progress: (tokens) => io.err(sentences.tokensMade(tokens)),
      });
      return told(
        io,
        result,
        ({ version, tokens }) => sentences.indexRotated(version, tokens),
        (code, field) => sentences.refusedBy(code, field),
      );
    },
  };
}

function told<T>(
  io: Io,
  result: Result<T>,
  well: (value: T) => string,
  badly: (code: string, field: string | undefined) => string,
): number {
  if (result.ok) io.out(well(result.value));
  else io.err(badly(result.refusal.code, result.refusal.field));
  return result.ok ? EXIT.ok : EXIT.failed;
}
