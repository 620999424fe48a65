import type { Result } from "@/core/result";
import { type Command, EXIT, textOption } from "../command";
import { sentences } from "../messages";

export type ReadEvents = (input: {
  organisation: string;
  draft: string | null;
  most: number;
}) => Promise<Result<string[]>>;

const MOST = 50;

const HELP = `Prints audit events exactly as they are stored, one a line, oldest first.
Needs DATABASE_URL, or the embedded database of this checkout.

  --org SLUG             the organisation; demo unless given
  --draft ID             the whole life of one draft; else the newest events
  --most N               how many of the newest; ${MOST} unless given`;

/** `countersign events`. */
export function eventsCommand(readEvents: ReadEvents): Command {
  return {
    name: "events",
    summary: "Prints audit events as they are stored.",
    usage: "[--org SLUG] [--draft ID | --most N]",
    help: HELP,
    options: { org: { type: "string" }, draft: { type: "string" }, most: { type: "string" } },
    async run(args, io) {
      const most = Number(textOption(args, "most") ?? MOST);
      if (!Number.isInteger(most) || most < 1 || most > 100_000) {
        io.err(sentences.mostIsANumber);
        return EXIT.usage;
      }
      const result = await readEvents({
        organisation: textOption(args, "org") ?? "demo",
        draft: textOption(args, "draft") ?? null,
        most,
      });
      if (result.ok) for (const line of result.value) io.out(line);
      else io.err(sentences.refusedBy(result.refusal.code, result.refusal.field));
      return result.ok ? EXIT.ok : EXIT.failed;
    },
  };
}
