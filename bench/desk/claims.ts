import pg from "pg";
import { takeInDraft } from "@/server/services/intake/take-in-draft";
import { judgeDraft } from "@/server/services/judge/judge-draft";
import { claimNext } from "@/server/services/review/claim-next";
import { draftBody, HELD } from "@/server/testing/bodies";
import { CLAIM_EVENTS_SINCE, claimEvents, claimFaults } from "@/server/testing/many-reviewers";
import { ratioInTurns } from "../http/measure";
import type { Stage } from "../http/stage";
import { type Crowd, makeCrowd } from "./crowd";

const REVIEWERS = 64;
const ITEMS = 1_536;
const AT_ONCE = 50;
/** What our process has for all of its reviewers; the other side gets as many. */
const POOL = 16;
/** Claims of each round before the clock runs: the vacuum before it makes every connection plan anew. */
const WARM = 256;

export type ClaimRates = {
  ours: number[];
  bare: number[];
  ratio: number;
  /** Items that two were given, by what was answered, by the table, and by the audit log. */
  double: { answered: number; table: number; log: number };
};

/**
 * Sixty-four reviewers take the next item until the queue is empty, and the same with nothing but the two statements and as many
 * connections; in turns, over the same rows, put back in between.
 */
export async function claimRates(stage: Stage, rounds: number, say: (line: string) => void): Promise<ClaimRates> {
  const crowd = await makeCrowd(stage.rt, "claims", REVIEWERS);
  await fill(stage, crowd);
  const bare = new pg.Pool({ connectionString: stage.superuserUrl, max: POOL });
  const rates: ClaimRates = { ours: [], bare: [], ratio: 0, double: { answered: 0, table: 0, log: 0 } };
  try {
    await putBack(stage, crowd);
    await bareRound(bare, crowd);
    await putBack(stage, crowd);
    await oursRound(stage, crowd, rates);
    rates.ours = [];
    for (let round = 0; round < rounds; round += 1) {
      const sides = [
        () => oursRound(stage, crowd, rates),
        async () => void rates.bare.push(await bareRound(bare, crowd)),
      ];
      for (const side of round % 2 === 0 ? sides : sides.reverse()) {
        await putBack(stage, crowd);
        await side();
      }
      say(
        `round ${round + 1} of ${rounds}, claims a second: ours ${rates.ours.at(-1)?.toFixed(0)}, bare ${rates.bare.at(-1)?.toFixed(0)}`,
      );
    }
    rates.ratio = ratioInTurns(rates.ours.map((ours, at) => ours / (rates.bare[at] ?? Number.NaN)));
    return rates;
  } finally {
    await bare.end();
  }
}

async function fill({ rt, superuser }: Stage, { orgId, source }: Crowd): Promise<void> {
  await superuser.query("UPDATE app.organisation SET at_once = $2 WHERE org_id = $1", [orgId, AT_ONCE]);
  let made = 0;
  const feed = async () => {
    while (made < ITEMS) {
      const name = `claims-${made++}`;
      const taken = await takeInDraft(rt, source, draftBody({ ...HELD.unsure, conversation: name, customer: name }));
      if (!taken.ok) throw new Error(`a draft was refused: ${taken.refusal.code}`);
      await judgeDraft(rt, orgId, taken.value.id);
    }
  };
  await Promise.all(Array.from({ length: 12 }, feed));
}

/** Every item waits again, and nothing of the round before is left to be stepped over. */
async function putBack({ superuser }: Stage, { orgId }: Crowd): Promise<void> {
  await superuser.query(
    `UPDATE app.item SET state = 'queued', claimed_by = NULL, claim_token_hash = NULL, claim_expires_at = NULL, held_since = NULL WHERE org_id = $1 AND state = 'claimed'`,
    [orgId],
  );
  await superuser.query("VACUUM ANALYZE app.item");
}

async function oursRound({ rt, superuser }: Stage, crowd: Crowd, rates: ClaimRates): Promise<void> {
  const given: string[] = [];
  const since = new Date();
  let timed = 0;
  await Promise.all(
    crowd.members.map(async (member) => {
      for (;;) {
        const next = await claimNext(rt, member, {});
        if (!next.ok) throw new Error(`claiming was refused: ${next.refusal.code}`);
        if (next.value.grant === null) return;
        given.push(next.value.grant.item.id);
        if (given.length === WARM) timed = performance.now();
      }
    }),
  );
  rates.ours.push((given.length - WARM) / ((performance.now() - timed) / 1000));
  const { rows } = await superuser.query<{ items: number }>(
    "SELECT count(*)::int AS items FROM app.item WHERE org_id = $1 AND state = 'claimed'",
    [crowd.orgId],
  );
  const log = await superuser.query<{ text: string }>(CLAIM_EVENTS_SINCE, [crowd.orgId, since]);
  const events = claimEvents(log.rows);
  rates.double.answered += given.length - new Set(given).size;
  rates.double.table += Math.abs(given.length - (rows[0]?.items ?? 0));
  rates.double.log += claimFaults(events).length + Math.abs(events.length - given.length);
}

const SELECT = `SELECT item_id FROM app.item WHERE org_id = $1 AND queue_id = 'general' AND state = 'queued'
  ORDER BY urgency, due_at, item_id LIMIT 1 FOR UPDATE SKIP LOCKED`;
const UPDATE = `UPDATE app.item SET state = 'claimed', claimed_by = $3, claim_expires_at = now() + interval '10 minutes', revision = revision + 1 WHERE org_id = $1 AND item_id = $2`;

async function bareRound(pool: pg.Pool, { orgId, members }: Crowd): Promise<number> {
  let claims = 0;
  let timed = 0;
  await Promise.all(
    members.map(async ({ userId }) => {
      for (;;) {
        const client = await pool.connect();
        await client.query("BEGIN");
        const { rows } = await client.query<{ item_id: string }>({
          name: "bare.select",
          text: SELECT,
          values: [orgId],
        });
        const item = rows[0]?.item_id;
        if (item) await client.query({ name: "bare.update", text: UPDATE, values: [orgId, item, userId] });
        await client.query("COMMIT");
        client.release();
        if (!item) break;
        claims += 1;
        if (claims === WARM) timed = performance.now();
      }
    }),
  );
  return (claims - WARM) / ((performance.now() - timed) / 1000);
}
