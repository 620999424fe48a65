import { createWriteStream, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
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
import { Sealer } from "@/server/services/log/sealer";
import type { Stage } from "../http/stage";
import { type Measure, measured } from "./report";
import { decided } from "./sample-events";
import type { SealerProcess } from "./sealer-process";

const GOAL = { least: 0.4 };
const PART = 5_000;
const ROUNDS = 3;

/**
 * An export of everything, from the first row read to the signed bundle on the disk, beside COPY of the same rows to a
 * file by the same role; both take turns, the best of each counts.
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
  const found = {
    copy: Number.POSITIVE_INFINITY,
    build: Number.POSITIVE_INFINITY,
    written: 0,
    drawn: 0,
    bytes: 0,
    peak: 0,
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    found.copy = Math.min(found.copy, await copySeconds(stage));
    const built = await buildSeconds(stage, quick);
    if (built.seconds < found.build) Object.assign(found, { ...built, build: built.seconds });
  }
  return [
    measured("export, of the rate of COPY of the same rows", found.copy / found.build, "", GOAL),
    measured("export, of that rate without drawing the report", found.copy / (found.build - found.drawn), ""),
    measured(`export of ${all} events, first row to signed bundle`, found.build, "s"),
    measured("export, until the last event was written", found.written, "s"),
    measured("export, drawing the report (the same for any length)", found.drawn, "s"),
    measured("COPY of the same rows to a file", found.copy, "s"),
    measured("export, size of the bundle", found.bytes / 1e6, "MB"),
    measured("export, most that waited to be written at any moment", found.peak / 1e6, "MB"),
  ];
}

/** Ids as the product makes them, so that what was written together lies together. */
function sample(orgId: string): EncodedEvent {
  const event = decided(orgId);
  const eventId = uuidv7(Date.now());
  return { ...event, eventId, bytes: Buffer.from(Buffer.from(event.bytes).toString().replace(event.eventId, eventId)) };
}

async function fill({ superuser, orgId }: Stage, events: number): Promise<void> {
  for (let from = 0; from < events; from += PART) {
    const part = Array.from({ length: Math.min(PART, events - from) }, () => sample(orgId));
    await superuser.query(
      `INSERT INTO audit.event (org_id, event_id, type, version, occurred_at, actor_id, draft_id, item_id, bytes)
       SELECT $1, e.id, $2, $3, now(), e.actor, e.draft, e.item, e.bytes
       FROM unnest($4::uuid[], $5::uuid[], $6::uuid[], $7::uuid[], $8::bytea[]) e(id, actor, draft, item, bytes)`,
      [
        ...[orgId, "item.decided", part[0]?.version ?? 0, part.map((e) => e.eventId), part.map((e) => e.actorId)],
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

async function buildSeconds({ rt, superuser, orgId, dir }: Stage, sealer: Sealer) {
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
  const times = { written: 0, drawn: 0 };
  const draw: Draw = async function* timed(drawing, signal) {
    times.written = seconds();
    yield* drawHere(drawing, signal);
    times.drawn = seconds() - times.written;
  };
  const job: BuildJob = { orgId, row, turn: 0, target, verifier, draw };
  const building = buildBundle(rt, job);
  let over = false;
  const end = () => {
    over = true;
  };
  building.then(end, end);
  // Signs what waits for it; there is nothing else to seal.
  while (!over) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    if (times.drawn > 0) await sealer.tick();
  }
  const { bytes, peak } = await building;
  const whole = seconds();
  rmSync(target, { recursive: true, force: true });
  return { ...times, seconds: whole, bytes, peak };
}
