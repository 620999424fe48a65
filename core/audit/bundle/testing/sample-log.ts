import { toBase64 } from "../../base64";
import { type AuditEvent, encodeEvent } from "../../event";
import type { EventData, EventType } from "../../event-types";
import { endorsementText, toHex } from "../../key-history";
import type { Opening } from "../manifest";
import type { People } from "../people";
import { nodePrimitives, type TestKey } from "./node-crypto";

const utf8 = new TextEncoder();
const START = Date.UTC(2026, 9, 1, 8, 0, 0, 0);

/** An id that says what it is of. */
export const idOf = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, "0")}`;
export const ORG = idOf(1);
export const MEMBER = idOf(2);
export const SOURCE = idOf(3);
/** Of whom nothing is left but what they were committed to. */
export const ERASED = idOf(4);
export const PEOPLE: People = { members: { [MEMBER]: "Änne, =Beispiel" }, sources: { [SOURCE]: 'Shop "bot"' } };

const saltOf = (name: string) => nodePrimitives.sha256(utf8.encode(`salt ${name}`));

function commit(name: string, field: string, text: string) {
  const salt = saltOf(name);
  const digest = toHex(nodePrimitives.hmacSha256(salt, utf8.encode(`${field}\0${text}`)));
  return { digest, opening: { field, salt: toBase64(salt), text } };
}

const digestOf = (text: string) => toHex(nodePrimitives.sha256(utf8.encode(text)));

/** A log as an organisation would have it, event by event, with what opens its commitments. */
export class SampleLog {
  readonly events: Uint8Array[] = [];
  readonly types: EventType[] = [];
  readonly openings: Opening[] = [];

  add<T extends EventType>(type: T, data: EventData<T>, actor: AuditEvent["actor"] = { kind: "system", id: "worker" }) {
    const index = this.events.length;
    const event = { type, data, actor, eventId: idOf(1_000_000 + index), orgId: ORG, at: START + index * 61_003 };
    this.events.push(encodeEvent(event as AuditEvent).bytes);
    this.types.push(type);
    return index;
  }

  begin(key: TestKey): void {
    const setup = { kind: "system", id: "setup" } as const;
    this.add("organisation.created", { slug: "example", demo: false }, setup);
    this.add("policy.published", { version: 1, digest: digestOf("policy") }, setup);
    this.add("member.added", { member: MEMBER, roles: ["supervisor"] }, setup);
    this.add("source.created", { source: SOURCE, code: "=shop", writing_tools: [] }, setup);
    this.add("log.started", { key: key.hex }, { kind: "system", id: "sealer" });
  }

  /** A reply that somebody edited and approved, and that was delivered at the second attempt. */
  reply(number: number, subject = idOf(number + 1)): void {
    const [draft, conversation, item] = [idOf(number), idOf(number + 2), idOf(number + 3)];
    const [decision, release, delivery] = [idOf(number + 4), idOf(number + 5), idOf(number + 6)];
    this.#received(draft, conversation, subject, number);
    this.#disposed(draft, item, number);
    const member = { kind: "member", id: MEMBER } as const;
    this.add("item.claimed", { item, kind: "draft", until: "2026-10-01T09:00:00.000Z" }, member);
    this.#decided({ draft, item, decision, release }, subject);
    this.add("release.released", {
      ...{ release, kind: "reply", draft, conversation, text_digest: digestOf(`text ${decision}`), delivery },
      allowed_by: { decision },
    });
    for (const attempt of [1, 2])
      this.add("delivery.attempted", {
        ...{ delivery, type: "draft.released", attempt, delivered: attempt === 2 },
        ...{ status: attempt === 2 ? 200 : 503, final: attempt === 2 },
      });
  }

  /** A reply that a rule let out. */
  byRule(number: number): void {
    const [draft, conversation, release] = [idOf(number), idOf(number + 2), idOf(number + 5)];
    this.#received(draft, conversation, idOf(number + 1), number);
    this.#disposed(draft, null, number, release);
    this.add("release.released", {
      ...{ release, kind: "reply", draft, conversation, text_digest: digestOf(`text ${number}`), delivery: null },
      allowed_by: { policy_version: 1, rule: "harmless" },
    });
  }

  /** A decision that was taken back before anything had left. */
  undone(number: number): void {
    const [draft, item, decision, release] = [idOf(number), idOf(number + 3), idOf(number + 4), idOf(number + 5)];
    this.#received(draft, idOf(number + 2), idOf(number + 1), number);
    this.#disposed(draft, item, number);
    this.#decided({ draft, item, decision, release }, idOf(number + 1));
    this.add("decision.undone", { decision, item, release }, { kind: "member", id: MEMBER });
  }

  /** @returns the index of the event that endorses the key */
  addKey(key: TestKey, by: TestKey, origin: string): number {
    const endorsement = toHex(by.sign(endorsementText(origin, key.hex)));
    return this.add("log.key_added", { key: key.hex, by: by.hex, endorsement }, { kind: "system", id: "sealer" });
  }

  retireKey(key: TestKey): number {
    return this.add("log.key_retired", { key: key.hex }, { kind: "system", id: "sealer" });
  }

  erase(subject: string): void {
    this.add("subject.erased", { subject, key_version: 1 }, { kind: "member", id: MEMBER });
  }

  #open(path: string, { opening }: ReturnType<typeof commit>, subject: string): void {
    const index = this.events.length;
    this.openings.push(subject === ERASED ? { index, path, erased: subject } : { index, path, ...opening });
  }

  #received(draft: string, conversation: string, subject: string, number: number): void {
    const text = commit(`draft ${number}`, "draft", "Dear customer, it is on its way.");
    const message = commit(`message ${number}`, "message", "Where is my parcel? Grüße");
    this.#open("text", text, subject);
    this.#open("messages.0.text", message, subject);
    this.add(
      "draft.received",
      {
        ...{ draft, source: SOURCE, conversation, subject, already_sent: false, state: "checking", provider: "p" },
        ...{ model: "m", agent: "a", prompt_version: "1", language: "en", text: text.digest, body: digestOf("body") },
        messages: [{ message: idOf(number + 7), position: 0, role: "customer", text: message.digest }],
        superseded: [],
      },
      { kind: "source", id: SOURCE },
    );
  }

  #disposed(draft: string, item: string | null, number: number, release: string | null = null): void {
    const state = release === null ? "queued" : "releasing";
    this.add("draft.disposed", {
      ...{ draft, disposition: idOf(number + 8), outcome: release === null ? "review" : "release", rule: "harmless" },
      ...{ policy_version: 1, state, queue: item && "general", due_at: null, on_expiry: null, item, release },
      ...{ explanation: digestOf("explanation"), findings: [] },
    });
  }

  #decided(ids: { draft: string; item: string; decision: string; release: string }, subject: string): void {
    const text = commit(`decision ${ids.decision}`, "text", "Dear customer, it arrives tomorrow.");
    const note = commit(`decision ${ids.decision}`, "note", "=too vague");
    this.#open("text", text, subject);
    this.#open("note", note, subject);
    this.add(
      "item.decided",
      {
        ...{ item: ids.item, item_kind: "draft", draft: ids.draft, decision: ids.decision, kind: "edit" },
        queue: "general",
        ...{ reason: "tone", seen: digestOf("seen"), text: text.digest, note: note.digest },
        ...{ text_digest: digestOf(`text ${ids.decision}`), policy_version: 1, edit_distance: 9, state: "releasing" },
        ...{ opened: null, release: ids.release, held_ms: 42_000, expected_ms: 30_000 },
        ...{ evidence_due: 1, evidence_opened: 1 },
      },
      { kind: "member", id: MEMBER },
    );
  }
}
