import { statement } from "../statement";

/** Appends reasons in the order given; codes, English and German titles side by side. */
export const insertReasons = statement(
  "reason.insert",
  `INSERT INTO app.reason (org_id, code, title_en, title_de, position)
   SELECT $1, r.code, r.en, r.de, r.n - 1 + coalesce((SELECT max(position) + 1 FROM app.reason WHERE org_id = $1), 0)
   FROM unnest($2::text[], $3::text[], $4::text[]) WITH ORDINALITY AS r(code, en, de, n)`,
);

export type ReasonRow = { code: string; title_en: string; title_de: string; retired_at: Date | null };

/** All of an organisation's reasons in its order, retired ones too: decisions of the past name them. */
export const reasonsOf = statement<ReasonRow>(
  "reason.of_organisation",
  `SELECT code, title_en, title_de, retired_at FROM app.reason WHERE org_id = $1 ORDER BY position, code`,
);
