import type { EventData, EventType } from "@/core/audit/event-types";
import type { FindingCode } from "@/core/checks/check";
import type { DecisionKind, DraftState, ItemKind, Outcome } from "@/core/review/words";
import type { LoggedEvent } from "./logged-event";

const DIGEST = "ab".repeat(32);
export const uuid = (kind: number, n: number) =>
  `0192f1a0-${kind.toString(16).padStart(4, "0")}-7000-8000-${n.toString(16).padStart(12, "0")}`;
export const ORG = uuid(1, 1);
const SOURCES = [uuid(2, 1), uuid(2, 2)] as const;
export const member = (n: number) => uuid(3, n);

export type SampleOptions = {
  drafts: number;
  seed?: number;
  members?: number;
  /** Milliseconds from one arrival to the next. */
  step?: number;
  start?: number;
  queues?: readonly string[];
};

/** A number generator with a seed, so that a sample is the same in every run. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

type Find = { check: EventData<"draft.disposed">["findings"][number]["check"]; code: FindingCode };
const FINDS: readonly Find[] = [
  { check: "figures", code: "unsupported_amount" },
  { check: "figures", code: "unsupported_date" },
  { check: "ownership", code: "other_customers_identifier" },
  { check: "customer_mood", code: "customer_upset" },
  { check: "low_confidence", code: "low_confidence" },
  { check: "payment_data", code: "full_iban" },
];
const QUEUES = ["general", "privacy", "facts", "care"] as const;
const REASONS = ["wrong_fact", "tone", "unsupported_promise", "incomplete", "courtesy_credit"] as const;

/** What an organisation's log could hold: setup, then replies whose lives overlap as little as they must. */
export class SampleLog {
  readonly roll: () => number;
  #ids = 0;
  #at: number;

  constructor(readonly options: SampleOptions) {
    this.roll = dice(options.seed ?? 7);
    this.#at = options.start ?? Date.UTC(2026, 8, 1, 6);
  }

  *events(): Generator<LoggedEvent> {
    yield* this.setup();
    for (let n = 0; n < this.options.drafts; n++) {
      this.#at += this.options.step ?? 420_000;
      yield* this.life(n);
    }
  }

  id(): string {
    this.#ids += 1;
    return uuid(9, this.#ids);
  }

  /** `after` milliseconds later than the last. */
  event<T extends EventType>(type: T, data: EventData<T>, by: LoggedEvent["actor"], after = 0): LoggedEvent {
    this.#at += after;
    return { type, at: new Date(this.#at).toISOString(), actor: by, data } as unknown as LoggedEvent;
  }

  pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.roll() * from.length)] as T;
  }

  someone(but?: string): LoggedEvent["actor"] {
    const among = this.options.members ?? 6;
    for (;;) {
      const id = member(1 + Math.floor(this.roll() ** 1.7 * among));
      if (id !== but) return { kind: "member", id };
    }
  }

  *setup(): Generator<LoggedEvent> {
    const system = { kind: "system", id: "setup" } as const;
    yield this.event("organisation.created", { slug: "northwind", demo: false }, system);
    yield this.event("log.started", { key: DIGEST }, { kind: "system", id: "sealer" });
    yield this.event("policy.published", { version: 1, digest: DIGEST }, system);
    for (let n = 1; n <= (this.options.members ?? 6); n++)
      yield this.event("member.added", { member: member(n), roles: [n === 1 ? "lead" : "supervisor"] }, system, 1000);
    for (const source of SOURCES)
      yield this.event("source.created", { source, code: "assistant", writing_tools: ["refund"] }, system, 1000);
  }

