import type { EventData } from "@/core/audit/event-types";
import { BoundedMap } from "./bounded-map";
import { type Counts, noCounts } from "./groups";
import type { LoggedEvent } from "./logged-event";
import { ENDS, type End, LIMITS, REACHES, type Reach } from "./words";

/** A reply on its way: kept until nothing can happen to it any more. */
type Journey = {
  subject: string;
  sent: boolean;
  sampled: boolean;
  end: End;
  reach: Reach;
  model: readonly [string, string];
  queue: string;
  deciders: string[];
  items: string[];
};

/** A case that is open to be decided. */
export type OpenCase = {
  kind: "held" | "sample" | "flag";
  draft: string | null;
  queue: string;
  opened: string | null;
  due: string | null;
  claim: { by: string; at: string } | null;
};

/** What is known of a decision besides its own event. */
export type DecisionContext = {
  case: OpenCase;
  model: readonly [string, string];
  /** Who had decided on this reply before; null when it came before this log, or is remembered no more. */
  earlier: readonly string[] | null;
};

/** Of one reply that are remembered as open; stops open a new one each time they are lifted. */
const MOST_CASES = 16;
const UNKNOWN: OpenCase = { kind: "held", draft: null, queue: "", opened: null, due: null, claim: null };

/** Follows every reply from its arrival to its end. Only what is on its way is remembered, and of that only so much. */
export class Journeys {
  #ends: Counts<End>[] = REACHES.map(() => noCounts(ENDS));
  #drafts = new BoundedMap<Journey>(LIMITS.open, (lost) => this.#count(lost, this.#ends));
  #cases = new BoundedMap<OpenCase>(LIMITS.open);
  /** Whose data may only be kept, by restriction. */
  #restrictions = new BoundedMap<string>(LIMITS.open);

  get held(): number {
    return this.#drafts.size + this.#cases.size + this.#restrictions.size;
  }

  get cut(): { drafts: number; items: number } {
    return { drafts: this.#drafts.forgotten, items: this.#cases.forgotten };
  }

  received({ data }: LoggedEvent<"draft.received">): void {
    const journey: Journey = {
      subject: data.subject,
      sent: data.already_sent,
      sampled: false,
      end: data.already_sent ? "sent_before" : "waiting",
      reach: "nobody",
      model: [data.provider, data.model],
      queue: "",
      deciders: [],
      items: [],
    };
    if (data.state === "superseded") this.#count({ ...journey, end: "superseded" }, this.#ends);
    else this.#drafts.set(data.draft, journey);
  }

  disposed({ at, data }: LoggedEvent<"draft.disposed">): void {
    const kind = data.outcome === "sample" ? "sample" : "held";
    const queue = data.queue ?? "";
    if (data.item) this.#open(data.item, { kind, draft: data.draft, queue, opened: at, due: data.due_at });
    const journey = this.#drafts.get(data.draft);
    if (!journey) return;
    journey.queue = queue;
    journey.sampled = kind === "sample";
    if (data.state === "closed" && data.item === null) this.#settle(data.draft, "sent_before");
    else if (journey.sent) journey.end = "sent_before";
    else if (data.state === "blocked" || data.state === "stopped") journey.end = data.state;
    else journey.end = "waiting";
  }

  queued({ at, data }: LoggedEvent<"draft.queued">): void {
    this.#open(data.item, { kind: "held", draft: data.draft, queue: data.queue, opened: at, due: data.due_at });
    const journey = this.#drafts.get(data.draft);
    if (journey) Object.assign(journey, { end: "waiting", queue: data.queue });
  }

  flagged({ at, data }: LoggedEvent<"flag.raised">): void {
    this.#open(data.item, { kind: "flag", draft: data.draft, queue: "", opened: at, due: null });
  }

  moved({ data }: LoggedEvent<"item.moved" | "item.stepped">): void {
    const known = this.#cases.get(data.item);
    if (known) Object.assign(known, { queue: data.queue, claim: null });
  }

  claimed(item: string, by: string, at: string): void {
    const known = this.#cases.get(item);
    if (known) known.claim = { by, at };
    else this.#cases.set(item, { ...UNKNOWN, claim: { by, at } });
    const journey = known?.draft ? this.#drafts.get(known.draft) : undefined;
    if (journey?.reach === "nobody") journey.reach = "opened";
  }

  givenBack(item: string): void {
    const known = this.#cases.get(item);
    if (known) known.claim = null;
  }

  decided({ at, actor, data }: LoggedEvent<"item.decided">): DecisionContext {
    const open = this.#cases.take(data.item) ?? { ...UNKNOWN, draft: data.draft };
    const journey = data.draft ? this.#drafts.get(data.draft) : undefined;
    const known = { ...open, queue: open.queue || (journey?.queue ?? "") };
    const earlier = journey ? [...journey.deciders] : null;
    if (journey && data.draft) this.#decide(journey, data.draft, data, actor.id);
    if (data.opened) this.#open(data.opened, { ...known, opened: at, due: null });
    return { case: known, model: journey?.model ?? ["", ""], earlier };
  }

  /** The case is theirs again, as if they had just taken it up. */
  undone({ at, actor, data }: LoggedEvent<"decision.undone">, was: OpenCase | undefined): void {
    this.#open(data.item, { ...(was ?? UNKNOWN) }, { by: actor.id, at });
    const journey = was?.draft ? this.#drafts.get(was.draft) : undefined;
    if (!journey) return;
    journey.deciders.pop();
    if (journey.deciders.length === 0) journey.reach = "opened";
  }

  released({ data }: LoggedEvent<"release.released">): void {
    const journey = data.draft ? this.#drafts.get(data.draft) : undefined;
    if (!journey || !data.draft || data.kind === "holding_reply") return;
    if (data.kind === "correction") this.#settle(data.draft, journey.end);
    else if ("decision" in data.allowed_by) this.#settle(data.draft, "released_on_decision");
    else if (!journey.sampled) this.#settle(data.draft, "released_by_rule");
    else if (journey.items.length === 0) this.#settle(data.draft, "released_by_rule_sampled");
    else journey.end = "released_by_rule_sampled";
  }

  returned({ at, data }: LoggedEvent<"release.returned">, was: OpenCase | undefined): void {
    const journey = data.draft ? this.#drafts.get(data.draft) : undefined;
    if (journey && data.because === "stopped") journey.end = "stopped";
    if (data.because !== "seen_changed") return;
    if (journey) journey.deciders = [];
    if (data.item) this.#open(data.item, { ...(was ?? UNKNOWN), draft: data.draft, opened: at }, null);
  }

  restricted({ data }: LoggedEvent<"restriction.set">): void {
    this.#restrictions.set(data.restriction, data.subject);
  }

  unrestricted({ data }: LoggedEvent<"restriction.lifted">): void {
    this.#restrictions.take(data.restriction);
  }

  superseded({ data }: LoggedEvent<"draft.superseded">): void {
    this.#settle(data.draft, "superseded");
  }

  /** What was blocked when nobody decided in time may still be queued by a lead; everything else has ended. Tells what kind of case it was. */
  expired({ data }: LoggedEvent<"draft.expired">): OpenCase["kind"] {
    const kind = this.#cases.take(data.item)?.kind ?? "held";
    const journey = data.draft ? this.#drafts.get(data.draft) : undefined;
    if (journey && data.draft) this.#expire(journey, data.draft, data);
    return kind;
  }

  #expire(journey: Journey, draft: string, data: EventData<"draft.expired">): void {
    journey.items = journey.items.filter((each) => each !== data.item);
    if (journey.sent) this.#settle(draft, "sent_before");
    else if (data.state === "blocked") journey.end = "expired";
    else if (data.state !== null) this.#settle(draft, "expired");
    else if (journey.end === "released_by_rule_sampled") this.#settle(draft, journey.end);
  }

