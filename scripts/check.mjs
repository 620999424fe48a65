// `npm run check`: types, lint and format, layers, unused code. Prints a line for each, and what is wrong.
import { runChecks } from "./checks.mjs";

const results = await runChecks(({ name, ok, seconds, output }) => {
  console.log(`${ok ? "ok    " : "FAILED"}  ${name} (${seconds.toFixed(1)} s)`);
  if (!ok) console.log(`${output}\n`);
});
if (results.some(({ ok }) => !ok)) process.exitCode = 1;
