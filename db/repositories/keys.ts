import { guarded, statement } from "../statement";

export type ProbeRow = { org_id: string; version: number; wrapped: Buffer; kek_id: string };

/** The oldest organisation's own key: what any ring is tried on. */
export const keyProbe = statement<ProbeRow>(
  "keys.probe",
  "SELECT org_id, version, wrapped, kek_id FROM identity.key_probe()",
);

export const organisationIds = statement<{ org_id: string }>(
  "keys.organisations",
  "SELECT org_id FROM identity.organisation_ids() AS org_id",
);

export type KeyUseRow = { kek_id: string; keys: number };

/** How many keys of an organisation each key-encryption key has wrapped; destroyed ones are nobody's. */
export const keyUse = statement<KeyUseRow>(
  "keys.use",
  `SELECT kek_id, count(*)::int AS keys FROM (
     SELECT kek_id FROM app.organisation_key WHERE org_id = $1
     UNION ALL SELECT kek_id FROM app.subject_key WHERE org_id = $1 AND wrapped IS NOT NULL) k
   GROUP BY kek_id ORDER BY kek_id`,
);

export type OwnKeyRow = { version: number; wrapped: Buffer; kek_id: string };

export const organisationKeysNotUnder = statement<OwnKeyRow>(
  "keys.organisation_not_under",
  "SELECT version, wrapped, kek_id FROM app.organisation_key WHERE org_id = $1 AND kek_id <> $2 ORDER BY version",
);

export type SubjectKeyRow = OwnKeyRow & { subject_id: string };

/** The next ones after a place, in the order of the primary key: what was rewrapped is passed over, however often one begins. */
export const subjectKeysNotUnder = statement<SubjectKeyRow>(
  "keys.subject_not_under",
  `SELECT subject_id, version, wrapped, kek_id FROM app.subject_key
   WHERE org_id = $1 AND (subject_id, version) > ($3::uuid, $4::int) AND kek_id <> $2 AND wrapped IS NOT NULL
   ORDER BY subject_id, version LIMIT $5`,
);

export const rewrapOrganisationKey = guarded(
  "keys.rewrap_organisation",
  `UPDATE app.organisation_key SET wrapped = $4, kek_id = $5 WHERE org_id = $1 AND version = $2 AND wrapped = $3 RETURNING 1`,
);

/** All of them or none: one that was destroyed meanwhile must not come back, and the event tells how many. */
export const rewrapSubjectKeys = statement(
  "keys.rewrap_subjects",
  `WITH touched AS (UPDATE app.subject_key k SET wrapped = u.wrapped, kek_id = $2
     FROM unnest($3::uuid[], $4::int[], $5::bytea[], $6::bytea[]) AS u(subject_id, version, before, wrapped)
     WHERE k.org_id = $1 AND k.subject_id = u.subject_id AND k.version = u.version AND k.wrapped = u.before RETURNING 1)
   SELECT app.require_one((count(*) = cardinality($3::uuid[]))::int::bigint) FROM touched`,
);

/** First in every transaction that writes blind tokens: turned back while, and after, the index key is rotated. */
export const holdIndex = statement("keys.hold_index", "SELECT app.hold_index($1, $2)");

/** Waits for everybody who holds the index, and keeps others from it until the transaction ends. */
export const takeIndex = statement(
  "keys.take_index",
  "SELECT pg_advisory_xact_lock(hashtextextended($1::uuid::text, 5))",
);

export const newestKeyVersion = statement<{ version: number }>(
  "keys.newest_version",
  "SELECT max(version) AS version FROM app.organisation_key WHERE org_id = $1",
);
