import { randomBytes } from "node:crypto";
import pg from "pg";
import { uuidv7 } from "@/server/identifiers";
import type { MadeItem, PagePlace } from "./fill";
import { CONNECTIONS } from "./measure";
import type { Stage } from "./stage";

/** Bytes as long as those that ours wrote, made before anything is timed. */
type Payloads = Record<keyof typeof LENGTHS, Buffer>;

const LENGTHS = {
  conversation:
    "octet_length(c.sealed_body) FROM app.conversation c JOIN app.item i USING (conversation_id) WHERE i.disposition_id IS NOT NULL",
  message: "octet_length(sealed_body) FROM app.message",
  draft: "octet_length(sealed_body) FROM app.draft",
  decision: "octet_length(sealed_body) FROM app.decision",
  text: "octet_length(sealed_text) FROM app.release",
  received: "octet_length(bytes) FROM audit.event WHERE type = 'draft.received'",
  claimed: "octet_length(bytes) FROM audit.event WHERE type = 'item.claimed'",
  decided: "octet_length(bytes) FROM audit.event WHERE type = 'item.decided'",
};

const id = () => uuidv7(Date.now());
const token = () => randomBytes(32);

function call(name: string, values: unknown[]): pg.QueryConfig {
  return { name, text: `SELECT bench.${name}(${values.map((_, i) => `$${i + 1}`).join(", ")})`, values };
}

/** One prepared call a verb, over as many connections as ours is asked on, as the application's role. */
export class Baseline {
  readonly #stage: Stage;
  readonly #clients: pg.Client[];
  readonly #bytes: Payloads;
  readonly #document: string;
  readonly #subjects: string[];
  /** Tokens of items that were claimed and wait to be decided. */
  readonly #tokens = new Map<string, Buffer>();

  private constructor(
    stage: Stage,
    clients: pg.Client[],
    bytes: Payloads,
    known: { document: string; subjects: string[] },
  ) {
    this.#stage = stage;
    this.#clients = clients;
    this.#bytes = bytes;
    this.#document = known.document;
    this.#subjects = known.subjects;
  }

  /** Only after ours has taken in and decided a few: what they wrote is the measure. */
  static async connect(stage: Stage): Promise<Baseline> {
    const { superuser: db, appUrl, orgId } = stage;
    const clients = Array.from({ length: CONNECTIONS }, () => new pg.Client({ connectionString: appUrl }));
    // After a failure the server may stop before they are closed; what failed is told, not this.
    for (const client of clients) client.on("error", () => undefined);
    await Promise.all(clients.map((client) => client.connect()));
    const bytes: Record<string, Buffer> = {};
    for (const [name, source] of Object.entries(LENGTHS)) {
      const { rows } = await db.query<{ length: number | null }>(
        `SELECT round(avg(length))::int AS length FROM (SELECT ${source}) AS x(length)`,
      );
      if (!rows[0]?.length) throw new Error(`ours has written nothing to take the length of ${name} from`);
      bytes[name] = randomBytes(rows[0].length);
    }
    const documents = await db.query<{ document_id: string }>(
      "SELECT document_id FROM app.document WHERE org_id = $1",
      [orgId],
    );
    const subjects = await db.query<{ subject_id: string }>("SELECT subject_id FROM app.subject WHERE org_id = $1", [
      orgId,
    ]);
    const known = {
      document: documents.rows[0]?.document_id ?? "",
      subjects: subjects.rows.map((row) => row.subject_id),
    };
    return new Baseline(stage, clients, bytes as Payloads, known);
  }

  async takeIn(connection: number): Promise<void> {
    const { orgId, sourceId } = this.#stage;
    const { conversation, message, draft, received } = this.#bytes;
    const subject = this.#subjects[Math.floor(Math.random() * this.#subjects.length)];
    const messages = [id(), id(), id()];
    await this.#ask(
      connection,
      call("take_in", [
        ...[orgId, sourceId, subject, id(), token(), conversation],
        ...[messages, messages.map(token), messages.map(() => message)],
        ...[id(), token(), token(), draft, this.#document, id(), received],
      ]),
    );
  }

  async claim(connection: number, item: MadeItem): Promise<void> {
    const hash = token();
    this.#tokens.set(item.itemId, hash);
    await this.#ask(connection, call("claim", [...this.#held(item, hash), id(), this.#bytes.claimed]));
  }

  async decide(connection: number, item: MadeItem): Promise<void> {
    const held = this.#held(item, this.#tokens.get(item.itemId));
    await this.#ask(connection, call("decide", [...held, ...this.#decision(item)]));
  }

  async claimAndDecide(connection: number, item: MadeItem): Promise<void> {
    const claim = [...this.#held(item, token()), id(), this.#bytes.claimed];
    await this.#ask(connection, call("claim_and_decide", [...claim, ...this.#decision(item)]));
  }

  /** The function behind `queue.page` is one prepared call that sets the organisation itself. */
  async page(connection: number, place: PagePlace): Promise<void> {
    const { orgId, memberId } = this.#stage;
    const text = "SELECT * FROM app.queue_page($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    const values = [orgId, "waiting", memberId, null, null, place.urgency, place.due, place.item, 51];
    const rows = await this.#ask(connection, { name: "page", text, values });
    if (rows !== 51) throw new Error(`a page of the baseline has ${rows} rows`);
  }

  async close(): Promise<void> {
    await Promise.all(this.#clients.map((client) => client.end()));
  }

  #held(item: MadeItem, hash: Buffer | undefined): unknown[] {
    const { orgId, memberId } = this.#stage;
    return [orgId, item.itemId, item.draftId, memberId, hash];
  }

  #decision(item: MadeItem): unknown[] {
    const { decided, decision, text } = this.#bytes;
    return [
      id(),
      decided,
      id(),
      decision,
      token(),
      item.conversationId,
      item.subjectId,
      this.#stage.sourceId,
      id(),
      text,
    ];
  }

  async #ask(connection: number, query: pg.QueryConfig): Promise<number> {
    const client = this.#clients[connection];
    if (!client) throw new Error(`there is no connection ${connection}`);
    return (await client.query(query)).rows.length;
  }
}
