import { statement } from "../statement";

export const insertFlag = statement(
  "flag.insert",
  `INSERT INTO app.flag (org_id, flag_id, source_id, conversation_id, draft_id, message_id, external_token, body_digest, raised_by, reason, sealed_body, created_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
);

export type FlagRow = {
  flag_id: string;
  raised_by: "check" | "source" | "customer" | "person";
  reason: string;
  sealed_body: Buffer;
  created_at: Date;
};

export const flagOfItem = statement<FlagRow>(
  "flag.of_item",
  `SELECT f.flag_id, f.raised_by, f.reason, f.sealed_body, f.created_at FROM app.flag f JOIN app.item i ON i.org_id = f.org_id AND i.flag_id = f.flag_id
   WHERE i.org_id = $1 AND i.item_id = $2`,
);

export const flagByToken = statement<{ flag_id: string; body_digest: Buffer }>(
  "flag.by_token",
  `SELECT flag_id, body_digest FROM app.flag WHERE org_id = $1 AND source_id = $2 AND external_token = $3`,
);
