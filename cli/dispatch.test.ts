import { expect, test } from "vitest";
import { done, refused } from "@/core/result";
import type { Io } from "./command";
import { dispatch } from "./dispatch";
import { doctorCommand } from "./doctor/command";
import { intakeCommand } from "./intake/command";
import { type NewOrganisation, orgCreateCommand } from "./org/create";

function world(env: Record<string, string> = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const io: Io = {
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
    terminal: null,
    env: { COUNTERSIGN_DATA: "/nonexistent", COUNTERSIGN_URL: "http://127.0.0.1:9", ...env },
    interrupted: new AbortController().signal,
  };
  const asked: NewOrganisation[] = [];
  const commands = [
    intakeCommand(),
    orgCreateCommand(async (input) => {
      asked.push(input);
      return input.slug === "taken"
        ? refused("conflict", { field: "slug" })
        : done({ secrets: [{ label: "API key", value: "cs_1" }] });
    }),
    doctorCommand(async () => [{ name: "Database", ok: false, found: "does not answer", todo: "Start it." }]),
  ];
  return { out, err, asked, run: (...argv: string[]) => dispatch(commands, argv, io) };
}

test("without a command, and asked for help, it lists the commands", async () => {
  for (const argv of [[], ["help"], ["--help"]]) {
    const { run, out } = world();
    expect(await run(...argv)).toBe(0);
    expect(out.join("\n")).toMatch(/intake[\s\S]*org create[\s\S]*doctor/);
  }
  const { run, err } = world();
  expect(await run("org", "destroy")).toBe(2);
  expect(err[0]).toBe('There is no command "org".');
});

test("each command has its own help", async () => {
  const { run, out } = world();
  expect(await run("org", "create", "--help")).toBe(0);
  expect(out[0]).toContain("countersign org create --name NAME");
});

test("org create asks the service and tells secrets once", async () => {
  const { run, out, err, asked } = world();
  const argv = [
    "org",
    "create",
    "--name",
    "Acme",
    "--slug",
    "acme",
    "--admin-email",
    "a@example.com",
    "--admin-name",
    "A",
  ];
  expect(await run(...argv, "--source", "bot", "--writes", "refund, cancel")).toBe(0);
  expect(asked[0]).toEqual({
    name: "Acme",
    slug: "acme",
    adminEmail: "a@example.com",
    adminName: "A",
    source: "bot",
    writes: ["refund", "cancel"],
  });
  expect(out).toContain("  API key: cs_1");
  expect(await run("org", "create", "--name", "Acme")).toBe(2);
  expect(err[0]).toBe("--slug is missing.");
  expect(await run(...argv, "--slug", "taken")).toBe(1);
});

test("doctor makes every check and says what to do", async () => {
  const { run, out } = world();
  expect(await run("doctor")).toBe(1);
  const told = out.join("\n");
  expect(told).toMatch(/ok +Node +v2/);
  expect(told).toMatch(/problem +Data directory +\/nonexistent does not exist/);
  expect(told).toMatch(/problem +Database +does not answer\n +Start it\./);
});
