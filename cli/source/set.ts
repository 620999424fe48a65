import type { Result } from "@/core/result";
import { type Command, EXIT, textOption } from "../command";
import { sentences } from "../messages";

export type SourceSetting = {
  organisation: string;
  source: string;
  writingTools: string[] | null;
  deliveryUrl: string | null;
};
export type ChangeSource = (change: SourceSetting) => Promise<Result<null>>;

const HELP = `Says which of a source's tools change something outside, or where its webhooks are sent.
Needs DATABASE_URL, or the embedded database of this checkout. What is not given stays as it is.

  --org SLUG             the organisation; demo unless given
  --source CODE          the source; demo-agent unless given
  --writes A,B           the tools that write; what they did must have been confirmed by the customer
  --deliver-to URL       where released replies and other news are sent`;

/** `countersign source set`. */
export function sourceSetCommand(changeSource: ChangeSource): Command {
  return {
    name: "source set",
    summary: "Says which tools of a source write, and where its webhooks go.",
    usage: "[--org SLUG] [--source CODE] [--writes A,B] [--deliver-to URL]",
    help: HELP,
    options: {
      org: { type: "string" },
      source: { type: "string" },
      writes: { type: "string" },
      "deliver-to": { type: "string" },
    },
    async run(args, io) {
      const result = await changeSource({
        organisation: textOption(args, "org") ?? "demo",
        source: textOption(args, "source") ?? "demo-agent",
        writingTools: toolNames(textOption(args, "writes")),
        deliveryUrl: textOption(args, "deliver-to") ?? null,
      });
      if (result.ok) io.out(sentences.sourceChanged);
      else io.err(sentences.refusedBy(result.refusal.code, result.refusal.field));
      return result.ok ? EXIT.ok : EXIT.failed;
    },
  };
}

/** Names separated by commas; null where the option was not given. */
export function toolNames(list: string | undefined): string[] | null {
  return list === undefined
    ? null
    : list
        .split(",")
        .map((name) => name.trim())
        .filter((name) => name !== "");
}
