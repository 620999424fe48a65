import { createWriteStream, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import type { EncodedEvent } from "@/core/audit/event";
import { poolFor } from "@/db/pool";
import { exportById } from "@/db/repositories/export";
import { read } from "@/db/transaction";
import { uuidv7 } from "@/server/identifiers";
import { type Draw, drawHere } from "@/server/report/draw";
import { type BuildJob, buildBundle } from "@/server/services/export/build-bundle";
import { META_PATIENCE } from "@/server/services/export/choose-checkpoint";
import type { Tabulate } from "@/server/services/export/tables";
import { tabulateInThread } from "@/server/services/export/tabulate-in-thread";
import { Sealer } from "@/server/services/log/sealer";
import type { Stage } from "../http/stage";
import { type Measure, measured } from "./report";
import { decided } from "./sample-events";
import type { SealerProcess } from "./sealer-process";

const GOAL = { least: 0.4 };
const PART = 5_000;
const ROUNDS = 3;
/** The worker's own thread, as it is built. */
const TABLES = tabulateInThread(resolve("dist/tables.mjs"));

/** Of one export, in seconds from its first row on. */
type Times = {
  whole: number;
  /** Until every event, proof and checkpoint was on the disk and hashed. */
  log: number;
  /** Until the tables and the counts of the report were there too: a thread beside makes them. */
  tabled: number;
  /** How long the drawing of the report took. */
  drawn: number;
  /** From the drawn report on: the manifest, its signature. */
  signed: number;
  bytes: number;
  peak: number;
};

/** The bundle proper: what is in it for people stands beside it, and is made of it. */
const proper = ({ log, signed }: Times) => log + signed;

/**
 * An export of everything, from the first row read to the signed bundle on the disk, beside COPY of the same rows to a
 * file by the same role; both take turns, the best of each counts. It is one and the same export that both rates are of.
 */
export async function exportAgainstCopy(stage: Stage, sealer: SealerProcess, events: number): Promise<Measure[]> {
  sealer.start();
  await sealer.caughtUp();
  await fill(stage, events);
  const { events: all } = await sealer.caughtUp();
  await sealer.stop();
  await stage.superuser.query("ANALYZE audit.event, audit.leaf");
  // The same keys and the same name, in this process: it signs at once instead of at its next turn.
  const log = join(stage.dir, "log");
  const host = readFileSync(join(log, "log-host"), "utf8").trim();
  const quick = await Sealer.open({ ...stage.rt, pool: poolFor(stage.sealerUrl, 4) }, { dir: log, host });
  META_PATIENCE.ms = 0;
  let copy = Number.POSITIVE_INFINITY;
  const found: Times[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    copy = Math.min(copy, await copySeconds(stage));
    found.push(await buildSeconds(stage, quick));
  }
  const best = (of: (times: Times) => number) => Math.min(...found.map(of));
  return [
    measured("export of the bundle proper, of the rate of COPY", copy / best(proper), "", GOAL),
    measured("export with tables, report and PDF, of the rate of COPY", copy / best(({ whole }) => whole), ""),
    measured(`bundle proper of ${all} events: events, proofs, manifest`, best(proper), "s"),
    measured(
      "the whole export, first row to signed bundle",
      best(({ whole }) => whole),
      "s",
    ),
    measured(
      "until tables and counts were there too (a thread beside)",
      best(({ tabled }) => tabled),
      "s",
    ),
    measured(
      "drawing the report (the same for any length)",
      best(({ drawn }) => drawn),
      "s",
    ),
    measured("COPY of the same rows to a file", copy, "s"),
    measured("size of the bundle", best(({ bytes }) => bytes) / 1e6, "MB"),
    measured("most that waited to be written at any moment", best(({ peak }) => peak) / 1e6, "MB"),
  ];
}

/** Ids as the product makes them, so that what was written together lies together. */
function sample(orgId: string): EncodedEvent {
  const event = decided(orgId);
  const eventId = uuidv7(Date.now());
  return { ...event, eventId, bytes: Buffer.from(Buffer.from(event.bytes).toString().replace(event.eventId, eventId)) };
}

/** @param make some events at a time */
export async function fill(
  { superuser, orgId }: Stage,
  events: number,
  make: () => EncodedEvent[] = () => [sample(orgId)],
): Promise<void> {
  for (let from = 0; from < events; from += PART) {
    const most = Math.min(PART, events - from);
    const part: EncodedEvent[] = [];
    while (part.length < most) part.push(...make());
    await superuser.query(
      `INSERT INTO audit.event (org_id, event_id, type, version, occurred_at, actor_id, draft_id, item_id, bytes)
       SELECT $1, e.id, e.type, e.version, now(), e.actor, e.draft, e.item, e.bytes
       FROM unnest($2::text[], $3::int[], $4::uuid[], $5::uuid[], $6::uuid[], $7::uuid[], $8::bytea[]) e(type, version, id, actor, draft, item, bytes)`,
      [
        ...[orgId, part.map((e) => e.type), part.map((e) => e.version), part.map((e) => e.eventId)],
        part.map((e) => e.actorId),
        ...[part.map((e) => e.draftId), part.map((e) => e.itemId), part.map((e) => Buffer.from(e.bytes))],
      ],
    );
  }
}

/** The faster of the two ways to ask for them: as anybody would, and as the export does. */
async function copySeconds({ appUrl, orgId, dir }: Stage): Promise<number> {
  const org = pg.escapeLiteral(orgId);
  const plain = `SELECT l.index, e.bytes FROM ONLY audit.leaf l JOIN ONLY audit.event e USING (org_id, event_id) WHERE l.org_id = ${org} ORDER BY l.index`;
  const byKey = `SELECT l.index, e.bytes FROM (SELECT index, event_id FROM ONLY audit.leaf WHERE org_id = ${org} ORDER BY index) l
    CROSS JOIN LATERAL (SELECT bytes FROM ONLY audit.event WHERE org_id = ${org} AND event_id = l.event_id OFFSET 0) e ORDER BY l.index`;
  const client = new pg.Client({ connectionString: appUrl });
  await client.connect();
  const file = join(dir, "copied");
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    await client.query("SELECT set_config('countersign.org', $1, true)", [orgId]);
    const times: number[] = [];
    for (const query of [plain, byKey]) {
      const began = performance.now();
      await pipeline(client.query(copyTo(`COPY (${query}) TO STDOUT (FORMAT binary)`)), createWriteStream(file));
      times.push((performance.now() - began) / 1000);
    }
    return Math.min(...times);
  } finally {
    await client.end();
    rmSync(file, { force: true });
  }
}

