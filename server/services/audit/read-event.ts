import { createHash } from "node:crypto";
import type { EventInFull } from "@/core/audit/audit-view";
import { permitted } from "@/core/identity/roles";
import { done, type Result, refused } from "@/core/result";
import { eventById } from "@/db/repositories/event";
import { read } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import { allKeptBack } from "../review/kept-back";
import type { MemberContext } from "../review/member-context";
import { isKeptBack } from "./kept-events";
import { openEvents } from "./open-events";

/** One event in full, with its stored bytes and their digest. */
export async function readEvent(rt: Runtime, member: MemberContext, id: string): Promise<Result<EventInFull>> {
  if (!permitted(member.roles, "audit.read")) return refused("not_permitted");
  if (!isUuid(id)) return refused("not_found", { field: "event" });
  const [[row]] = await read(rt.pool, member.orgId, [eventById(member.orgId, id)]);
  const [opened] = row ? await openEvents(rt, member.orgId, [row]) : [];
  if (!row || !opened) return refused("not_found", { field: "event" });
  const kept = await allKeptBack(rt, await organisationContext(rt, member.orgId), member);
  if (isKeptBack(kept, row)) return refused("judgement_first");
  return done({
    ...opened,
    transaction: row.xid,
    bytes: row.bytes.toString("utf8"),
    byteCount: row.bytes.length,
    sha256: createHash("sha256").update(row.bytes).digest("hex"),
    mayReadDecisions: permitted(member.roles, "decision.read"),
  });
}
