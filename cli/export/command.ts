import { resolve } from "node:path";
import type { Result } from "@/core/result";
import { type Arguments, type Command, EXIT, type Io, requiredOption, textOption, UsageError } from "../command";
import { sentences } from "../messages";

export type ExportWish = {
  organisation: string;
  out: string;
  from?: string;
  to?: string;
  team?: string;
  item?: string;
  subject?: string;
  disclosure: "without_text" | "with_openings";
  language: "en" | "de";
  interrupted: AbortSignal;
  progress(done: number, total: number | null): void;
};

export type MadeExport = {
  id: string;
  built: { events: number; size: number; bytes: number } | null;
  failure: string | null;
};

export type MakeExport = (wish: ExportWish) => Promise<Result<MadeExport>>;

const HELP = `Builds a bundle of the audit log on a running installation: the events, proofs, the signed list of all files,
and the same as CSV and as a report. Whoever is given it checks it without us: node verify.mjs BUNDLE

Without a choice it is the whole log. The sealer must be running (npm start runs it): it alone signs. The
export is recorded in the log, and Ctrl-C cancels it and leaves nothing behind.

  --out DIR              the folder that becomes the bundle; it must not be there yet
  --org SLUG             the organisation; demo unless given
  --from DAY --to DAY    events of these days and between, in the organisation's time zone (YYYY-MM-DD)
  --item ID              what happened to an item and its draft, by the id of either
  --subject ID           what concerns a customer
  --team ID              what lies in a team's queues, and what its members did
  --openings             with texts: customers' words in clear, which is personal data
  --language en|de       of the report; en unless given

Ends with 0 when the bundle is whole and signed, with 1 when it could not be made, with 130 when interrupted.`;

const options = {
  out: { type: "string" },
  org: { type: "string" },
  from: { type: "string" },
  to: { type: "string" },
  team: { type: "string" },
  item: { type: "string" },
  subject: { type: "string" },
  openings: { type: "boolean" },
  language: { type: "string" },
} as const;

/** `countersign export`. */
export function exportCommand(make: MakeExport): Command {
  return {
    name: "export",
    summary: "Exports the audit log, or a part of it, with its proofs.",
    usage:
      "--out DIR [--org SLUG] [--from DAY] [--to DAY] [--team ID] [--item ID] [--subject ID] [--openings] [--language en|de]",
    help: HELP,
    options,
    async run(args, io) {
      const out = resolve(requiredOption(args, "out"));
      const wish = { ...wishOf(args), out, interrupted: io.interrupted, progress: progressOn(io) };
      io.err(sentences.exporting(wish.organisation, out));
      const made = await make(wish);
      if (!made.ok) {
        io.err(sentences.refusedBy(made.refusal.code, made.refusal.field));
        return EXIT.failed;
      }
      return told(made.value, out, io);
    },
  };
}

function wishOf(args: Arguments): Omit<ExportWish, "out" | "interrupted" | "progress"> {
  const language = textOption(args, "language") ?? "en";
  if (language !== "en" && language !== "de") throw new UsageError(sentences.exportLanguage);
  return {
    organisation: textOption(args, "org") ?? "demo",
    from: textOption(args, "from"),
    to: textOption(args, "to"),
    team: textOption(args, "team"),
    item: textOption(args, "item"),
    subject: textOption(args, "subject"),
    disclosure: args.values.openings === true ? "with_openings" : "without_text",
    language,
  };
}

function told({ built, failure }: MadeExport, out: string, io: Io): number {
  if (built) {
    io.out(sentences.exported(built.events, built.bytes, out));
    io.out(sentences.exportCheck(out));
    return EXIT.ok;
  }
  io.err(failure === null ? sentences.exportInterrupted : sentences.exportFailed(failure));
  return failure === null ? EXIT.interrupted : EXIT.failed;
}

/** One line that is written over where somebody watches; else a line a tenth. */
function progressOn(io: Io): (done: number, total: number | null) => void {
  let tenth = -1;
  let seen = -1;
  return (done, total) => {
    if (total === null || total === 0 || done === seen) return;
    seen = done;
    if (io.terminal) {
      io.terminal.write(`\r${sentences.exportProgress(done, total)}${done === total ? "\n" : ""}`);
      return;
    }
    const now = Math.floor((done / total) * 10);
    if (now > tenth) io.err(sentences.exportProgress(done, total));
    tenth = now;
  };
}
