import { parseArgs } from "node:util";
import { type Command, EXIT, type Io, UsageError } from "./command";
import { sentences } from "./messages";

function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const rows = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return [sentences.overview, "", ...rows, "", sentences.overviewMore].join("\n");
}

function helpOf(command: Command): string {
  return [`countersign ${command.name} ${command.usage}`, "", command.summary, "", command.help].join("\n");
}

/** The command whose words the arguments begin with; `org create` before a command `org` would be. */
function find(commands: readonly Command[], argv: readonly string[]): Command | undefined {
  return commands
    .filter(({ name }) => name.split(" ").every((word, index) => argv[index] === word))
    .sort((a, b) => b.name.length - a.name.length)[0];
}

function parsed(command: Command, argv: readonly string[]) {
  try {
    return parseArgs({
      args: argv.slice(command.name.split(" ").length),
      options: { ...command.options, help: { type: "boolean", short: "h" } },
      allowPositionals: true,
      strict: true,
    });
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** Runs the command that the arguments name and answers its exit status. Bugs are thrown on. */
export async function dispatch(commands: readonly Command[], argv: readonly string[], io: Io): Promise<number> {
  const command = find(commands, argv);
  if (command === undefined) {
    const asked = argv[0] === undefined || ["help", "--help", "-h"].includes(argv[0]);
    if (!asked) io.err(sentences.unknownCommand(argv[0] ?? ""));
    (asked ? io.out : io.err)(overview(commands));
    return asked ? EXIT.ok : EXIT.usage;
  }
  try {
    const { values, positionals } = parsed(command, argv);
    if (values.help === true) {
      io.out(helpOf(command));
      return EXIT.ok;
    }
    return await command.run({ values, positionals }, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.err(error.message);
    io.err(sentences.askForHelp(command.name));
    return EXIT.usage;
  }
}
