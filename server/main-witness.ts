import { parseArgs } from "node:util";
import { startWitness } from "./witness/start-witness";
import { WITNESS_OPTIONS, WITNESS_USAGE, witnessOptions } from "./witness/witness-options";

/** The witness by itself, in one file: copied to another machine it needs Node and nothing else. */
try {
  const options = witnessOptions(parseArgs({ options: WITNESS_OPTIONS }).values);
  const { verifierKey, port, stop } = await startWitness(options);
  console.log(verifierKey);
  console.error(
    `Listening on port ${port}. The line above is this witness's key: give it to whoever shall rely on it.`,
  );
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.once(signal, () => void stop().then(() => process.exit(0)));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  console.error(`node witness.mjs ${WITNESS_USAGE}`);
  process.exitCode = 2;
}
