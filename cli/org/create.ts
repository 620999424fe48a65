import type { Result } from "@/core/result";
import { type Command, EXIT, requiredOption, textOption } from "../command";
import { sentences } from "../messages";
import { toolNames } from "../source/set";

export type NewOrganisation = {
  name: string;
  slug: string;
  adminEmail: string;
  adminName: string;
  /** The first source's name; none when undefined. */
  source?: string;
  /** Tools of the source that write. */
  writes: string[];
  /** Where the source's webhooks go. */
  deliverTo?: string;
};

/** What is told once: secrets by what they are, such as "API key". */
export type CreatedOrganisation = { secrets: { label: string; value: string }[] };

export type CreateOrganisation = (input: NewOrganisation) => Promise<Result<CreatedOrganisation>>;

const HELP = `Creates an organisation with its first admin and, when --source names one, its first source.
Needs DATABASE_URL, or the embedded database of this checkout. The admin's password, the source's API key
and its signing secret are shown once.

  --name NAME            as people read it
  --slug SLUG            in addresses: lower-case letters, digits and hyphens
  --admin-email EMAIL    --admin-name NAME
  --source NAME          the AI system that will send drafts
  --writes A,B           its tools that change something outside
  --deliver-to URL       where its webhooks are sent`;

/** `countersign org create`. */
export function orgCreateCommand(createOrganisation: CreateOrganisation): Command {
  return {
    name: "org create",
    summary: "Creates an organisation with its first admin and source.",
    usage:
      "--name NAME --slug SLUG --admin-email EMAIL --admin-name NAME [--source NAME] [--writes A,B] [--deliver-to URL]",
    help: HELP,
    options: {
      name: { type: "string" },
      slug: { type: "string" },
      "admin-email": { type: "string" },
      "admin-name": { type: "string" },
      source: { type: "string" },
      writes: { type: "string" },
      "deliver-to": { type: "string" },
    },
    async run(args, io) {
      const input: NewOrganisation = {
        name: requiredOption(args, "name"),
        slug: requiredOption(args, "slug"),
        adminEmail: requiredOption(args, "admin-email"),
        adminName: requiredOption(args, "admin-name"),
        source: textOption(args, "source"),
        writes: toolNames(textOption(args, "writes")) ?? [],
        deliverTo: textOption(args, "deliver-to"),
      };
      const result = await createOrganisation(input);
      if (!result.ok) {
        io.err(sentences.refusedBy(result.refusal.code, result.refusal.field));
        return EXIT.failed;
      }
      io.out(sentences.organisationCreated(input.name));
      if (result.value.secrets.length > 0) io.out(sentences.passwordOnce);
      for (const { label, value } of result.value.secrets) io.out(`  ${label}: ${value}`);
      return EXIT.ok;
    },
  };
}
