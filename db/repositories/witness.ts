import { statement } from "../statement";

export const insertCosignature = statement<never>(
  "witness.insert_cosignature",
  `INSERT INTO audit.cosignature (org_id, size, witness, seen_at, line) VALUES ($1, $2, $3, $4, $5)`,
);

/** What a witness has signed last of a log, as far as we know. */
export const newestCosignedBy = statement<{ size: string }>(
  "witness.newest_cosigned_by",
  `SELECT size FROM ONLY audit.cosignature WHERE org_id = $1 AND witness = $2 ORDER BY size DESC LIMIT 1`,
);

/** When any witness signed last. */
export const newestCosignature = statement<{ seen_at: Date }>(
  "witness.newest_cosignature",
  `SELECT seen_at FROM ONLY audit.cosignature WHERE org_id = $1 ORDER BY size DESC, seen_at DESC LIMIT 1`,
);

/** Of the newest checkpoints over leaf $2 the one that most witnesses have signed, and what they signed; few rows are looked at, however old the leaf. */
export const cosignedOver = statement<{ size: string; note: string; lines: string[] }>(
  "witness.cosigned_over",
  `WITH best AS (
     SELECT size FROM (SELECT size, witness FROM ONLY audit.cosignature WHERE org_id = $1 AND size > $2 ORDER BY size DESC LIMIT 64) newest
     GROUP BY size ORDER BY count(DISTINCT witness) DESC, size DESC LIMIT 1)
   SELECT c.size, c.note, ARRAY(
     SELECT DISTINCT ON (k.witness) k.line FROM ONLY audit.cosignature k WHERE k.org_id = $1 AND k.size = c.size ORDER BY k.witness, k.seen_at DESC) AS lines
   FROM ONLY audit.checkpoint c JOIN best USING (size) WHERE c.org_id = $1 ORDER BY c.signed_at DESC LIMIT 1`,
);
