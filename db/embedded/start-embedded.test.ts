import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startEmbedded } from "./start-embedded";

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe("the embedded PostgreSQL", { timeout: 60_000 }, () => {
  let parent: string;
  let dataDir: string;

  beforeAll(() => {
    parent = mkdtempSync(join(tmpdir(), "countersign-embedded-"));
    // mkdtemp closes its folder to others; as root this would send the data to /var/lib.
    chmodSync(parent, 0o711);
    dataDir = join(parent, "postgres");
  });

  afterAll(() => rmSync(parent, { recursive: true, force: true }));

  const start = () => startEmbedded({ dataDir, fsync: false });

  it("starts from nothing, on loopback, with UTF-8 and the built-in locale", async () => {
    const server = await start();
    try {
      expect(server.reused).toBe(false);
      const [row] = await ask(
        server.url,
        `SELECT current_setting('server_encoding') AS encoding, current_setting('TimeZone') AS zone,
                current_setting('max_connections') AS connections, current_setting('listen_addresses') AS listens,
                datlocprovider AS provider, datlocale AS locale FROM pg_database WHERE datname = 'postgres'`,
      );
      expect(row).toEqual({
        encoding: "UTF8",
        zone: "UTC",
        connections: "200",
        listens: "127.0.0.1",
        provider: "b",
        locale: "C.UTF-8",
      });
      await ask(server.url, "CREATE TABLE kept (word text)");
      await ask(server.url, "INSERT INTO kept VALUES ('still here')");
    } finally {
      await server.stop();
    }
    await expect(ask(server.url, "SELECT 1")).rejects.toThrow();
  });

  it("keeps its data over a restart, and its password to its owner", async () => {
    const server = await start();
    try {
      expect(await ask(server.url, "SELECT word FROM kept")).toEqual([{ word: "still here" }]);
      if (process.platform !== "win32") expect(statSync(join(dataDir, "password")).mode & 0o777).toBe(0o600);
      await expect(ask(server.url.replace(/:[^:@]+@/, ":wrong@"), "SELECT 1")).rejects.toThrow(/password/);
    } finally {
      await server.stop();
    }
  });

  it("is shared by those who start it at the same time, and stops with the last of them", async () => {
    const servers = await Promise.all([start(), start(), start()]);
    expect(new Set(servers.map(({ port }) => port)).size).toBe(1);
    expect(servers.filter(({ reused }) => !reused)).toHaveLength(1);
    const [first, second, third] = servers;
    await first?.stop();
    await second?.stop();
    await second?.stop();
    expect(await ask(third?.url ?? "", "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    await third?.stop();
    await expect(ask(third?.url ?? "", "SELECT 1")).rejects.toThrow();
  });

  it("starts after a crash, whoever has the old process id now, and whatever lock was left", async () => {
    const server = await start();
    const record = join(dataDir, "cluster", "postmaster.pid");
    const left = readFileSync(record, "utf8");
    await server.stop();
    // As a container does after a hard stop: the recorded id is alive, but it is ours.
    writeFileSync(record, left.replace(/^\d+/, String(process.pid)));
    const again = await start();
    expect(await ask(again.url, "SELECT count(*)::int AS n FROM kept")).toEqual([{ n: 1 }]);
    await again.stop();
  });

  it("does not replace a database whose password is gone", async () => {
    const file = join(dataDir, "password");
    const password = readFileSync(file, "utf8");
    rmSync(file);
    await expect(start()).rejects.toThrow(/the file with its password, .* is gone/);
    writeFileSync(file, password, { mode: 0o600 });
    await (await start()).stop();
  });
});
