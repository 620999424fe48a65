import { parseArgs } from "node:util";
import { startWitness } from "./witness/start-witness";
import { WITNESS_OPTIONS, WITNESS_USAGE, witnessOptions } from "./witness/witness-options";

/*
 * The witness by itself, bundled into one file: copied to another machine it needs Node and nothing else. Its output is
 * for whoever starts it there.
 */
const tell = (line: string) => void process.stderr.write(`${line}\n`);
try {
  const { verifierKey, port, stop } = await startWitness(
    witnessOptions(parseArgs({ options: WITNESS_OPTIONS }).values),
  );
  process.stdout.write(`${verifierKey}\n`);
  tell(`Listening on port ${port}. The line above is this witness's key: give it to whoever shall rely on it.`);
  const end = () => void stop().then(() => process.exit(0));
  process.once("SIGTERM", end);
  process.once("SIGINT", end);
} catch (error) {
  tell(error instanceof Error ? error.message : String(error));
  tell(`node witness.mjs ${WITNESS_USAGE}`);
  process.exitCode = 2;
}
