import type { AlertKind } from "@/core/alert/alert";
import { permitted } from "@/core/identity/roles";
import { done, type Result, refused } from "@/core/result";
import { sentAlerts } from "@/db/repositories/alert";
import { read } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import type { Runtime } from "@/server/runtime";
import type { MemberContext } from "../review/member-context";

export const SENT_STATES = ["open", "sent", "failed"] as const;
export type SentState = (typeof SENT_STATES)[number];

export type SentAlert = {
  id: string;
  channel: "email" | "webhook";
  kind: AlertKind;
  state: SentState;
  parts: number;
  attempts: number;
  createdAt: string;
  sentAt: string | null;
  /** Whom it goes to; null where it is known no more. */
  reader: string | null;
  last: { status: number | null; error: string | null };
  /** When it is sent or tried next; null when it is done or given up. */
  nextAt: string | null;
  /** Somebody tried it out: nothing has happened. */
  test: boolean;
};

export type SentPage = { rows: SentAlert[]; next: string | null };

const PAGE = 30;
const LAST_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff";

/** Mails and webhooks, newest first. Keyset: the cursor is the last row's place. */
export async function readSent(
  rt: Runtime,
  member: MemberContext,
  filter: { state?: SentState },
  cursor?: string,
): Promise<Result<SentPage>> {
  if (!permitted(member.roles, "alert.read")) return refused("not_permitted");
  const [at, id] = cursor === undefined ? ["infinity", LAST_ID] : cursor.split("_");
  const known = at && id && isUuid(id) && (at === "infinity" || !Number.isNaN(Date.parse(at)));
  if (!known) return refused("invalid_field", { field: "cursor" });
  const { orgId } = member;
  const [rows] = await read(rt.pool, orgId, [sentAlerts(orgId, at, id, filter.state ?? null, PAGE + 1)]);
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  return done({
    rows: page.map((row) => {
      const state = row.state === "gathering" || row.state === "sending" ? "open" : row.state;
      return {
        id: row.alert_id,
        channel: row.channel,
        kind: row.kind,
        state,
        parts: row.parts,
        attempts: row.attempts,
        createdAt: row.created_at.toISOString(),
        sentAt: row.sent_at?.toISOString() ?? null,
        reader: row.reader,
        last: { status: row.last_status, error: row.last_error },
        test: row.test,
        nextAt: state === "open" ? (row.next_at?.toISOString() ?? null) : null,
      };
    }),
    next: rows.length > PAGE && last ? `${last.place}_${last.alert_id}` : null,
  });
}
