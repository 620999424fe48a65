import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Io } from "../command";
import type { DoctorCheck } from "./check";
import { type DatabaseChecks, doctorCommand } from "./command";

const server = createServer((_request, response) => response.end("{}"));
let env: Io["env"];
let folder: string;

/** Everything that the doctor sees without the database is well. */
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  folder = await mkdtemp(join(tmpdir(), "doctor-"));
  await writeFile(join(folder, "key-encryption-key"), "x", { mode: 0o600 });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  env = {
    COUNTERSIGN_DATA: folder,
    COUNTERSIGN_URL: url,
    DATABASE_URL: "postgres://a",
    DATABASE_SEALER_URL: "postgres://b",
  };
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

async function examined(...found: DoctorCheck[]): Promise<{ code: number; lines: string[]; asked: Io["env"] }> {
  const lines: string[] = [];
  let asked: Io["env"] = {};
  const checks: DatabaseChecks = async (given) => {
    asked = given;
    return found;
  };
  const io = { env, out: (line: string) => lines.push(line), err: () => undefined } as unknown as Io;
  const code = await doctorCommand(checks).run({ values: {}, positionals: [] } as never, io);
  return { code, lines, asked };
}

test("a warning is told with what to do, and fails nothing; a problem does", async () => {
  const warning = { name: "Guards", ok: false, warning: true, found: "not in place", todo: "Migrate as a superuser." };
  const warned = await examined({ name: "Alarms", ok: true, found: "none" }, warning);
  expect(warned.lines.join("\n")).toMatch(
    /ok {7}Alarms .*none\nwarning {2}Guards .*not in place\n +Migrate as a superuser\./,
  );
  expect(warned.code).toBe(0);
  const failed = await examined(warning, { name: "Alarms", ok: false, found: "changed at 7", todo: "Look." });
  expect(failed.lines.join("\n")).toMatch(/problem {2}Alarms .*changed at 7\n +Look\./);
  expect(failed.code).toBe(1);
});

test("both logins are handed on to whoever looks at the database", async () => {
  expect((await examined()).asked).toMatchObject({ DATABASE_URL: "postgres://a", DATABASE_SEALER_URL: "postgres://b" });
});
