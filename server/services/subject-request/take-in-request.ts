import { encodeEvent } from "@/core/audit/event";
import { normaliseIdentifier } from "@/core/checks/identifiers";
import { countryOfZone } from "@/core/privacy/holidays/countries";
import { publicHolidays } from "@/core/privacy/public-holidays";
import { dayIn, requestClock } from "@/core/privacy/request-clock";
import type { Law, LetterLanguage, RequestChannel, RequestKind } from "@/core/privacy/request-words";
import { done, type Result } from "@/core/result";
import { insertRequest, nextRequestNumber, subjectById, subjectsKnownAs } from "@/db/repositories/subject-request";
import { read, write } from "@/db/transaction";
import { commitment, newSalt } from "@/server/keys/organisation-keys";
import { sealJson } from "@/server/keys/sealed-box";
import type { Runtime } from "@/server/runtime";
import { identifierToken, subjectToken } from "../intake/subject-intake";
import { type OrganisationContext, organisationContext } from "../organisation/organisation-context";
import { retryLostRace } from "../race";
import { PLACES } from "../sealed-bodies";
import type { RequestBody } from "./request-body";

export type RequestTaken = { id: string; number: number; dueAt: string };

/** A request as it came, and by whom. */
export type NewRequest = {
  kind: RequestKind;
  law: Law;
  language: LetterLanguage;
  name: string;
  contact: string;
  words: string;
  /** What a source calls the customer, or one of their identifiers; null where nothing is known. */
  knownAs: string | null;
  /** The customer themselves, where it is known whose page this is. */
  subject?: string | null;
  /** The source made sure who asks. */
  authenticated?: boolean;
};

/** Whose hands it came through: a member, a source, or the customer's own page. */
export type RequestFrom = { channel: RequestChannel; actor: { kind: "member" | "source"; id: string } | null };

const IDENTIFIER_TYPES = ["email", "phone", "iban", "order"] as const;

/**
 * Takes in what a customer asks for about their own data, and starts its clock. The customer's own page calls it so:
 * `takeInRequest(rt, orgId, {kind, law, language, name, contact, words, knownAs: null, subject}, {channel: "customer_page", actor: null})`.
 * Who asks is not believed yet: identity is checked by whoever handles it, also where the customer is linked already.
 */
export async function takeInRequest(
  rt: Runtime,
  orgId: string,
  asked: NewRequest,
  from: RequestFrom,
): Promise<Result<RequestTaken>> {
  const org = await organisationContext(rt, orgId);
  const taken = await retryLostRace(async () => {
    const subject = await subjectOf(rt, org, asked);
    const [[next]] = await read(rt.pool, orgId, [nextRequestNumber(orgId)]);
    const { number = 1, time_zone: timeZone = "UTC" } = next ?? {};
    const now = rt.now();
    const dueAt = requestClock({
      law: asked.law,
      receivedAt: now,
      timeZone,
      holidays: holidaysFrom(org, timeZone, now),
    }).dueAt;
    const id = rt.newId();
    const body: RequestBody = {
      ...{ name: asked.name, contact: asked.contact, words: asked.words, known_as: asked.knownAs },
      authenticated: asked.authenticated ?? false,
      salt: newSalt(),
    };
    const sealed = sealJson(org.keys.data, PLACES.subjectRequest(orgId, id), body);
    const at = { received: new Date(now), due: new Date(dueAt) };
    await write(rt.pool, orgId, {
      statements: [
        insertRequest(
          ...[orgId, id, number, asked.kind, asked.law, from.channel, asked.language],
          ...[subject, sealed, at.received, at.due],
        ),
      ],
      events: [
        encodeEvent({
          type: "subject_request.received",
          eventId: rt.newId(),
          orgId,
          at: now,
          actor: from.actor ?? { kind: "system", id: "intake" },
          data: {
            ...{ request: id, number, kind: asked.kind, law: asked.law, channel: from.channel, subject },
            ...{ language: asked.language, due_at: at.due.toISOString() },
            body: commitment(body.salt, "request", asked.words),
          },
        }),
      ],
    });
    return { id, number, dueAt: at.due.toISOString() };
  });
  rt.announce({ orgId, kind: "privacy", item: null });
  return done(taken);
}

/** The holidays of every year that a clock which began then can run into: of the state that was set, else the time zone's. */
export function holidaysFrom({ privacy }: OrganisationContext, timeZone: string, at: number): string[] {
  const { year } = dayIn(timeZone, at);
  return publicHolidays(privacy.holidays ?? countryOfZone(timeZone), [year, year + 1]);
}

async function subjectOf(rt: Runtime, org: OrganisationContext, { subject, knownAs }: NewRequest) {
  const { orgId } = org;
  if (subject) {
    const [[row]] = await read(rt.pool, orgId, [subjectById(orgId, subject)]);
    return row ? subject : null;
  }
  // More than one is nobody: a person decides.
  const rows = knownAs === null ? [] : await knownAsSubjects(rt, org, knownAs);
  return rows.length === 1 ? (rows[0]?.subject_id ?? null) : null;
}

/** The customers whom a source calls this, or who own it as an identifier. */
export async function knownAsSubjects(rt: Runtime, org: OrganisationContext, knownAs: string) {
  const wanted = knownAs.trim();
  const keys = new Set(IDENTIFIER_TYPES.map((type) => normaliseIdentifier(type, wanted)).filter((key) => key !== ""));
  const tokens = [...keys].map((key) => identifierToken(org.keys, key));
  const [rows] = await read(rt.pool, org.orgId, [subjectsKnownAs(org.orgId, subjectToken(org.keys, wanted), tokens)]);
  return rows;
}
