import { spawn } from "node:child_process";
import { inRoot, ROOT } from "./root.mjs";

/**
 * Runs a program to its end in the checkout.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, show?: boolean }} [options] show: let its output through as it comes
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(file, args, { env = {}, show = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      // npm is a .cmd file on Windows.
      shell: process.platform === "win32" && !file.endsWith(".exe"),
    });
    let output = "";
    const collect = (chunk) => {
      output += chunk;
      // All of it to stderr: what a script itself has to say comes last, on stdout.
      if (show) process.stderr.write(chunk);
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.once("error", (error) => resolve({ code: 127, output: `${file}: ${error.message}` }));
    child.once("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs a JavaScript program of a package with this very Node: faster than npx, and never from the network. */
export function runPackage(path, args, options) {
  return run(process.execPath, [inRoot("node_modules", path), ...args], options);
}
