import type { EncodedEvent } from "@/core/audit/event";
import { permitted } from "@/core/identity/roles";
import { requestClock } from "@/core/privacy/request-clock";
import type { ExtensionReason, IdentityMethod, RefusalGround } from "@/core/privacy/request-words";
import { carryOut, type RequestCommand, type RequestFile, type RequestOutcome } from "@/core/privacy/subject-request";
import { done, type Result, refused } from "@/core/result";
import { timeZoneOf } from "@/db/repositories/export";
import { emptyLetters, emptyRequest, putOutcomes, subjectById } from "@/db/repositories/subject-request";
import type { Statement } from "@/db/statement";
import { read, write } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import { retryLostRace } from "../race";
import type { MemberContext } from "../review/member-context";
import { toldByMember } from "../told-by-member";
import { changeTo, fileOf, type OpenedRequest, requestFile } from "./request-file";
import { holidaysFrom } from "./take-in-request";

/** What somebody does with a request; the rules are `core/privacy/subject-request`. */
export type HandleInput =
  | { do: "ask_identity" | "answer" | "withdraw" }
  | { do: "confirm_identity"; method: IdentityMethod }
  | { do: "link"; subject: string }
  | { do: "extend"; reason: ExtensionReason }
  | { do: "decide"; outcomes: RequestOutcome[] }
  | { do: "refuse"; ground: RefusalGround };

/** Carries out one command on a request, if the rules let it. */
export async function handleRequest(
  rt: Runtime,
  member: MemberContext,
  id: string,
  input: HandleInput,
): Promise<Result<{ state: string }>> {
  if (!permitted(member.roles, "subject_request.handle")) return refused("not_permitted");
  const { orgId } = member;
  const result = await retryLostRace(async (): Promise<Result<{ state: string }>> => {
    const opened = await requestFile(rt, orgId, id);
    if (!opened) return refused("not_found", { field: "request" });
    const command = await commandOf(rt, orgId, opened, input);
    if (!command.ok) return command;
    const after = carryOut(fileOf(opened), command.value, rt.now());
    if (!after.ok) return after;
    const now = new Date(rt.now());
    const by = { userId: member.userId, now, ...(input.do === "confirm_identity" && { method: input.method }) };
    const erased = after.value.state === "answered" && opened.erasure?.state === "done";
    await write(rt.pool, orgId, {
      statements: [
        changeTo(orgId, opened.row, after.value, by),
        ...(input.do === "decide" ? [outcomeStatement(orgId, id, input.outcomes, now)] : []),
        // Who was erased is not kept by the request that asked for it.
        ...(erased ? [emptyRequest(orgId, id), emptyLetters(orgId, id)] : []),
      ],
      events: [
        eventOf(rt, member, id, input, after.value),
        ...(erased ? [toldByMember(rt, member, "subject_request.emptied", { request: id })] : []),
      ],
    });
    return done({ state: after.value.state });
  });
  if (result.ok) rt.announce({ orgId, kind: "privacy", item: null });
  return result;
}

async function commandOf(
  rt: Runtime,
  orgId: string,
  { row }: OpenedRequest,
  input: HandleInput,
): Promise<Result<RequestCommand>> {
  if (input.do === "link") {
    const [[subject]] = isUuid(input.subject) ? await read(rt.pool, orgId, [subjectById(orgId, input.subject)]) : [[]];
    return subject ? done(input) : refused("not_found", { field: "subject" });
  }
  if (input.do !== "extend") return done(input);
  const [[zone]] = await read(rt.pool, orgId, [timeZoneOf(orgId)]);
  const timeZone = zone?.time_zone ?? "UTC";
  const receivedAt = row.received_at.getTime();
  const holidays = holidaysFrom(await organisationContext(rt, orgId), timeZone, receivedAt);
  const clock = requestClock({ law: row.law, receivedAt, timeZone, holidays });
  return done({ ...input, dueAt: clock.extendedDueAt });
}

export function outcomeStatement(orgId: string, id: string, outcomes: readonly RequestOutcome[], now: Date): Statement {
  return putOutcomes(
    orgId,
    id,
    outcomes.map((each) => each.category),
    outcomes.map((each) => each.outcome),
    outcomes.map((each) => each.ground),
    outcomes.map((each) => each.records),
    now,
  );
}

function eventOf(
  rt: Runtime,
  member: MemberContext,
  request: string,
  input: HandleInput,
  after: RequestFile,
): EncodedEvent {
  const plain = (each: RequestOutcome) => ({
    ...{ category: each.category, outcome: each.outcome, ground: each.ground, records: each.records },
  });
  switch (input.do) {
    case "ask_identity":
      return toldByMember(rt, member, "subject_request.identity_asked", { request });
    case "confirm_identity":
      return toldByMember(rt, member, "subject_request.identified", { request, method: input.method });
    case "link":
      return toldByMember(rt, member, "subject_request.linked", { request, subject: input.subject });
    case "extend": {
      const due_at = new Date(after.dueAt).toISOString();
      return toldByMember(rt, member, "subject_request.extended", { request, because: input.reason, due_at });
    }
    case "decide":
      return toldByMember(rt, member, "subject_request.decided", { request, outcomes: input.outcomes.map(plain) });
    case "refuse":
      return toldByMember(rt, member, "subject_request.refused", { request, ground: input.ground });
    case "answer":
      return toldByMember(rt, member, "subject_request.answered", { request, outcomes: after.outcomes.map(plain) });
    case "withdraw":
      return toldByMember(rt, member, "subject_request.withdrawn", { request });
  }
}