  *life(n: number): Generator<LoggedEvent> {
    const draft = this.id();
    const sent = this.roll() < 0.06;
    const late = this.roll() < 0.01;
    const source = this.pick(SOURCES);
    yield this.received(draft, source, sent, late ? "superseded" : "checking");
    if (n % 97 === 11) yield* this.stop();
    const outcome: Outcome = this.pick(["release", "release", "release", "sample", "review", "review", "two_person"]);
    if (late) yield this.disposed(draft, "review", "superseded", null);
    else if (sent) yield* this.sent(draft, source);
    else if (this.roll() < 0.02) yield this.disposed(draft, "block", "blocked", null);
    else if (outcome === "release" || outcome === "sample") yield* this.byRule(draft, outcome);
    else yield* this.held(draft, outcome);
  }

  received(draft: string, source: string, sent: boolean, state: DraftState): LoggedEvent {
    const data = {
      ...{ draft, source, conversation: this.id(), subject: this.id(), already_sent: sent, state },
      ...{ provider: "anthropic", model: this.pick(["claude-a", "claude-b"]), agent: "support", prompt_version: "12" },
      ...{ language: this.pick(["en", "de", "de"]), text: DIGEST, body: DIGEST, messages: [], superseded: [] },
    };
    return this.event("draft.received", data, { kind: "source", id: source });
  }

