import { EVENT_TYPES, type EventType } from "@/core/audit/event-types";
import { normalEmail } from "@/core/identity/email";
import { permitted } from "@/core/identity/roles";
import { requestClock } from "@/core/privacy/request-clock";
import type { OutcomeView, RequestCustomer, RequestInFull } from "@/core/privacy/request-view";
import { RECORD_CATEGORIES } from "@/core/privacy/request-words";
import { done, type Result, refused } from "@/core/result";
import { packagesOfRequest } from "@/db/repositories/data-package";
import { timeZoneOf } from "@/db/repositories/export";
import { type MailRow, mailsOfRequest } from "@/db/repositories/mail";
import {
  type ErasureRow,
  eventsOfRequest,
  holdsOver,
  type LetterRow,
  lettersOfRequest,
  type RecordCountRow,
  recordsHeld,
  subjectById,
} from "@/db/repositories/subject-request";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { mailView } from "../mail/mail-body";
import { type OrganisationContext, organisationContext } from "../organisation/organisation-context";
import type { MemberContext } from "../review/member-context";
import { addressesOf, codeInForce } from "./identity-code";
import { listedRequest } from "./read-requests";
import { openLetter, openRequest } from "./request-body";
import { type OpenedRequest, requestFile } from "./request-file";
import { openProfile, subjectFile } from "./subject-file";
import { holidaysFrom, knownAsSubjects } from "./take-in-request";

const TELLING = (Object.keys(EVENT_TYPES) as EventType[]).filter((type) =>
  /^(subject_request|erasure|restriction)\.|^subject\.(rectified|objected|objection_withdrawn)$/.test(type),
);

/** One request with everything that whoever handles it needs on one page. */
export async function readRequest(rt: Runtime, member: MemberContext, id: string): Promise<Result<RequestInFull>> {
  if (!permitted(member.roles, "subject_request.handle")) return refused("not_permitted");
  const { orgId } = member;
  const opened = await requestFile(rt, orgId, id);
  if (!opened) return refused("not_found", { field: "request" });
  const { row, erasure } = opened;
  const org = await organisationContext(rt, orgId);
  const [[zone], letters, mails, packages, events] = await read(rt.pool, orgId, [
    timeZoneOf(orgId),
    lettersOfRequest(orgId, id),
    mailsOfRequest(orgId, id),
    packagesOfRequest(orgId, id),
    eventsOfRequest(orgId, id, TELLING, row.received_at),
  ]);
  const timeZone = zone?.time_zone ?? "UTC";
  const body = openRequest(orgId, org.keys, row);
  const customer = row.subject_id ? await customerOf(rt, orgId, row.subject_id) : null;
  const held = row.subject_id ? (await read(rt.pool, orgId, [recordsHeld(orgId, row.subject_id)]))[0] : [];
  const receivedAt = row.received_at.getTime();
  const clock = requestClock({ law: row.law, receivedAt, timeZone, holidays: holidaysFrom(org, timeZone, receivedAt) });
  return done({
    ...listedRequest(rt, org, row, timeZone),
    ...{ language: row.language, contact: body?.contact ?? null, words: body?.words ?? null },
    sourceAuthenticated: body?.authenticated ?? false,
    ...{ knownAs: body?.known_as ?? null, extended: row.extended_at !== null, customer },
    identity:
      row.identity_at && row.identity_method
        ? { method: row.identity_method, at: row.identity_at.toISOString() }
        : null,
    closedAt: row.closed_at?.toISOString() ?? null,
    confirmBy: clock.confirmBy === null ? null : new Date(clock.confirmBy).toISOString(),
    candidates: row.subject_id === null && body?.known_as ? await candidatesFor(rt, org, body.known_as) : [],
    outcomes: outcomesOf(opened, held),
    letters: letters.map((letter) => letterView(org, letter, mails)),
    mail: {
      ...{ ready: rt.mail?.ready === true, address: normalEmail(body?.contact ?? "") },
      ...{ onFile: customer ? addressesOf(customer) : [], code: codeView(mails, rt.now()) },
    },
    packages: packages.map((each) => ({
      ...{ id: each.package_id, state: each.state, askedAt: each.asked_at.toISOString(), bytes: each.bytes },
      expiresAt: each.expires_at?.toISOString() ?? null,
    })),
    erasure: erasure ? erasureView(erasure) : null,
    timeline: events.map((event) => ({
      ...{ id: event.event_id, type: event.type, at: event.occurred_at.toISOString(), by: event.member },
    })),
  });
}

/** A failure is a code, and the kind and id of a record where one is the cause. */
function erasureView({ erasure_id: id, state, failure, finished_at: finished, counts }: ErasureRow) {
  const [code = null, ...at] = failure?.split(" ") ?? [];
  return {
    ...{ id, state, failure: code, failedAt: at.length > 0 ? at.join(" ") : null },
    finishedAt: finished?.toISOString() ?? null,
    step: typeof counts.step === "string" ? counts.step : null,
  };
}

function letterView({ orgId, keys }: OrganisationContext, letter: LetterRow, mails: readonly MailRow[]) {
  const mail = mails.find(({ kind, ref_id }) => kind === "letter" && ref_id === letter.letter_id);
  const body = openLetter(orgId, keys, letter.letter_id, letter.sealed_body);
  return {
    ...{ id: letter.letter_id, kind: letter.kind, language: letter.language, at: letter.made_at.toISOString() },
    ...{ subject: body?.subject ?? null, text: body?.text ?? null, mail: mail ? mailView(mail) : null },
  };
}

function codeView(mails: readonly MailRow[], now: number): RequestInFull["mail"]["code"] {
  const newest = mails.filter(({ kind }) => kind === "identity_code").at(-1);
  return newest ? { ...mailView(newest), tries: newest.tries, asks: codeInForce(mails, now) !== null } : null;
}

function outcomesOf({ outcomes }: OpenedRequest, held: readonly RecordCountRow[]): OutcomeView[] {
  return RECORD_CATEGORIES.map((category) => {
    const decided = outcomes.find((each) => each.category === category);
    const records = decided?.records ?? held.find((each) => each.category === category)?.records ?? 0;
    return { category, records, outcome: decided?.outcome ?? null, ground: decided?.ground ?? null };
  });
}

async function candidatesFor(rt: Runtime, org: OrganisationContext, knownAs: string) {
  const rows = await knownAsSubjects(rt, org, knownAs);
  return rows.map((row) => {
    const profile = openProfile(rt, org.orgId, row)?.profile;
    return { id: row.subject_id, name: profile?.display_name ?? null, externalId: profile?.external_id ?? null };
  });
}

async function customerOf(rt: Runtime, orgId: string, id: string): Promise<RequestCustomer | null> {
  const [[row], holds] = await read(rt.pool, orgId, [subjectById(orgId, id), holdsOver(orgId, id)]);
  if (!row) return null;
  const file = await subjectFile(rt, orgId, id);
  return {
    ...{ id, name: file?.profile.display_name ?? null, externalId: file?.profile.external_id ?? null },
    identifiers: file?.identifiers ?? [],
    ...{ restricted: row.restricted_at !== null, objected: row.objected_at !== null, erased: row.wrapped === null },
    holds: holds.map((hold) => ({ id: hold.hold_id, scope: hold.scope })),
  };
}
