import { type Statement, statement } from "../statement";

/** A column of blind tokens, and the key that names its rows; keys are compared as text. */
export type TokenColumn = {
  table: string;
  column: string;
  next(orgId: string, after: readonly string[], most: number): Statement<TokenRow>;
  replace(orgId: string, keys: readonly (readonly string[])[], tokens: readonly Buffer[]): Statement;
};
export type TokenRow = { key: string[]; token: Buffer };

const TYPES = { uuid: "uuid", int: "int" } as const;
type KeyPart = [name: string, type: keyof typeof TYPES];

/** Walks a table in the order of its primary key, whose parts behind `org_id` are given. */
function tokenColumn(table: string, column: string, ...parts: [KeyPart, ...KeyPart[]]): TokenColumn {
  const names = parts.map(([name]) => name).join(", ");
  const list = (make: (part: KeyPart, n: number) => string) => parts.map(make).join(", ");
  const at = parts.length;
  const next = statement<TokenRow>(
    `index_tokens.next.${table}`,
    `SELECT ARRAY[${list(([name]) => `${name}::text`)}] AS key, ${column} AS token FROM app.${table}
     WHERE org_id = $1 AND (${names}) > (${list(([, type], n) => `$${n + 2}::${TYPES[type]}`)}) ORDER BY ${names} LIMIT $${at + 2}`,
  );
  const replace = statement(
    `index_tokens.replace.${table}`,
    `UPDATE app.${table} t SET ${column} = u.token
     FROM unnest(${list(([, type], n) => `$${n + 2}::${TYPES[type]}[]`)}, $${at + 2}::bytea[]) AS u(${names}, token)
     WHERE t.org_id = $1 AND ${parts.map(([name]) => `t.${name} = u.${name}`).join(" AND ")}`,
  );
  return {
    table,
    column,
    next: (orgId, after, most) => next(orgId, ...(after.length > 0 ? after : parts.map(first)), most),
    replace: (orgId, keys, tokens) => replace(orgId, ...parts.map((_, n) => keys.map((key) => key[n])), tokens),
  };
}

function first([, type]: KeyPart): string {
  return type === "uuid" ? "00000000-0000-0000-0000-000000000000" : "-1";
}

/** Every column of tokens that a rotation makes anew, but those of identifiers and words, which are more than a column. */
export const TOKEN_COLUMNS: readonly TokenColumn[] = [
  tokenColumn("subject", "external_token", ["subject_id", "uuid"]),
  tokenColumn("conversation", "external_token", ["conversation_id", "uuid"]),
  tokenColumn("message", "external_token", ["conversation_id", "uuid"], ["position", "int"]),
  tokenColumn("draft", "external_token", ["draft_id", "uuid"]),
  tokenColumn("flag", "external_token", ["flag_id", "uuid"]),
  tokenColumn("outcome", "external_token", ["outcome_id", "uuid"]),
  tokenColumn("correction", "token", ["correction_id", "uuid"]),
];

export type IdentifierTokenRow = {
  subject_id: string;
  token: Buffer;
  sealed_value: Buffer;
  key_version: number;
  wrapped: Buffer | null;
};

/** Some customers' identifiers with their keys: the token is part of where the value is sealed. */
export const identifiersAfter = statement<IdentifierTokenRow>(
  "index_tokens.identifiers",
  `SELECT i.subject_id, i.token, i.sealed_value, k.version AS key_version, k.wrapped
   FROM (SELECT DISTINCT subject_id FROM app.subject_identifier WHERE org_id = $1 AND subject_id > $2 ORDER BY subject_id LIMIT $3) s
   JOIN app.subject_identifier i ON i.org_id = $1 AND i.subject_id = s.subject_id
   JOIN LATERAL (SELECT version, wrapped FROM app.subject_key WHERE org_id = $1 AND subject_id = s.subject_id ORDER BY version DESC LIMIT 1) k ON true
   ORDER BY i.subject_id`,
);

export const replaceIdentifiers = statement(
  "index_tokens.replace_identifiers",
  `UPDATE app.subject_identifier i SET token = u.token, sealed_value = u.sealed
   FROM unnest($2::uuid[], $3::bytea[], $4::bytea[], $5::bytea[]) AS u(subject_id, before, token, sealed)
   WHERE i.org_id = $1 AND i.subject_id = u.subject_id AND i.token = u.before`,
);

export type WordsRow = { conversation_id: string; words: string[] };

export const wordsAfter = statement<WordsRow>(
  "index_tokens.words",
  `SELECT conversation_id, words::text[] AS words FROM app.conversation_words WHERE org_id = $1 AND conversation_id > $2 ORDER BY conversation_id LIMIT $3`,
);

export const replaceWords = statement(
  "index_tokens.replace_words",
  `UPDATE app.conversation_words w SET words = u.words::bigint[] FROM unnest($2::uuid[], $3::text[]) AS u(conversation_id, words)
   WHERE w.org_id = $1 AND w.conversation_id = u.conversation_id`,
);
