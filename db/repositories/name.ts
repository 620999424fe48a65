import { statement } from "../statement";

export type MemberNameRow = { user_id: string; name: string; disabled: boolean };

/** Names by id, also of members who left: what they did stays theirs. */
export const memberNames = statement<MemberNameRow>(
  "name.members",
  `SELECT user_id, name, disabled_at IS NOT NULL AS disabled FROM app.member WHERE org_id = $1 AND ($2::uuid[] IS NULL OR user_id = ANY ($2)) ORDER BY name, user_id LIMIT 500`,
);

export const sourceNames = statement<{ source_id: string; name: string }>(
  "name.sources",
  `SELECT source_id, name FROM app.source WHERE org_id = $1 ORDER BY name, source_id LIMIT 500`,
);

export const reasonTitles = statement<{ code: string; title_en: string; title_de: string }>(
  "name.reasons",
  `SELECT code, title_en, title_de FROM app.reason WHERE org_id = $1`,
);