  /** By a person, who has therefore seen that it was stuck. */
  handedOver({ data }: LoggedEvent<"draft.handed_over">): void {
    const journey = this.#drafts.get(data.draft);
    if (journey?.reach === "nobody") journey.reach = "opened";
    this.#settle(data.draft, "handed_over");
  }

  /** Every reply that was received, once: where it ended, or where it stands. */
  finish(): Record<End, Counts<Reach>> {
    const all = this.#ends.map((ends) => ({ ...ends }));
    const frozen = new Set(this.#restrictions.values());
    for (const journey of this.#drafts.values()) {
      const end = journey.end === "waiting" && frozen.has(journey.subject) ? "restricted" : journey.end;
      this.#count({ ...journey, end }, all);
    }
    const told = ENDS.map((end) => [end, Object.fromEntries(REACHES.map((reach, at) => [reach, all[at]?.[end] ?? 0]))]);
    return Object.fromEntries(told) as Record<End, Counts<Reach>>;
  }

  #decide(journey: Journey, draft: string, data: EventData<"item.decided">, by: string): void {
    journey.reach = "decided";
    journey.deciders.push(by);
    journey.items = journey.items.filter((each) => each !== data.item);
    if (data.opened) return;
    if (data.state === "rejected" || data.state === "handed_over") this.#settle(draft, data.state);
    else if (data.release === null && (journey.sent || journey.end === "released_by_rule_sampled"))
      this.#settle(draft, journey.end);
  }

  #open(item: string, open: Omit<OpenCase, "claim">, claim: OpenCase["claim"] = null): void {
    this.#cases.set(item, { ...open, claim });
    const journey = open.draft ? this.#drafts.get(open.draft) : undefined;
    if (!journey || journey.items.includes(item)) return;
    journey.items.push(item);
    if (journey.items.length > MOST_CASES) journey.items.shift();
  }

  #settle(draft: string, end: End): void {
    const journey = this.#drafts.take(draft);
    if (!journey) return;
    for (const item of journey.items) this.#cases.take(item);
    this.#count({ ...journey, end }, this.#ends);
  }

  #count(journey: Journey, into: Counts<End>[]): void {
    const counts = into[REACHES.indexOf(journey.reach)];
    if (counts) counts[journey.end] += 1;
  }
}
