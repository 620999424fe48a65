import { once } from "node:events";
import { createWriteStream } from "node:fs";
import type { Result } from "@/core/result";
import type { ExportedCorrection } from "@/server/services/correction/export-corrections";
import { type Command, EXIT, requiredOption, textOption } from "../command";
import { sentences } from "../messages";

export type ExportCorrections = (
  organisation: string,
  take: (correction: ExportedCorrection) => Promise<void>,
) => Promise<Result<number>>;

const HELP = `Writes what people corrected in the detection of personal data as JSON lines, for the next training.
Sentences are masked first: every value in them is a placeholder, the corrected one too where it is personal.
The export is on record. Needs DATABASE_URL, or the embedded database of this checkout.

  --out FILE             where to; must not be there yet
  --org SLUG             the organisation; demo unless given`;

/** `countersign corrections export`. */
export function correctionsExportCommand(exportCorrections: ExportCorrections): Command {
  return {
    name: "corrections export",
    summary: "Writes corrections of the detection for a training, masked.",
    usage: "--out FILE [--org SLUG]",
    help: HELP,
    options: { out: { type: "string" }, org: { type: "string" } },
    async run(args, io) {
      const out = requiredOption(args, "out");
      const file = createWriteStream(out, { flags: "wx", mode: 0o600 });
      try {
        await once(file, "open");
      } catch {
        io.err(sentences.cannotWrite(out));
        return EXIT.failed;
      }
      const result = await exportCorrections(textOption(args, "org") ?? "demo", async (correction) => {
        if (!file.write(`${JSON.stringify(correction)}\n`)) await once(file, "drain");
      });
      file.end();
      await once(file, "close");
      if (!result.ok) {
        io.err(sentences.refusedBy(result.refusal.code, result.refusal.field));
        return EXIT.failed;
      }
      io.out(sentences.correctionsExported(result.value, out));
      return EXIT.ok;
    },
  };
}
