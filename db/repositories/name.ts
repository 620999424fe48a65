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

type TitleRow = { version: number; code: string; title: string | null };
const titles = (part: "rules" | "queues") => `SELECT v.version, t ->> 'id' AS code, t -> 'title' ->> $2 AS title
   FROM app.policy_version v CROSS JOIN LATERAL jsonb_array_elements(v.body -> '${part}') t WHERE v.org_id = $1`;

/** What rules are called in a language ($2), in the newest versions of the policy. */
export const ruleTitles = statement<TitleRow>("name.rules", `${titles("rules")} ORDER BY v.version DESC LIMIT 5000`);

/** What queues are called in a language ($2); of one that was called otherwise before, the newest comes last. */
export const queueTitles = statement<TitleRow>(
  "name.queues",
  `SELECT * FROM (${titles("queues")} ORDER BY v.version DESC LIMIT 5000) q ORDER BY version`,
);
