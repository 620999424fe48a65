import { guarded, statement } from "../statement";

export type SnippetRow = {
  snippet_id: string;
  owner_id: string | null;
  sealed_body: Buffer;
  retired_at: Date | null;
  revision: number;
};

/** The organisation's and those of one member, each in its order; retired ones too. */
export const snippetsFor = statement<SnippetRow>(
  "snippet.for_member",
  `SELECT snippet_id, owner_id, sealed_body, retired_at, revision FROM app.snippet
   WHERE org_id = $1 AND (owner_id IS NULL OR owner_id = $2) ORDER BY position, snippet_id`,
);

/** At the end of its owner's. */
export const insertSnippet = statement(
  "snippet.insert",
  `INSERT INTO app.snippet (org_id, snippet_id, owner_id, position, sealed_body, created_at, updated_at)
   VALUES ($1, $2, $3, coalesce((SELECT max(position) + 1 FROM app.snippet WHERE org_id = $1 AND owner_id IS NOT DISTINCT FROM $3::uuid), 0), $4, $5, $5)`,
);

export const rewordSnippet = guarded(
  "snippet.reword",
  `UPDATE app.snippet SET sealed_body = $4, updated_at = $5, revision = revision + 1 WHERE org_id = $1 AND snippet_id = $2 AND revision = $3 RETURNING 1`,
);

/** $4 is when it was retired, null to offer it again. */
export const switchSnippet = guarded(
  "snippet.switch",
  `UPDATE app.snippet SET retired_at = $4, updated_at = $5, revision = revision + 1 WHERE org_id = $1 AND snippet_id = $2 AND revision = $3 RETURNING 1`,
);

/** Lets one order them at a time: compared with the order that stands when the turn has come. */
export const holdSnippets = statement<never>(
  "snippet.hold_all",
  `SELECT FROM app.snippet WHERE org_id = $1 AND owner_id IS NOT DISTINCT FROM $2::uuid ORDER BY snippet_id FOR UPDATE`,
);

/** Puts an owner's in the order of $3; turned back when they no longer stand in the order of $4. */
export const orderSnippets = statement<never>(
  "snippet.order",
  `WITH stood AS (SELECT array_agg(snippet_id ORDER BY position, snippet_id) AS ids FROM app.snippet WHERE org_id = $1 AND owner_id IS NOT DISTINCT FROM $2::uuid),
   moved AS (UPDATE app.snippet s SET position = n.place - 1 FROM unnest($3::uuid[]) WITH ORDINALITY AS n(id, place), stood
     WHERE s.org_id = $1 AND s.snippet_id = n.id AND stood.ids = $4::uuid[] RETURNING 1)
   SELECT app.require_one(least(count(*), 1)) FROM moved`,
);
