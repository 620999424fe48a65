import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { isDone, markDone } from "./fingerprint.mjs";
import { say, step } from "./progress.mjs";
import { inRoot } from "./root.mjs";
import { run } from "./run.mjs";

const STAMP = inRoot("node_modules", ".countersign-installed");
const LEAST = [20, 19];

/** Installs the locked packages unless exactly they are there. Needs nothing but Node, since it runs first. */
export async function ensureInstalled() {
  checkNode();
  const lock = readFileSync(inRoot("package-lock.json"));
  const print = createHash("sha256").update(lock).update(`${process.platform} ${process.arch}`).digest("hex");
  if (isDone(STAMP, print)) return;
  if (fits(JSON.parse(lock.toString()))) {
    markDone(STAMP, print);
    return;
  }
  await step("Installing packages (npm ci)", async () => {
    // Building needs the development packages, whatever NODE_ENV says.
    const { code, output } = await run("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"]);
    if (code === 0) return;
    say(output.trim());
    throw new Error("The packages could not be installed: npm's own words are above.");
  });
  markDone(STAMP, print);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1])) return;
  throw new Error(`Countersign needs Node ${LEAST.join(".")} or later; this is ${process.versions.node}.`);
}

/** Whether what somebody installed by hand is what the lockfile says. */
function fits(lock) {
  const record = inRoot("node_modules", ".package-lock.json");
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, "utf8")).packages ?? {};
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (path === "") return true;
    const found = installed[path];
    // Optional ones are for other platforms, or absent by right; npm leaves some of them behind as "extraneous".
    return found
      ? found.version === wanted.version
      : Boolean(wanted.optional || wanted.devOptional || wanted.peer || wanted.extraneous);
  });
}
