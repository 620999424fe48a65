import { randomBytes } from "node:crypto";
import pg from "pg";
import { uuidv7 } from "@/server/identifiers";
import { pagePlaces, type MadeItem } from "./fill";
import { CONNECTIONS } from "./measure";
import type { Stage } from "./stage";

/** Bytes as long as those that ours writes, made before anything is timed. */
type Sealed = { conversation: Buffer; message: Buffer; draft: Buffer; decision: Buffer; text: Buffer };
type Events = { received: Buffer; claimed: Buffer; decided: Buffer };

const id = () => uuidv7(Date.now());
const token = () => randomBytes(32);

/** One prepared call a verb, over as many connections as ours is asked on, as the application's role. */
export class Baseline {
  readonly #stage: Stage;
  readonly #clients: pg.Client[];
  readonly #sealed: Sealed;
  readonly #events: Events;
  readonly #document: string;
  readonly #subjects: string[];
  readonly #places: Awaited<ReturnType<typeof pagePlaces>>;
  readonly #tokens = new Map<string, Buffer>();

  private constructor(parts: { stage: Stage; clients: pg.Client[]; sealed: Sealed; events: Events; document: string; subjects: string[]; places: Awaited<ReturnType<typeof pagePlaces>> }) {
    this.#stage = parts.stage;
    this.#clients = parts.clients;
    this.#sealed = parts.sealed;
    this.#events = parts.events;
    this.#document = parts.document;
    this.#subjects = parts.subjects;
    this.#places = parts.places;
  }

  /** After ours has taken in and decided a few: their lengths are the measure. */
  static async connect(stage: Stage, places: Awaited<ReturnType<typeof pagePlaces>>): Promise<Baseline> {
    const { superuser: db, appUrl } = stage;
    const clients = Array.from({ length: CONNECTIONS }, () => new pg.Client({ connectionString: appUrl }));
    await Promise.all(clients.map((client) => client.connect()));
    const bytes = async (from: string) => {
      const { rows } = await db.query<{ length: number | null }>(`SELECT round(avg(octet_length(${from})::int AS length`);
      if (!rows[0]?.length) throw new Error(`nothing of ours to measure: ${from}`);
      return randomBytes(rows[0].length);
    };
    const ofJudged = "app.item i USING (org_id, conversation_id) WHERE i.disposition_id IS NOT NULL";
    const sealed = {
      conversation: await bytes(`c.sealed_body)) FROM app.conversation c JOIN ${ofJudged}`.replace("))", ")))")),
      message: await bytes("sealed_body))) FROM app.message".replace(")))", ")))")),
      draft: await bytes("sealed_body))) FROM app.draft"),
      decision: await bytes("sealed_body))) FROM app.decision"),
      text: await bytes("sealed_text))) FROM app.release"),
    };
    return new Baseline({ stage, clients, sealed, events: await eventBytes(stage), document: "", subjects: [], places });
  }
}
async function eventBytes(_stage: Stage): Promise<Events> {
  throw new Error("draft");
}
