import type { EncodedEvent } from "@/core/audit/event";
import type { Explanation } from "@/core/explain/explanation";
import type { OutcomeIntake } from "@/core/intake/outcome";
import { cutsIn, moved, redactExplanation, redactIn, redactText, type Wanted } from "@/core/privacy/redact";
import { emptyDelivery, forgetFound, type OtherTextRow, type RedactedIn, reseal } from "@/db/repositories/redaction";
import type { Statement } from "@/db/statement";
import { commitment, keyedDigest, newSalt } from "@/server/keys/organisation-keys";
import { CannotOpen, type DataKey, open, openJson, seal, sealJson } from "@/server/keys/sealed-box";
import { stableJson } from "@/server/keys/stable-json";
import type { Runtime } from "@/server/runtime";
import type { CorrectionBody } from "../correction/correct-detection";
import type { OrganisationContext } from "../organisation/organisation-context";
import type { RevealBody } from "../reveal/store-reveal";
import { textDigest } from "../review/digests";
import {
  type ConversationBody,
  type DecisionBody,
  type DraftBody,
  type FlagBody,
  type MessageBody,
  PLACES,
  type RequeueNoteBody,
  type RevisionBody,
} from "../sealed-bodies";
import { toldByWorker } from "./told-by-worker";

export type Change = { statements: Statement[]; events: EncodedEvent[] };

type Parts = { erasure: string; key: DataKey; wanted: Wanted; texts: readonly OtherTextRow[] };

/** One conversation's texts, each as it is to stand. */
export class Redacting {
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
      case "conversation":
        return this.#conversation(row);
      case "outcome":
        return this.#json<OutcomeIntake & { salt: string }>(row, "outcome", PLACES.outcome, []);
      case "reveal":
        return this.#json<RevealBody>(row, "reveal", PLACES.reveal, []);
      case "correction":
        return this.#json<CorrectionBody & { salt: string }>(row, "correction", PLACES.correction, []);
      case "revision":
        return this.#json<RevisionBody>(row, "revision", PLACES.revision, []);
      case "requeue_note":
        return this.#json<RequeueNoteBody>(row, "requeue_note", PLACES.requeueNote, ["note"]);
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
    const said = (body: Body, field: string) => (field === "note" && "note" in body ? body.note : body.text);
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
    const end = row.body_length === null ? null : moved(cutsIn(before, wanted), row.body_length, "end");
    const digests = [{ before: digest(before), after: digest(after) }];
    return this.#change(row, "release", seal(key, where, after), digests, end);
  }

  /** By its own id the source finds it again: that stays. */
  #conversation(row: OtherTextRow): Change | null {
    const { orgId, keys } = this.#org;
    const { key, wanted } = this.#parts;
    const where = PLACES.conversation(orgId, row.record);
    const before = openJson<ConversationBody>(key, where, row.sealed);
    const after = { ...redactIn(before, wanted), external_id: before.external_id };
    if (stableJson(before) === stableJson(after)) return null;
    return this.#change(row, "conversation", sealJson(key, where, after), [
      { before: digestOf(keys, stableJson(before)), after: digestOf(keys, stableJson(after)) },
    ]);
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
    bodyLength: number | null = null,
  ): Change {
    const { orgId } = this.#org;
    const { erasure, texts } = this.#parts;
    // Whoever exports the life of a reply needs the redaction of the messages before it as well.
    const draft = row.draft_id ?? texts.find((each) => each.in === "draft")?.record ?? null;
    return {
      statements: [
        reseal(place, orgId, row.record, { before: row.sealed, after: sealed, bodyLength }),
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