async function buildSeconds({ rt, superuser, orgId, dir }: Stage, sealer: Sealer): Promise<Times> {
  const id = rt.newId();
  const target = join(dir, `export-${id}`);
  const verifier = join(dir, "verify.mjs");
  writeFileSync(verifier, "");
  await superuser.query(
    `INSERT INTO app.export (org_id, export_id, state, requested_at, disclosure, language, selection)
     VALUES ($1, $2, 'waiting', now(), 'without_text', 'en', '{"from":null,"to":null,"team":null,"item":null,"subject":null}')`,
    [orgId, id],
  );
  await superuser.query(
    "INSERT INTO app.work (org_id, kind, ref_id, due_at) VALUES ($1, 'export', $2, now() + interval '1 day')",
    [orgId, id],
  );
  const [[row]] = await read(rt.pool, orgId, [exportById(orgId, id)]);
  if (!row) throw new Error("the export is not there");
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1000;
  const at = { log: 0, tabled: 0, drawn: 0 };
  const draw: Draw = async function* timed(drawing, signal) {
    at.tabled = seconds();
    yield* drawHere(drawing, signal);
    at.drawn = seconds();
  };
  const tabulate: Tabulate = async (...given) => {
    const tables = await TABLES(...given);
    // Asked for when there is nothing left to write of the log.
    const end = () => {
      at.log = seconds();
      return tables.end();
    };
    return { add: (file) => tables.add(file), end, stop: () => tables.stop() };
  };
  const job: BuildJob = { orgId, row, turn: 0, target, verifier, tabulate, draw };
  const building = buildBundle(rt, job);
  let over = false;
  const end = () => {
    over = true;
  };
  building.then(end, end);
  // Signs what waits for it; there is nothing else to seal.
  while (!over) {
    await new Promise((done) => setTimeout(done, 50));
    if (at.drawn > 0) await sealer.tick();
  }
  const { bytes, peak } = await building;
  const whole = seconds();
  rmSync(target, { recursive: true, force: true });
  const { log, tabled, drawn } = at;
  return { whole, log, tabled, drawn: drawn - tabled, signed: whole - drawn, bytes, peak };
}
