const started = Date.now();

/** To stderr: the standard output of a command belongs to its result. */
export function say(line) {
  const seconds = ((Date.now() - started) / 1000).toFixed(1).padStart(6);
  process.stderr.write(`${seconds}s  ${line}\n`);
}

/** Says what begins, and how long it took. */
export async function step(title, work) {
  const from = Date.now();
  say(`${title} ...`);
  const result = await work();
  say(`${title}: done in ${((Date.now() - from) / 1000).toFixed(1)} s`);
  return result;
}
