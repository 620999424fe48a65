import { statement } from "../statement";

/** Appends reasons in the order given; codes, English and German titles side by side. */
export const insertReasons = statement(
  "reason.insert",
  `INSERT INTO app.reason (org_id, code, title_en, title_de, position)
   SELECT $1, r.code, r.en, r.de, r.n - 1 + coalesce((SELECT max(position) + 1 FROM app.reason WHERE org_id = $1), 0)
   FROM unnest($2::text[], $3::text[], $4::text[]) WITH ORDINALITY AS r(code, en, de, n)`,
);
