#!/usr/bin/env node
// The command line is TypeScript: bundled on first use and after every change, in a fraction of a second.
import { BUNDLE_SOURCES, bundle, entriesOf } from "../scripts/bundle.mjs";
import { fingerprint, isDone, markDone } from "../scripts/fingerprint.mjs";
import { ensureInstalled } from "../scripts/install.mjs";
import { inRoot, isThere } from "../scripts/root.mjs";

const stamp = inRoot("dist", "countersign-cli-built");

async function ensureCommandLine() {
  await ensureInstalled();
  const print = fingerprint(BUNDLE_SOURCES, process.version);
  if (isDone(stamp, print) && isThere("dist", "cli.mjs")) return;
  await bundle(entriesOf(["cli", "verify", "report"]), inRoot("dist"));
  markDone(stamp, print);
}

process.setSourceMapsEnabled(true);
await ensureCommandLine();
await import("../dist/cli.mjs");
