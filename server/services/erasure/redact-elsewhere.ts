import type { EncodedEvent } from "@/core/audit/event";
import type { Explanation } from "@/core/explain/explanation";
import { cutsIn, moved, redactExplanation, redactIn, redactText, type Wanted, wantedOf } from "@/core/privacy/redact";
import {
  emptyDelivery,
  forgetFound,
  forgetWords,
  moveBodyEnd,
  type OtherConversationRow,
  type OtherTextRow,
  otherConversations,
  type RedactedIn,
  reseal,
  sharedTokens,
  textsOf,
} from "@/db/repositories/erasure";
import { insertWork } from "@/db/repositories/intake";
import type { Statement } from "@/db/statement";
import { read, write } from "@/db/transaction";
import { commitment, keyedDigest, newSalt } from "@/server/keys/organisation-keys";
import { CannotOpen, type DataKey, open, openJson, seal, sealJson } from "@/server/keys/sealed-box";
import { stableJson } from "@/server/keys/stable-json";
import { openSubjectKey } from "@/server/keys/subject-keys";
import type { Runtime } from "@/server/runtime";
import { identifierToken } from "../intake/subject-intake";
import type { OrganisationContext } from "../organisation/organisation-context";
import { textDigest } from "../review/digests";
import { type DecisionBody, type DraftBody, type FlagBody, type MessageBody, PLACES } from "../sealed-bodies";
import type { SubjectFile } from "../subject-request/subject-file";
import { note, noted, type Progress } from "./progress";
import { toldByWorker } from "./told-by-worker";

const BATCH = 100;

type Job = { rt: Runtime; org: OrganisationContext; erasure: string };
type Change = { statements: Statement[]; events: EncodedEvent[] };

/**
 * Looks through every text of other customers for values of this one, and blots them out there, under the other one's key
 * and with an event for each record. Where an index knows of a leak is not asked: what nobody noticed counts as well.
 */
export async function redactElsewhere(job: Job, file: SubjectFile, from: Progress): Promise<Progress> {
  const { rt, org, erasure } = job;
  const { orgId } = org;
  const { subject_id: subjectId } = file.row;
  const [shared] = await read(rt.pool, orgId, [sharedTokens(orgId, subjectId)]);
  const customer = {
    ...{ name: file.profile.display_name, externalId: file.profile.external_id, identifiers: file.identifiers },
  };
  const all = wantedOf(customer);
  const keyOfToken = new Map([...all.keys].map((key) => [identifierToken(org.keys, key).toString("hex"), key]));
  let progress = from;
  for (;;) {
    const [others] = await read(rt.pool, orgId, [otherConversations(orgId, subjectId, progress.cursor, BATCH)]);
    const last = others.at(-1);
    if (!last) return note(rt, orgId, erasure, { ...progress, step: "destroy" });
    const [texts] = await read(rt.pool, orgId, [
      textsOf(
        orgId,
        others.map((each) => each.conversation_id),
      ),
    ]);
    for (const other of others) {
      const own = shared.filter((each) => each.subject_id === other.subject_id);
      const ownKeys = new Set(own.flatMap((each) => keyOfToken.get(each.token.toString("hex")) ?? []));
      const wanted = ownKeys.size > 0 ? wantedOf(customer, ownKeys) : all;
      const mine = texts.filter((each) => each.conversation_id === other.conversation_id);
      progress = await redactConversation(job, other, mine, wanted, progress);
    }
    progress = await note(rt, orgId, erasure, { ...progress, cursor: last.conversation_id });
  }
}

async function redactConversation(
  { rt, org, erasure }: Job,
  other: OtherConversationRow,
  texts: readonly OtherTextRow[],
  wanted: Wanted,
  before: Progress,
): Promise<Progress> {
  const { orgId } = org;
  const key = openSubjectKey(rt.kek, orgId, other.subject_id, { version: other.key_version, wrapped: other.wrapped });
  const redact = new Redacting(rt, org, { erasure, key, wanted, texts });
  const changes = texts.flatMap((text) => redact.of(text) ?? []);
  const [event, ...events] = changes.flatMap((change) => change.events);
  if (!event) return before;
  const progress = {
    ...before,
    redacted: before.redacted + changes.filter((change) => change.events.length > 0).length,
    touched: [...before.touched, other.conversation_id],
  };
  await write(rt.pool, orgId, {
    statements: [
      ...changes.flatMap((change) => change.statements),
      forgetWords(orgId, other.conversation_id),
      insertWork(orgId, "words", other.conversation_id, new Date(rt.now())),
      ...noted(orgId, erasure, progress),
    ],
    events: [event, ...events],
  });
  rt.announce({ orgId, kind: "item", item: null });
  return progress;
}

type Parts = { erasure: string; key: DataKey; wanted: Wanted; texts: readonly OtherTextRow[] };

/** One conversation's texts, each as it is to stand. */
class Redacting {
  readonly #rt: Runtime;
  readonly #org: OrganisationContext;
  readonly #parts: Parts;

  constructor(rt: Runtime, org: OrganisationContext, parts: Parts) {
    this.#rt = rt;
    this.#org = org;
    this.#parts = parts;
  }

