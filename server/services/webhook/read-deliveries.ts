import { queuesWith } from "@/core/identity/grants";
import { permitted } from "@/core/identity/roles";
import { done, type Result, refused } from "@/core/result";
import { type DeliveryListRow, type DeliveryState, deliveryPage } from "@/db/repositories/delivery-list";
import { momentsOfDays } from "@/db/repositories/list-days";
import { sourceNames } from "@/db/repositories/name";
import { read } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import { allKeptBack, type KeptBackAll } from "../review/kept-back";
import type { MemberContext } from "../review/member-context";

export type DeliveryFilter = {
  source?: string;
  type?: string;
  state?: DeliveryState;
  /** Days in the organisation's time zone, both included, as `2026-11-22`. */
  from?: string;
  to?: string;
};

export type DeliveryView = {
  id: string;
  type: string;
  state: DeliveryState;
  attempts: number;
  createdAt: string;
  deliveredAt: string | null;
  source: { id: string; name: string };
  draft: string | null;
  /** What it tells of is not shown until the reader has given their own judgement of the reply; its type then is empty. */
  kept: boolean;
  /** What came of the last attempt, if there was one. */
  last: { status: number | null; error: string | null };
  /** When it is tried next; null when it is done or given up. */
  nextAt: string | null;
};

export type DeliveryPage = {
  rows: DeliveryView[];
  next: string | null;
  sources: { id: string; name: string }[];
};

const PAGE = 50;
const LAST_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff";
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Webhooks, newest first. Keyset: the cursor is the last row's place. Ids and codes only, no body is opened. */
export async function readDeliveries(
  rt: Runtime,
  member: MemberContext,
  filter: DeliveryFilter,
  cursor?: string,
): Promise<Result<DeliveryPage>> {
  if (!permitted(member.roles, "delivery.read")) return refused("not_permitted");
  const from = cursor === undefined ? { at: "infinity", id: LAST_ID } : parseCursor(cursor);
  if (!from) return refused("invalid_field", { field: "cursor" });
  const fault = filterFault(filter);
  if (fault !== null) return refused("invalid_field", { field: fault });
  const { orgId } = member;
  const [[days]] = await read(rt.pool, orgId, [momentsOfDays(orgId, filter.from ?? null, filter.to ?? null)]);
  const [rows, sources] = await read(rt.pool, orgId, [
    deliveryPage(
      orgId,
      from.at,
      from.id,
      filter.source ?? null,
      filter.type ?? null,
      filter.state ?? null,
      queuesWith(member.grants, "delivery.read"),
      days?.since ?? "-infinity",
      days?.until ?? "infinity",
      PAGE + 1,
    ),
    sourceNames(orgId),
  ]);
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  const kept = (await allKeptBack(rt, await organisationContext(rt, orgId), member)).drafts;
  // Whoever asks for a type would learn from an empty row that it is one of those.
  const shown = filter.type === undefined ? page : page.filter(({ draft_id }) => !kept.has(draft_id ?? ""));
  return done({
    rows: shown.map((row) => deliveryView(row, kept)),
    next: rows.length > PAGE && last ? `${last.place}_${last.delivery_id}` : null,
    sources: sources.map((s) => ({ id: s.source_id, name: s.name })),
  });
}

function filterFault({ source, from, to }: DeliveryFilter): "source" | "from" | "to" | null {
  if (source !== undefined && !isUuid(source)) return "source";
  if (from !== undefined && !isDay(from)) return "from";
  return to === undefined || isDay(to) ? null : "to";
}

function isDay(text: string): boolean {
  return DAY.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;
}

function parseCursor(cursor: string): { at: string; id: string } | null {
  const [at, id] = cursor.split("_");
  if (!at || Number.isNaN(Date.parse(at)) || !id || !isUuid(id)) return null;
  return { at, id };
}

export function deliveryView(r: DeliveryListRow, kept: KeptBackAll["drafts"]): DeliveryView {
  const keeps = kept.has(r.draft_id ?? "");
  return {
    id: r.delivery_id,
    type: keeps ? "" : r.type,
    kept: keeps,
    state: r.state,
    attempts: r.attempts,
    createdAt: r.created_at.toISOString(),
    deliveredAt: r.delivered_at?.toISOString() ?? null,
    source: { id: r.source_id, name: r.source_name },
    draft: r.draft_id,
    last: { status: r.last_status, error: r.last_error },
    nextAt: r.state === "pending" ? (r.next_at?.toISOString() ?? null) : null,
  };
}
