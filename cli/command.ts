import type { ParseArgsConfig } from "node:util";

/** What the command ends with: everything went well, something did not, it was called wrongly, or it was interrupted. */
export const EXIT = { ok: 0, failed: 1, usage: 2, interrupted: 130 } as const;

/** The world of a command, so that tests have one of their own. */
export type Io = {
  /** Results, for people and pipes. */
  out(line: string): void;
  /** Progress and complaints. */
  err(line: string): void;
  /** Where a progress bar may be drawn; null when nobody watches. */
  terminal: { write(text: string): void; columns: number } | null;
  env: Readonly<Record<string, string | undefined>>;
  /** Aborted by the first Ctrl-C: finish what is under way and say how to go on. */
  interrupted: AbortSignal;
};

export type Arguments = {
  values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  positionals: readonly string[];
};

export type Command = {
  /** Its words, such as `org create`. */
  name: string;
  summary: string;
  /** What follows the name on the command line. */
  usage: string;
  help: string;
  options: NonNullable<ParseArgsConfig["options"]>;
  run(args: Arguments, io: Io): Promise<number>;
};

/** The command was called wrongly; the message says what is missing. Ends with {@link EXIT.usage}. */
export class UsageError extends Error {
  override name = "UsageError";
}

/** The string value of an option, or undefined when it was not given. */
export function textOption(args: Arguments, name: string): string | undefined {
  const value = args.values[name];
  return typeof value === "string" ? value : undefined;
}

/**
 * The string value of an option that must be given.
 * @throws UsageError when it is missing or empty
 */
export function requiredOption(args: Arguments, name: string): string {
  const value = textOption(args, name)?.trim();
  if (!value) throw new UsageError(`--${name} is missing.`);
  return value;
}