  /** Null where the text holds nothing of what is wanted. */
  of(row: OtherTextRow): Change | null {
    switch (row.in) {
      case "message":
        return this.#json<MessageBody>(row, "message", PLACES.message, ["message"]);
      case "draft":
        return this.#json<DraftBody>(row, "draft", PLACES.draft, ["draft"]);
      case "decision":
        return this.#json<DecisionBody>(row, "decision", PLACES.decision, ["text", "note"]);
      case "flag":
        return this.#json<FlagBody>(row, "flag", PLACES.flag, []);
      case "explanation":
        return this.#explanation(row);
      case "release":
        return this.#release(row);
      case "delivery":
        return this.#delivery(row);
    }
  }

  /** `fields` are what the events of the body commit to; a body without any is told by its keyed digest. */
  #json<Body extends { salt: string; text?: string | null; note?: string | null }>(
    row: OtherTextRow,
    place: RedactedIn,
    where: (orgId: string, row: string) => Parameters<typeof seal>[1],
    fields: readonly string[],
  ): Change | null {
    const { orgId, keys } = this.#org;
    const { key, wanted } = this.#parts;
    const before = openJson<Body>(key, where(orgId, row.record), row.sealed);
    const clean = redactIn({ ...before, salt: "" }, wanted) as Body;
    if (stableJson(clean) === stableJson({ ...before, salt: "" })) return null;
    const after = { ...clean, salt: newSalt() };
    const said = (body: Body, field: string) => (field === "note" ? body.note : body.text);
    const told = fields.filter((field) => typeof said(before, field) === "string");
    const digests =
      told.length > 0
        ? told.map((field) => ({
            before: commitment(before.salt, field, said(before, field) ?? ""),
            after: commitment(after.salt, field, said(after, field) ?? ""),
          }))
        : [{ before: digestOf(keys, stableJson(before)), after: digestOf(keys, stableJson(after)) }];
    return this.#change(row, place, sealJson(key, where(orgId, row.record), after), digests);
  }

  #explanation(row: OtherTextRow): Change | null {
    const { orgId, keys } = this.#org;
    const { key, wanted, texts } = this.#parts;
    const where = PLACES.explanation(orgId, row.record);
    const before = openJson<Explanation>(key, where, row.sealed);
    const textOf = (kind: "draft" | "message", id: string | null) => {
      const found = texts.find((each) => each.in === kind && each.record === id);
      return found && openJson<{ text: string }>(key, PLACES[kind](orgId, found.record), found.sealed).text;
    };
    const after = redactExplanation(before, wanted, {
      draft: textOf("draft", row.draft_id) ?? "",
      message: (id) => textOf("message", id),
    });
    if (stableJson(before) === stableJson(after)) return null;
    const digest = (value: Explanation) => keyedDigest(keys, "explanation", stableJson(value)).toString("hex");
    return this.#change(row, "explanation", sealJson(key, where, after), [
      { before: digest(before), after: digest(after) },
    ]);
  }

  #release(row: OtherTextRow): Change | null {
    const { orgId, keys } = this.#org;
    const { key, wanted } = this.#parts;
    const where = PLACES.release(orgId, row.record);
    const before = open(key, where, row.sealed).toString("utf8");
    const after = redactText(before, wanted);
    if (before === after) return null;
    const digest = (text: string) => textDigest(keys, text).toString("hex");
    const change = this.#change(row, "release", seal(key, where, after), [
      { before: digest(before), after: digest(after) },
    ]);
    if (row.body_length === null) return change;
    const end = moved(cutsIn(before, wanted), row.body_length, "end");
    return { ...change, statements: [...change.statements, moveBodyEnd(orgId, row.record, end)] };
  }

  /** The bytes that were signed cannot be other ones: such a body goes as a whole, and is not sent any more. */
  #delivery(row: OtherTextRow): Change | null {
    const { orgId } = this.#org;
    const { key, wanted } = this.#parts;
    try {
      const body = open(key, PLACES.delivery(orgId, row.record), row.sealed).toString("utf8");
      if (redactText(body, wanted) === body) return null;
    } catch (error) {
      // Sealed under the organisation's own key: about nobody.
      if (error instanceof CannotOpen) return null;
      throw error;
    }
    const told = { delivery: row.record, type: "redacted", because: "erasure" } as const;
    return {
      statements: [emptyDelivery(orgId, row.record)],
      events: [toldByWorker(this.#rt, orgId, "delivery.cancelled", told, row.draft_id)],
    };
  }

  #change(
    row: OtherTextRow,
    place: RedactedIn,
    sealed: Buffer,
    digests: readonly { before: string; after: string }[],
  ): Change {
    const { orgId } = this.#org;
    const { erasure, texts } = this.#parts;
    // Whoever exports the life of a reply needs the redaction of the messages before it as well.
    const draft = row.draft_id ?? texts.find((each) => each.in === "draft")?.record ?? null;
    return {
      statements: [
        reseal(place, orgId, row.record, row.conversation_id, sealed),
        ...(place === "message" || place === "draft" ? [forgetFound(orgId, row.record)] : []),
      ],
      events: digests.map((digest) =>
        toldByWorker(
          this.#rt,
          orgId,
          "personal_data.redacted",
          { erasure, in: place, record: row.record, ...digest },
          draft,
        ),
      ),
    };
  }
}

const digestOf = (keys: OrganisationContext["keys"], text: string) =>
  keyedDigest(keys, "redacted", text).toString("hex");
