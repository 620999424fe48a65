import { permittedEverywhere } from "@/core/identity/grants";
import { done, type Result, refused } from "@/core/result";
import { reasonCode } from "@/core/review/reason-code";
import { insertReasons, type ReasonRow, reasonsOf } from "@/db/repositories/reason";
import {
  holdActiveReasons,
  holdReasons,
  orderReasons,
  restoreReason,
  retireReason,
  rewordReason,
} from "@/db/repositories/reason-change";
import type { Statement } from "@/db/statement";
import { read, write } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { retryLostRace } from "../race";
import type { MemberContext } from "../review/member-context";
import { toldByMember } from "../told-by-member";

export type ReasonTitle = { en: string; de: string };
type ReasonEvent = ReturnType<typeof toldByMember>;
/** What is to be done, a refusal, or nothing: it is so already. */
type Change = { statements: Statement[]; event: ReasonEvent } | { refusal: Result<never> } | null;

const TITLE = 60;
const MOST = 60;

/** Adds a reason at the end. Its code is made of the English title and never changes. */
export async function addReason(rt: Runtime, member: MemberContext, title: ReasonTitle): Promise<Result<null>> {
  const fault = titleFault(title);
  return change(rt, member, fault, (rows) => {
    if (rows.length >= MOST) return { refusal: refused("too_large") };
    const code = reasonCode(title.en, new Set(rows.map((r) => r.code)));
    return {
      statements: [insertReasons(member.orgId, [code], [title.en.trim()], [title.de.trim()])],
      event: toldByMember(rt, member, "reason.added", { reason: code }),
    };
  });
}

/** Other words for the same reason; decisions that gave it are told in the new ones. */
export async function changeReason(
  rt: Runtime,
  member: MemberContext,
  code: string,
  title: ReasonTitle,
): Promise<Result<null>> {
  const words = { en: title.en.trim(), de: title.de.trim() };
  return change(rt, member, titleFault(title), (rows) => {
    const row = rows.find((r) => r.code === code);
    if (!row) return { refusal: refused("not_found") };
    if (row.title_en === words.en && row.title_de === words.de) return null;
    return {
      statements: [rewordReason(member.orgId, code, words.en, words.de)],
      event: toldByMember(rt, member, "reason.changed", { reason: code }),
    };
  });
}

/** One place up or down in the list that a decision is offered. At the end of the list nothing happens. */
export async function moveReason(
  rt: Runtime,
  member: MemberContext,
  code: string,
  direction: "up" | "down",
): Promise<Result<null>> {
  return change(rt, member, null, (rows) => {
    const before = rows.map((r) => r.code);
    const active = rows.filter((r) => r.retired_at === null).map((r) => r.code);
    const at = active.indexOf(code);
    if (at < 0) return { refusal: refused("not_found") };
    const neighbour = active[direction === "up" ? at - 1 : at + 1];
    if (neighbour === undefined) return null;
    const after = before.map((c) => (c === code ? neighbour : c === neighbour ? code : c));
    return {
      statements: [holdReasons(member.orgId), orderReasons(member.orgId, after, before)],
      event: toldByMember(rt, member, "reason.moved", { reason: code, position: after.indexOf(code) }),
    };
  });
}

/** A retired reason is offered no more and stays readable where it was given; one at least stays. */
export async function switchReason(
  rt: Runtime,
  member: MemberContext,
  code: string,
  active: boolean,
): Promise<Result<null>> {
  const { orgId } = member;
  return change(rt, member, null, (rows) => {
    const row = rows.find((r) => r.code === code);
    if (!row) return { refusal: refused("not_found") };
    if ((row.retired_at === null) === active) return null;
    if (active)
      return {
        statements: [restoreReason(orgId, code)],
        event: toldByMember(rt, member, "reason.restored", { reason: code }),
      };
    if (rows.filter((r) => r.retired_at === null).length === 1) return { refusal: refused("last_reason") };
    return {
      statements: [holdActiveReasons(orgId), retireReason(orgId, code, new Date(rt.now()))],
      event: toldByMember(rt, member, "reason.retired", { reason: code }),
    };
  });
}

function titleFault({ en, de }: ReasonTitle): "en" | "de" | null {
  if (en.trim() === "" || en.trim().length > TITLE) return "en";
  return de.trim() === "" || de.trim().length > TITLE ? "de" : null;
}

/** Reads the reasons, decides on them, writes; from the start again when somebody was faster. */
async function change(
  rt: Runtime,
  member: MemberContext,
  fault: string | null,
  decide: (rows: readonly ReasonRow[]) => Change,
): Promise<Result<null>> {
  // They hold in every queue, so a role that is held for one team does not reach them.
  if (!permittedEverywhere(member.grants, "reason.manage")) return refused("not_permitted");
  if (fault !== null) return refused("invalid_field", { field: fault });
  const { orgId } = member;
  return retryLostRace(async () => {
    const [rows] = await read(rt.pool, orgId, [reasonsOf(orgId)]);
    const decided = decide(rows);
    if (decided === null) return done(null);
    if ("refusal" in decided) return decided.refusal;
    await write(rt.pool, orgId, { statements: decided.statements, events: [decided.event] });
    rt.announce({ orgId, kind: "people", item: null });
    return done(null);
  });
}
