import type { Tile, TileId } from "@/core/audit/tile";
import { type Statement, statement } from "../statement";

/** How many events have their index. */
export const logSize = statement<{ size: string }>(
  "log.size",
  `SELECT coalesce((SELECT index + 1 FROM ONLY audit.leaf WHERE org_id = $1 ORDER BY index DESC LIMIT 1), 0) AS size`,
);

/**
 * What stands at indexes from $2 on, in order, as its bytes; below $3, at most $4. Each is fetched by its key: left to
 * itself over tables that have just grown, PostgreSQL compares each with each.
 */
export const leavesFrom = statement<{ index: string; bytes: Buffer }>(
  "log.leaves_from",
  `SELECT l.index, e.bytes FROM (SELECT index, event_id FROM ONLY audit.leaf WHERE org_id = $1 AND index >= $2 AND index < $3 ORDER BY index LIMIT $4) l
   CROSS JOIN LATERAL (SELECT bytes FROM ONLY audit.event WHERE org_id = $1 AND event_id = l.event_id OFFSET 0) e ORDER BY l.index`,
);

/** The same of the log of all logs. */
export const metaLeavesFrom = statement<{ index: string; bytes: Buffer }>(
  "log.meta_leaves_from",
  `SELECT index, convert_to(text, 'UTF8') AS bytes FROM ONLY audit.meta_leaf WHERE org_id = $1 AND index >= $2 AND index < $3 ORDER BY index LIMIT $4`,
);

export const metaSize = statement<{ size: string }>(
  "log.meta_size",
  `SELECT coalesce((SELECT index + 1 FROM ONLY audit.meta_leaf WHERE org_id = $1 ORDER BY index DESC LIMIT 1), 0) AS size`,
);

export const insertMetaLeaf = statement<never>(
  "log.insert_meta_leaf",
  `INSERT INTO audit.meta_leaf (org_id, index, about_org, about_size, text) VALUES ($1, $2, $3, $4, $5)`,
);

const INSERT_TILE = statement<never>(
  "log.insert_tile",
  `INSERT INTO audit.tile (org_id, level, index, width, hashes) VALUES ($1, $2, $3, $4, $5)`,
);

export const insertTile = (orgId: string, { level, index, width, hashes }: Tile): Statement =>
  INSERT_TILE(orgId, level, index, width, Buffer.from(hashes));

const TILES = statement<{ level: number; index: string; width: number; hashes: Buffer }>(
  "log.tiles",
  `SELECT t.level, t.index, t.width, t.hashes FROM unnest($2::smallint[], $3::bigint[], $4::smallint[]) w(level, index, width)
   JOIN ONLY audit.tile t ON t.org_id = $1 AND t.level = w.level AND t.index = w.index AND t.width = w.width`,
);

/** Those of the tiles that are there. */
export const tiles = (orgId: string, ids: readonly TileId[]) =>
  TILES(
    orgId,
    ids.map((id) => id.level),
    ids.map((id) => id.index),
    ids.map((id) => id.width),
  );

export type CheckpointRow = { size: string; signed_at: Date; root: Buffer; note: string };

export const newestCheckpoint = statement<CheckpointRow>(
  "log.newest_checkpoint",
  `SELECT size, signed_at, root, note FROM ONLY audit.checkpoint WHERE org_id = $1 ORDER BY size DESC, signed_at DESC LIMIT 1`,
);

/** The newest checkpoint of the smallest size that covers so many leaves. */
export const checkpointCovering = statement<CheckpointRow>(
  "log.checkpoint_covering",
  `SELECT size, signed_at, root, note FROM ONLY audit.checkpoint WHERE org_id = $1 AND size >= $2 ORDER BY size, signed_at DESC LIMIT 1`,
);

/** The newest checkpoint that is no larger than so many leaves. */
export const checkpointBefore = statement<CheckpointRow>(
  "log.checkpoint_before",
  `SELECT size, signed_at, root, note FROM ONLY audit.checkpoint WHERE org_id = $1 AND size <= $2 ORDER BY size DESC, signed_at DESC LIMIT 1`,
);

export const insertCheckpoint = statement<never>(
  "log.insert_checkpoint",
  `INSERT INTO audit.checkpoint (org_id, size, signed_at, root, note) VALUES ($1, $2, $3, $4, $5)`,
);

/** Where events stand that are already in the log. */
export const indexesOf = statement<{ event_id: string; index: string }>(
  "log.indexes_of",
  `SELECT event_id, index FROM ONLY audit.leaf WHERE org_id = $1 AND event_id = ANY ($2::uuid[])`,
);

/** The events that begin, add or retire keys of the log, with their index where they have one yet. */
export const keyEvents = statement<{ type: string; bytes: Buffer; index: string | null }>(
  "log.key_events",
  `SELECT e.type, e.bytes, l.index FROM ONLY audit.event e LEFT JOIN ONLY audit.leaf l USING (org_id, event_id)
   WHERE e.org_id = $1 AND e.type IN ('log.started', 'log.key_added', 'log.key_retired') ORDER BY l.index NULLS LAST, e.xid, e.ctid`,
);

/** Manifests of exports that wait for their signature, of any organisation. */
export const unsignedManifests = statement<{ org_id: string; export_id: string; manifest_digest: Buffer }>(
  "log.unsigned_manifests",
  `SELECT org_id, export_id, manifest_digest FROM app.export WHERE manifest_digest IS NOT NULL AND manifest_note IS NULL LIMIT 50`,
);

export const signManifest = statement<never>(
  "log.sign_manifest",
  `UPDATE app.export SET manifest_note = $4 WHERE org_id = $1 AND export_id = $2 AND manifest_digest = $3 AND manifest_note IS NULL`,
);

/**
 * `rolled_back`: events that were sealed have no index any more; `changed`: the tree is not the one that was sealed;
 * `split`: there is a checkpoint that this signer did not make; `altered`: an event is not the one that was sealed at its
 * index; `witness_refused`: a witness has seen another log of the same name.
 */
export type AlarmCode = "rolled_back" | "changed" | "split" | "altered" | "witness_refused";

/** The last word on each kind of alarm. */
export const alarmsInForce = statement<{ code: AlarmCode; raised_at: Date; size: string | null }>(
  "log.alarms_in_force",
  `SELECT code, raised_at, size FROM (SELECT DISTINCT ON (code) code, state, raised_at, size FROM ONLY audit.alarm WHERE org_id = $1 ORDER BY code, raised_at DESC) a
   WHERE state = 'raised'`,
);

export const insertAlarm = statement<never>(
  "log.insert_alarm",
  `INSERT INTO audit.alarm (org_id, raised_at, code, state, size) VALUES ($1, $2, $3, $4, $5)`,
);
