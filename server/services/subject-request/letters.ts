import { normalEmail } from "@/core/identity/email";
import { permitted } from "@/core/identity/roles";
import { type Letter, writeLetter } from "@/core/privacy/letters/letter";
import { PERSON_WORDS } from "@/core/privacy/letters/words";
import type { ExtensionReason, LetterKind, LetterLanguage, RefusalGround } from "@/core/privacy/request-words";
import { done, type Result, refused } from "@/core/result";
import { timeZoneOf } from "@/db/repositories/export";
import { insertLetter, letterById } from "@/db/repositories/subject-request";
import { read, write } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import { commitment, newSalt } from "@/server/keys/organisation-keys";
import { sealJson } from "@/server/keys/sealed-box";
import { renderDocument } from "@/server/report/plain-document";
import { Words } from "@/server/report/words";
import type { Runtime } from "@/server/runtime";
import { mailStatements } from "../mail/ask-mail";
import { organisationContext } from "../organisation/organisation-context";
import { retryLostRace } from "../race";
import type { MemberContext } from "../review/member-context";
import { PLACES } from "../sealed-bodies";
import { toldByMember } from "../told-by-member";
import type { OpenedFile } from "./open-package";
import { type LetterBody, openLetter, openRequest } from "./request-body";
import { requestFile } from "./request-file";

export type DraftLetter = {
  kind: LetterKind;
  language: LetterLanguage;
  extension?: ExtensionReason;
  refusal?: RefusalGround;
};

/** A first wording of a letter, to be changed before it is filed. */
export async function draftLetter(
  rt: Runtime,
  member: MemberContext,
  requestId: string,
  input: DraftLetter,
): Promise<Result<Letter & { letter: string }>> {
  if (!permitted(member.roles, "subject_request.handle")) return refused("not_permitted");
  const { orgId } = member;
  const opened = await requestFile(rt, orgId, requestId);
  if (!opened) return refused("not_found", { field: "request" });
  const org = await organisationContext(rt, orgId);
  const { row, outcomes } = opened;
  const body = openRequest(orgId, org.keys, row);
  const [[zone]] = await read(rt.pool, orgId, [timeZoneOf(orgId)]);
  const words = new Words(input.language, zone?.time_zone ?? "UTC");
  const { controller } = org.privacy;
  const written = writeLetter({
    ...{ kind: input.kind, language: input.language, outcomes },
    request: { number: row.number, kind: row.kind, name: body?.name ?? "", contact: body?.contact ?? "" },
    today: words.day(new Date(rt.now()).toISOString()),
    receivedOn: words.day(row.received_at.toISOString()),
    dueOn: words.day(row.due_at.toISOString()),
    controller: { ...controller, name: controller.name || (zone?.name ?? "") },
    extension: input.extension ?? "complexity",
    refusal: input.refusal ?? "not_identified",
  });
  return done({ ...written, letter: rt.newId() });
}

type FileLetter = { kind: LetterKind; language: LetterLanguage } & Letter & {
    /** Its id since it was drafted: pressed twice, it is filed once and mailed once. */
    letter?: string;
    /** Whether it goes to the request's contact by mail. */
    mail?: boolean;
  };

/** Files a letter as it is sent, by mail where that is asked for; its words are sealed, and the log commits to them. */
export async function fileLetter(
  rt: Runtime,
  member: MemberContext,
  requestId: string,
  input: FileLetter,
): Promise<Result<{ letter: string }>> {
  if (!permitted(member.roles, "subject_request.handle")) return refused("not_permitted");
  if (input.text.trim() === "") return refused("text_required", { field: "text" });
  if (input.letter !== undefined && !isUuid(input.letter)) return refused("invalid_field", { field: "letter" });
  const { orgId } = member;
  const opened = await requestFile(rt, orgId, requestId);
  if (!opened) return refused("not_found", { field: "request" });
  const org = await organisationContext(rt, orgId);
  // What was taken away with a person's data is not brought back by a letter.
  const request = openRequest(orgId, org.keys, opened.row);
  if (request === null) return refused("request_closed");
  const to = input.mail ? normalEmail(request.contact) : null;
  if (input.mail && rt.mail?.ready !== true) return refused("mail_not_set_up");
  if (input.mail && to === null) return refused("invalid_field", { field: "contact" });
  const letter = input.letter ?? rt.newId();
  const filed = await retryLostRace(async (): Promise<Result<{ letter: string }>> => {
    const [[known]] = await read(rt.pool, orgId, [letterById(orgId, letter)]);
    if (known) return known.request_id === requestId ? done({ letter }) : refused("not_found", { field: "letter" });
    const body: LetterBody = { subject: input.subject, text: input.text, salt: newSalt() };
    const sealed = sealJson(org.keys.data, PLACES.letter(orgId, letter), body);
    const mail = rt.newId();
    const told = { request: requestId, letter };
    await write(rt.pool, orgId, {
      statements: [
        insertLetter(orgId, letter, requestId, input.kind, input.language, sealed, member.userId, new Date(rt.now())),
        ...(to ? mailStatements(rt, member, { id: mail, kind: "letter", ref: letter, request: requestId }) : []),
      ],
      events: [
        toldByMember(rt, member, "subject_request.letter_filed", {
          ...{ ...told, letter_kind: input.kind, language: input.language },
          text: commitment(body.salt, "letter", body.text),
        }),
        ...(to === null
          ? []
          : [
              toldByMember(rt, member, "subject_request.letter_mailed", {
                ...{ ...told, mail, to: commitment(request.salt, "address", to) },
              }),
            ]),
      ],
    });
    return done({ letter });
  });
  if (filed.ok) rt.announce({ orgId, kind: "privacy", item: null });
  return filed;
}

/** A filed letter as a PDF, to be sent or printed. */
export async function letterAsPdf(rt: Runtime, member: MemberContext, id: string): Promise<Result<OpenedFile>> {
  if (!permitted(member.roles, "subject_request.handle")) return refused("not_permitted");
  const { orgId } = member;
  const [[row], [zone]] = isUuid(id)
    ? await read(rt.pool, orgId, [letterById(orgId, id), timeZoneOf(orgId)])
    : [[], []];
  if (!row) return refused("not_found");
  const org = await organisationContext(rt, orgId);
  const body = openLetter(orgId, org.keys, id, row.sealed_body);
  if (!body) return refused("not_found");
  const organisation = org.privacy.controller.name || (zone?.name ?? "");
  const bytes = await renderDocument({
    ...{ language: row.language, title: body.subject, organisation, at: row.made_at.toISOString(), foot: organisation },
    ...{
      page: PERSON_WORDS[row.language].page,
      opening: body.text.split("\n").filter((line) => line !== ""),
      parts: [],
    },
  });
  return done({ name: `letter-${id.slice(-8)}.pdf`, type: "application/pdf", bytes });
}
