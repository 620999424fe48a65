import { newDraft } from "./drafts";
import type { PagePlace } from "./fill";
import { HttpConnection } from "./http-connection";
import { CONNECTIONS } from "./measure";
import { expectStatus, type Stage } from "./stage";
import type { Web } from "./web-process";

type Grant = { token: string; item: { id: string; seen: string } };

/** The same verbs by way of the real server: API key or session, as a source and the console ask. */
export class Ours {
  readonly #connections: HttpConnection[];
  readonly #source: string;
  readonly #sessions: readonly string[];
  readonly #grants = new Map<string, Grant>();

  /** `cookies`: of those who act, one a connection in turns; the one member unless given. */
  constructor(stage: Stage, web: Web, connections = CONNECTIONS, cookies: readonly string[] = [stage.cookie]) {
    this.#connections = Array.from({ length: connections }, () => new HttpConnection(web.port));
    this.#source = `authorization: Bearer ${stage.apiKey}\r\n`;
    this.#sessions = cookies.map((cookie) => `cookie: ${cookie}\r\nsec-fetch-site: same-origin\r\n`);
  }

  async takeIn(connection: number): Promise<void> {
    expectStatus(201, await this.#at(connection).post("/api/v1/drafts", this.#source, newDraft()));
  }

  async claim(connection: number, item: string): Promise<void> {
    const answer = await this.#at(connection).post(
      "/api/trpc/item.claim",
      this.#sessionOf(connection),
      JSON.stringify({ item }),
    );
    expectStatus(200, answer);
    this.#grants.set(item, (JSON.parse(answer.body) as { result: { data: Grant } }).result.data);
  }

  /** As the desk reads an item. */
  async open(connection: number, item: string): Promise<void> {
    const input = encodeURIComponent(JSON.stringify({ item }));
    expectStatus(
      200,
      await this.#at(connection).get(`/api/trpc/item.read?input=${input}`, this.#sessionOf(connection)),
    );
  }

  async decide(connection: number, item: string): Promise<void> {
    const grant = this.#grants.get(item);
    const body = { item, token: grant?.token, seen: grant?.item.seen, kind: "approve" };
    this.#grants.delete(item);
    expectStatus(
      200,
      await this.#at(connection).post("/api/trpc/item.decide", this.#sessionOf(connection), JSON.stringify(body)),
    );
  }

  async claimAndDecide(connection: number, item: string): Promise<void> {
    await this.claim(connection, item);
    await this.decide(connection, item);
  }

  async page(connection: number, place: PagePlace): Promise<void> {
    const answer = await this.#at(connection).get(place.path, this.#sessionOf(connection));
    expectStatus(200, answer);
    if (answer.body.length < 50 * 100) throw new Error(`a page is too short: ${answer.body.slice(0, 200)}`);
  }

  close(): void {
    for (const connection of this.#connections) connection.close();
  }

  #sessionOf(connection: number): string {
    return this.#sessions[connection % this.#sessions.length] ?? "";
  }

  #at(connection: number): HttpConnection {
    const found = this.#connections[connection];
    if (!found) throw new Error(`there is no connection ${connection}`);
    return found;
  }
}
