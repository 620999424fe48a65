import { readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { type EmbeddedServer, startEmbedded } from "@/db/embedded/start-embedded";
import { type PreparedDatabase, prepareDatabase } from "@/db/prepare";

/** A PostgreSQL of a test's own, as safe as the product's, that may be killed. */
export class OwnServer {
  readonly #dir: string;
  #server: EmbeddedServer;
  /** As whom to connect; other addresses after each start. */
  urls: PreparedDatabase;

  private constructor(dir: string, server: EmbeddedServer, urls: PreparedDatabase) {
    this.#dir = dir;
    this.#server = server;
    this.urls = urls;
  }

  static async start(dir: string): Promise<OwnServer> {
    const server = await startEmbedded({ dataDir: path.join(dir, "postgres") });
    return new OwnServer(dir, server, await prepareDatabase(server.url, dir));
  }

  /** One statement as the superuser. */
  async admin<Row extends pg.QueryResultRow>(text: string): Promise<Row[]> {
    const client = await this.#connect();
    try {
      return (await client.query<Row>(text)).rows;
    } finally {
      await client.end();
    }
  }

  /** As the machine's memory running out would: no word to anybody, nothing flushed. */
  async kill(): Promise<void> {
    const client = await this.#connect();
    const ended = new Promise<void>((done) => client.once("end", done));
    const { rows } = await client.query<{ dir: string }>("SELECT current_setting('data_directory') AS dir");
    const [pid] = readFileSync(path.join(rows[0]?.dir ?? "", "postmaster.pid"), "utf8").split("\n");
    process.kill(Number(pid), "SIGKILL");
    await ended;
  }

  async startAgain(): Promise<void> {
    await this.#server.stop().catch(() => undefined);
    this.#server = await startEmbedded({ dataDir: path.join(this.#dir, "postgres") });
    this.urls = await prepareDatabase(this.#server.url, this.#dir);
  }

  stop(): Promise<void> {
    return this.#server.stop();
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.#server.url });
    client.on("error", () => undefined);
    await client.connect();
    return client;
  }
}
