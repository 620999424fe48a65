import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withEvent, withJsonLine, withText } from "@/core/audit/bundle/testing/edit-bundle";
import {
  chosenOf,
  KEY,
  NEXT_KEY,
  rotatedLog,
  rotatedSigners,
  STRANGER,
  usualLog,
  wholeOf,
} from "@/core/audit/bundle/testing/logs";
import type { TestKey } from "@/core/audit/bundle/testing/node-crypto";
import { type Bundle, buildBundle, keyText } from "@/core/audit/bundle/testing/small-bundle";

/** Where Debian puts the packages of golang-golang-x-mod-dev. */
const GOPATH = process.env.GOPATH ?? "/usr/share/gocode";
const hasGo =
  existsSync(path.join(GOPATH, "src/golang.org/x/mod/sumdb/tlog")) && spawnSync("go", ["version"]).status === 0;

let dir: string;
let program: string;
let made = 0;

beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), "countersign-go-"));
  program = path.join(dir, "verify");
  if (!hasGo) return;
  const env = { ...process.env, GOPATH, GO111MODULE: "off", GOCACHE: path.join(dir, "cache") };
  const built = spawnSync("go", ["build", "-o", program, "independent/verify.go"], { env, encoding: "utf8" });
  if (built.status !== 0) throw new Error(built.stderr);
}, 180_000);
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function verified(files: Bundle, keys: TestKey[]): string {
  const folder = path.join(dir, String(made++));
  for (const [name, bytes] of files) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  const { stdout } = spawnSync(program, [folder, ...keys.map(keyText)], { encoding: "utf8" });
  return stdout.trim();
}

test.skipIf(!hasGo)(
  hasGo ? "golang.org/x/mod/sumdb agrees about checkpoints and proofs" : "golang.org/x/mod/sumdb: skipped: no Go",
  () => {
    const whole = buildBundle(wholeOf(usualLog()));
    const chosen = buildBundle(chosenOf(usualLog()));
    const rotated = wholeOf(rotatedLog(), { signers: rotatedSigners, sizes: [12, 14, 16, 20], openings: false });
    expect(verified(whole, [KEY])).toBe("ok: 3 checkpoints, 2 steps, 1 inclusions, 27 events");
    expect(verified(chosen, [KEY])).toBe("ok: 3 checkpoints, 2 steps, 5 inclusions, 4 events");
    expect(verified(buildBundle(rotated), [KEY, NEXT_KEY])).toBe("ok: 4 checkpoints, 3 steps, 3 inclusions, 20 events");

    expect(verified(whole, [STRANGER])).toContain("FAILED: note has no verifiable signatures");
    const event = withEvent(whole, 9, (e) => ({ ...e, at: "2026-10-01T00:00:00.000Z" }));
    expect(verified(event, [KEY])).toContain("FAILED: the events come to the root");
    const size = withText(whole, "checkpoints.jsonl", (t) => t.replace("\\n12\\n", "\\n13\\n"));
    expect(verified(size, [KEY])).toContain("FAILED: invalid signature");
    const step = withJsonLine(whole, "consistency.jsonl", 1, (s) => ({ ...s, proof: s.proof.toReversed() }));
    expect(verified(step, [KEY])).toContain("FAILED: 12 to 27");
    const proof = withJsonLine(chosen, "inclusion-proofs.jsonl", 2, (p) => ({ ...p, proof: p.proof.toReversed() }));
    expect(verified(proof, [KEY])).toContain("FAILED: event 14");
  },
  60_000,
);
