import { statement } from "../statement";

export const insertNote = statement(
  "requeue_note.insert",
  `INSERT INTO app.requeue_note (org_id, note_id, item_id, conversation_id, left_by, left_at, sealed_body) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
);

export type NoteRow = { note_id: string; left_by: string; name: string; left_at: Date; sealed_body: Buffer };

/** The newest first; nobody reads more than these before they decide. */
export const notesOfItem = statement<NoteRow>(
  "requeue_note.of_item",
  `SELECT n.note_id, n.left_by, coalesce(m.name, '') AS name, n.left_at, n.sealed_body FROM app.requeue_note n LEFT JOIN app.member m ON m.org_id = n.org_id AND m.user_id = n.left_by
   WHERE n.org_id = $1 AND n.item_id = $2 ORDER BY n.left_at DESC, n.note_id DESC LIMIT 5`,
);
