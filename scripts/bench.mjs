// `npm run bench -- NAME [--json]`: runs bench/NAME.ts, whose last line is one JSON object; --json prints only that.
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { createInterface } from "node:readline";
import { bundle } from "./bundle.mjs";
import { ensureInstalled } from "./install.mjs";
import { inRoot, isThere, ROOT } from "./root.mjs";

function usage() {
  const names = isThere("bench") ? readdirSync(inRoot("bench")).filter((name) => /^[\w-]+\.ts$/.test(name)) : [];
  console.error("npm run bench -- NAME [--json]");
  console.error(`NAME: ${names.map((name) => name.slice(0, -3)).join(", ") || "there are none yet"}`);
  return 2;
}

/** Runs it to its end; its last line, once it has one. */
async function measure(file, args, quiet) {
  const child = spawn(process.execPath, ["--enable-source-maps", file, ...args], {
    cwd: ROOT,
    stdio: ["inherit", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
  let last = "";
  for await (const line of createInterface({ input: child.stdout })) {
    if (!quiet) console.log(line);
    if (line.trim()) last = line;
  }
  return { code: await ended, last };
}

function isObject(line) {
  try {
    const value = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

async function main([name, ...rest]) {
  if (!name || !/^[\w-]+$/.test(name) || !isThere("bench", `${name}.ts`)) return usage();
  await ensureInstalled();
  await bundle({ [name]: `bench/${name}.ts` }, inRoot("dist", "bench"));
  const quiet = rest.includes("--json");
  const { code, last } = await measure(inRoot("dist", "bench", `${name}.mjs`), rest, quiet);
  if (code !== 0) {
    // One that broke off may still say what it found.
    if (quiet && isObject(last)) console.log(last);
    return code;
  }
  if (!isObject(last)) {
    console.error(`bench/${name}.ts did not end with one JSON object`);
    return 1;
  }
  if (quiet) console.log(last);
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
