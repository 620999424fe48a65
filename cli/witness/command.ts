import { startWitness } from "@/server/witness/start-witness";
import { WITNESS_OPTIONS, WITNESS_USAGE, witnessOptions } from "@/server/witness/witness-options";
import { type Command, EXIT, UsageError } from "../command";
import { sentences } from "../messages";

/** `countersign witness`: vouches for logs of other installations until it is stopped. */
export function witnessCommand(): Command {
  return {
    name: "witness",
    summary: "Vouches that logs of other installations only ever grow (C2SP tlog-witness).",
    usage: WITNESS_USAGE,
    help: sentences.witnessHelp,
    options: WITNESS_OPTIONS,
    async run({ values }, io) {
      const running = await startWitness(optionsOf(values)).catch((error: Error) => {
        io.err(error.message);
        return null;
      });
      if (running === null) return EXIT.failed;
      io.out(running.verifierKey);
      io.err(sentences.witnessListens(running.port));
      await new Promise<void>((resolve) => {
        if (io.interrupted.aborted) resolve();
        io.interrupted.addEventListener("abort", () => resolve(), { once: true });
      });
      await running.stop();
      return EXIT.ok;
    },
  };
}

function optionsOf(values: Parameters<typeof witnessOptions>[0]) {
  try {
    return witnessOptions(values);
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
