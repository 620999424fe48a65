export const WHO = ["app", "worker", "sealer", "owner", "superuser"] as const;
export type Who = (typeof WHO)[number];

/**
 * What becomes of an attempt. Refused: by `rights` that its maker does not have, by the table's `trigger`, by the `guard`
 * around the tables, by a `policy` of row-level security, by a `key` that is taken. Else the change is made and only
 * `detected`: the record is then not what was signed.
 */
export type End = "rights" | "trigger" | "guard" | "policy" | "key" | "detected";

export type GuardCase = {
  way: string;
  /** In one transaction of one organisation. `$table` is each of {@link GuardCase.tables}, `$key` its primary key, `$column` a column of it. */
  steps: string[];
  tables: readonly string[];
  /** Whoever is not named could not begin, or has no need to. */
  ends: Partial<Record<Who, End>>;
};

/** The record of events, and what the sealer has made of it. */
export const RECORD = ["audit.event", "audit.leaf", "audit.tile", "audit.checkpoint"];
const SIDE = ["audit.meta_leaf", "audit.cosignature", "audit.alarm"];
export const ALL = [...RECORD, ...SIDE];
export const EVENT = ["audit.event"];

export const BY_RIGHTS = { app: "rights", worker: "rights", sealer: "rights" } as const;
export const ROWS = { ...BY_RIGHTS, owner: "trigger", superuser: "trigger" } as const;
export const TABLE = { ...BY_RIGHTS, owner: "guard", superuser: "guard" } as const;
export const GRANTING = { owner: "guard", superuser: "guard" } as const;
export const AROUND = { ...BY_RIGHTS, owner: "rights", superuser: "detected" } as const;

export const way = (
  what: string,
  ends: GuardCase["ends"],
  tables: readonly string[],
  ...steps: string[]
): GuardCase => ({
  way: what,
  steps,
  tables,
  ends,
});

/** A decision rewritten: what somebody would have reason to do. */
export const FORGE = "UPDATE audit.event SET bytes = bytes || 'x'::bytea WHERE type = 'item.decided'";
