import { toHex } from "@/core/audit/key-history";
import { readNoteKey } from "@/core/audit/signed-note";
import type { Result } from "@/core/result";
import { sha256 } from "@/server/keys/log-keys";
import { type Command, EXIT, requiredOption, textOption } from "../command";
import { sentences } from "../messages";

type LogKeys = { keys: { key: string; from: number; until: number | null }[]; installation: string[] };
export type ReadKeys = (org: string) => Promise<Result<LogKeys>>;

/** What the commands do to the key file of the log on this machine. */
export type KeyFile = {
  /** @returns the new key's public part, hex */
  add(): string;
  /** @returns whether there was such an active key and another one besides */
  retire(publicHex: string): boolean;
};

/** `countersign log keys`. */
export function logKeysCommand(readKeys: ReadKeys): Command {
  return {
    name: "log keys",
    summary: "Prints the keys that sign an organisation's audit log.",
    usage: "[--org SLUG]",
    help: `One key a line, as \`countersign verify --key\` takes it, with the indexes it counts for, and
after them the keys of the log of all logs, as \`countersign witness --log\` takes them.
Note it where nobody of this installation can change it: whoever has it can check every export.

  --org SLUG   the organisation; demo unless given`,
    options: { org: { type: "string" } },
    async run(args, io) {
      const result = await readKeys(textOption(args, "org") ?? "demo");
      if (!result.ok) {
        io.err(sentences.refusedBy(result.refusal.code, result.refusal.field));
        return EXIT.failed;
      }
      for (const { key, from, until } of result.value.keys) io.out(sentences.logKey(key, from, until));
      for (const key of result.value.installation) io.out(sentences.logOfAllKey(key));
      return EXIT.ok;
    },
  };
}

/** `countersign log add-key`. */
export function logAddKeyCommand(file: KeyFile): Command {
  return {
    name: "log add-key",
    summary: "Adds a key that signs the audit log beside the present one.",
    usage: "",
    help: `The keeper of the log sees the new key within a second, has the present one endorse it on record, and signs
with both from then on. Retire the older one when everybody who checks has noted the new one.
Run it on the machine that keeps the log.`,
    options: {},
    async run(_, io) {
      io.out(sentences.logKeyAdded(file.add()));
      return EXIT.ok;
    },
  };
}

/** `countersign log retire-key`. */
export function logRetireKeyCommand(file: KeyFile): Command {
  return {
    name: "log retire-key",
    summary: "Ends the use of a key that signs the audit log.",
    usage: "--key KEY",
    help: `The log tells of it, and nothing after that is signed with the key. One key must remain.

  --key KEY    as \`log keys\` prints it, or its 64 hexadecimal digits`,
    options: { key: { type: "string" } },
    async run(args, io) {
      const retired = file.retire(publicHexOf(requiredOption(args, "key")));
      if (retired) io.out(sentences.logKeyRetired);
      else io.err(sentences.logKeyNotRetired);
      return retired ? EXIT.ok : EXIT.failed;
    },
  };
}

/** `countersign log accept-restore`. */
export function logAcceptRestoreCommand(accept: () => void): Command {
  return {
    name: "log accept-restore",
    summary: "Lets the audit log go on after the database had to be restored.",
    usage: "",
    help: `The keeper of the log refuses to sign a database that holds less than it has signed, or something else. After a
disaster that cannot be undone, this lets it go on from what is there. What was signed before is told in the log, and
witnesses, anchors and exports from before will still show it. Restore everything first: this cannot be taken back.
Run it on the machine that keeps the log.`,
    options: {},
    async run(_, io) {
      accept();
      io.out(sentences.logRestoreAccepted);
      return EXIT.ok;
    },
  };
}

/** Either spelling; the keeper's file knows keys by their public bytes alone. */
function publicHexOf(text: string): string {
  const key = readNoteKey(sha256, text);
  return key ? toHex(key.publicKey) : text.toLowerCase();
}