  disposed(draft: string, outcome: Outcome, state: DraftState, item: string | null): LoggedEvent {
    const found = outcome === "release" ? [] : [this.pick(FINDS), ...(this.roll() < 0.3 ? [this.pick(FINDS)] : [])];
    const due = item === null ? null : new Date(this.#at + 3_600_000).toISOString();
    const data = {
      ...{ draft, disposition: this.id(), outcome, rule: `rule-${outcome}`, policy_version: 1, state },
      ...{ queue: item === null ? null : this.pick(this.options.queues ?? QUEUES), due_at: due, item, release: null },
      ...{ on_expiry: item === null ? null : ("hand_over" as const), explanation: DIGEST },
      findings: found.map((each) => ({ ...each, version: 1 })),
    };
    return this.event("draft.disposed", data, { kind: "system", id: "worker" }, 800);
  }

  *sent(draft: string, source: string): Generator<LoggedEvent> {
    if (this.roll() < 0.6) {
      yield this.disposed(draft, "release", "closed", null);
      return;
    }
    const item = this.id();
    yield this.disposed(draft, "review", "queued", item);
    yield* this.work(draft, item, "draft", this.pick(["no_action", "correct"]), { sent: true });
    const flag = { flag: this.id(), source, conversation: this.id(), draft: null, item: this.id(), body: DIGEST };
    yield this.event(
      "flag.raised",
      { ...flag, raised_by: "customer", reason: "complaint" },
      { kind: "source", id: source },
    );
    yield* this.work(null, flag.item, "flag", "no_action", { sent: true });
  }

  *byRule(draft: string, outcome: "release" | "sample"): Generator<LoggedEvent> {
    const item = outcome === "sample" ? this.id() : null;
    yield this.disposed(draft, outcome, "releasing", item);
    yield this.released(draft, { policy_version: 1, rule: `rule-${outcome}` }, this.id());
    if (item !== null && this.roll() < 0.8) yield* this.work(draft, item, "sample", "no_action", { sent: true });
  }

  *held(draft: string, outcome: Outcome): Generator<LoggedEvent> {
    const item = this.id();
    yield this.disposed(draft, outcome, "queued", item);
    const fate = this.roll();
    const worker = { kind: "system", id: "worker" } as const;
    if (fate < 0.04) {
      const data = { draft, item, on_expiry: "hand_over", state: "handed_over", release: null } as const;
      yield this.event("draft.expired", data, worker, 3_700_000);
    } else if (fate < 0.1) {
      if (fate < 0.06) yield this.claim(item, "draft", this.someone());
      yield this.event("draft.superseded", { draft, by: "message" }, { kind: "source", id: SOURCES[0] }, 90_000);
    } else if (fate > 0.99) {
      yield this.claim(item, "draft", this.someone());
    } else yield* this.decideHeld(draft, item, outcome);
  }

  *decideHeld(draft: string, item: string, outcome: Outcome): Generator<LoggedEvent> {
    const first = this.pick<DecisionKind>(["approve", "approve", "approve", "edit", "edit", "reject", "reply"]);
    const two = outcome === "two_person" && first !== "reject";
    if (this.roll() < 0.08) {
      const opened = this.id();
      yield* this.work(draft, item, "draft", "escalate", { opened, state: "queued" });
      yield* this.work(draft, opened, "draft", "hand_over", { state: "handed_over" });
    } else if (two) {
      const opened = this.id();
      const by = this.someone();
      yield* this.work(draft, item, "draft", first, { opened, state: "awaiting_second", by });
      yield* this.work(draft, opened, "second_look", "approve", { by: this.someone(by.id) });
    } else yield* this.work(draft, item, "draft", first, { state: first === "reject" ? "rejected" : "releasing" });
  }

  claim(item: string, kind: ItemKind, by: LoggedEvent["actor"]): LoggedEvent {
    const until = new Date(this.#at + 600_000).toISOString();
    return this.event("item.claimed", { item, kind, until }, by, Math.floor(this.roll() * 600_000));
  }

  *work(
    draft: string | null,
    item: string,
    itemKind: ItemKind,
    kind: DecisionKind,
    more: { opened?: string; state?: DraftState; by?: LoggedEvent["actor"]; sent?: boolean } = {},
  ): Generator<LoggedEvent> {
    const by = more.by ?? this.someone();
    const goesOut = more.opened === undefined && ["approve", "edit", "reply", "correct"].includes(kind);
    const release = goesOut ? this.id() : null;
    const reason = kind === "approve" || kind === "no_action" ? null : this.pick(REASONS);
    const edited = kind === "edit" || kind === "reply" ? Math.floor(this.roll() ** 3 * 900) : null;
    const data = {
      ...{ item, item_kind: itemKind, draft, decision: this.id(), kind, reason, seen: DIGEST, text: null, note: null },
      queue: "general",
      ...{ text_digest: null, policy_version: 1, edit_distance: edited, opened: more.opened ?? null, release },
      state: more.sent ? null : (more.state ?? "releasing"),
      ...{ held_ms: 42_000, expected_ms: 30_000, evidence_due: 0, evidence_opened: 0 },
    };
    yield this.claim(item, itemKind, by);
    yield this.event("item.decided", data, by, 2000 + Math.floor(this.roll() ** 2 * 400_000));
    if (release === null || draft === null) return;
    if (kind === "approve" && this.roll() < 0.02) {
      yield this.event("decision.undone", { decision: data.decision, item, release }, by, 3000);
      yield* this.work(draft, item, itemKind, "reject", { state: "rejected", by });
    } else yield this.released(draft, { decision: data.decision }, release, kind === "correct");
    if (this.roll() < 0.02) yield this.failed();
  }

  released(
    draft: string,
    allowedBy: EventData<"release.released">["allowed_by"],
    release: string,
    correction = false,
  ): LoggedEvent {
    const kind = correction ? ("correction" as const) : ("reply" as const);
    const data = {
      ...{ release, kind, draft, conversation: uuid(5, 1), text_digest: DIGEST, delivery: uuid(6, 1) },
      allowed_by: allowedBy,
    };
    return this.event("release.released", data, { kind: "system", id: "worker" }, 10_000);
  }

  failed(): LoggedEvent {
    const data = {
      ...{ delivery: this.id(), type: "draft.released", attempt: 5 },
      ...{ delivered: false, status: 503, final: this.roll() < 0.3 },
    };
    return this.event("delivery.attempted", data, { kind: "system", id: "worker" });
  }

  *stop(): Generator<LoggedEvent> {
    const stop = this.id();
    const by = { kind: "member", id: member(1) } as const;
    const set = {
      stop,
      scope: "organisation",
      source: null,
      value: null,
      drill: false,
      drafts: 3,
      reason: DIGEST,
    } as const;
    yield this.event("stop.set", set, by, 60_000);
    yield this.event("stop.lifted", { stop, drafts: 3, reason: null }, by, 1_260_000);
  }
}
