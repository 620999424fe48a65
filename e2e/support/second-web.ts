import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { shuttable } from "@/db/testing/shuttable";
import { lane } from "./lane";

export type SecondWeb = { origin: string; loseDatabase(): void; findDatabase(): void; stop(): Promise<void> };

/** Another web process of the instance under test, whose way to the database can be shut while it runs. */
export async function startSecondWeb(): Promise<SecondWeb> {
  const data = lane.data;
  const kept = (file: string) => readFileSync(join(data, file), "utf8").trim();
  const { app } = JSON.parse(kept("database-roles.json")) as { app: string };
  const databasePort = kept("postgres/cluster/postmaster.pid").split("\n")[3];
  const way = await shuttable(`postgres://countersign_app:${app}@127.0.0.1:${databasePort}/postgres`);
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const web = spawn(process.execPath, ["dist/web.mjs"], {
    stdio: "ignore",
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(port),
      AUTH_URL: origin,
      AUTH_SECRET: kept("auth-secret"),
      COUNTERSIGN_DATA: data,
      KEY_FILE: join(data, "key-encryption-key"),
      DATABASE_URL: way.url,
    },
  });
  const stop = async () => {
    if (web.exitCode === null && web.kill()) await once(web, "exit");
    way.close();
  };
  try {
    await answering(`${origin}/api/v1/health`, web);
  } catch (error) {
    await stop();
    throw error;
  }
  return { origin, loseDatabase: way.shut, findDatabase: way.open, stop };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "localhost");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}

async function answering(url: string, web: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 120; tries += 1) {
    if (web.exitCode !== null) throw new Error(`the second web process ended with ${web.exitCode}`);
    if (
      await fetch(url)
        .then(({ ok }) => ok)
        .catch(() => false)
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error("the second web process does not answer");
}
