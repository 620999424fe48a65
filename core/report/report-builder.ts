import { ActsPart } from "./acts-part";
import { AroundPart } from "./around-part";
import { Calendar } from "./calendar";
import { DecisionsPart } from "./decisions-part";
import { heaviestFirst, tallies } from "./groups";
import { Journeys } from "./journeys";
import type { LoggedEvent } from "./logged-event";
import { MembersPart } from "./members-part";
import { RepliesPart } from "./replies-part";
import type { Report, ReportScope } from "./report";
import { StopsPart } from "./stops-part";
import { LIMITS } from "./words";

const noDay = () => ({ received: 0, by_rule: 0, decided: 0, overridden: 0, expired: 0, superseded: 0 });

/**
 * Counts a log into a report, event by event in the log's order. It remembers only what is on its way, so that a log of any
 * length fits; and only what the events say, so that whoever has the events can count again.
 */
export class ReportBuilder {
  #journeys = new Journeys();
  #members = new MembersPart();
  #decisions = new DecisionsPart(this.#journeys, this.#members);
  #replies = new RepliesPart();
  #acts = new ActsPart();
  #stops = new StopsPart();
  #around = new AroundPart();
  #types = tallies(LIMITS.findings);
  #days = new Calendar(LIMITS.days, noDay);
  #total = 0;
  #first: number | null = null;
  #last: number | null = null;
  #earliest: string | null = null;
  #latest: string | null = null;
  #lapsed = { flag: 0, sample: 0, held: 0 };

  /** The manifest of an export has what it takes. */
  constructor(private readonly scope: ReportScope) {}

  /** Everything that is remembered, for the test that it stays bounded. */
  get held(): number {
    const parts = [this.#journeys, this.#members, this.#decisions, this.#replies, this.#acts, this.#stops];
    return [...parts, this.#around].reduce((sum, { held }) => sum + held, this.#types.size + this.#days.size);
  }

  add(event: LoggedEvent, index: number): void {
    const { at, type } = event;
    this.#total += 1;
    this.#first = this.#first === null ? index : Math.min(this.#first, index);
    this.#last = this.#last === null ? index : Math.max(this.#last, index);
    this.#earliest = this.#earliest === null || at < this.#earliest ? at : this.#earliest;
    this.#latest = this.#latest === null || at > this.#latest ? at : this.#latest;
    this.#types.of(type).count += 1;
    this.#members.acted(event);
    this.#acts.add(event, index);
    this.#around.add(event);
    this.#follow(event, index);
  }

  finish(): Report {
    const { org, asked } = this.scope;
    const { decisions, judged, second } = this.#decisions.finish();
    const { flags, ...around } = this.#around.finish();
    const { twoPerson, samples } = this.#replies.asked;
    return {
      v: 1,
      kind: "countersign-report",
      org,
      asked: { from: asked.from, to: asked.to, team: asked.team, item: asked.item, subject: asked.subject },
      events: {
        ...{ total: this.#total, first: this.#first, last: this.#last },
        ...{ earliest: this.#earliest, latest: this.#latest, types: heaviestFirst(this.#types) },
      },
      ...this.#replies.finish(),
      ...around,
      ends: this.#journeys.finish(),
      decisions,
      judged,
      second_looks: { asked: twoPerson, ...second },
      samples: { chosen: samples, kinds: decisions.items.sample, expired: this.#lapsed.sample },
      flags: { ...flags, kinds: decisions.items.flag, expired: this.#lapsed.flag },
      stops: this.#stops.finish(),
      members: this.#members.finish(),
      acts: this.#acts.finish(),
      days: this.#days.finish(),
      cut: { ...this.#journeys.cut, releases: this.#decisions.cut },
    };
  }

  #follow(event: LoggedEvent, index: number): void {
    switch (event.type) {
      case "stop.set":
        this.#stops.set(event, index);
        break;
      case "stop.lifted":
        this.#stops.lifted(event, index);
        break;
      case "restriction.set":
        this.#journeys.restricted(event);
        break;
      case "restriction.lifted":
        this.#journeys.unrestricted(event);
        break;
      case "flag.raised":
        this.#journeys.flagged(event);
        break;
      case "draft.queued":
        this.#journeys.queued(event);
        break;
      case "draft.handed_over":
        this.#journeys.handedOver(event);
        break;
      case "item.claimed":
        this.#journeys.claimed(event.data.item, event.actor.id, event.at);
        break;
      case "item.unclaimed":
        this.#journeys.givenBack(event.data.item);
        break;
      case "item.taken_over":
        this.#journeys.givenBack(event.data.item);
        break;
      case "item.moved":
      case "item.stepped":
        this.#journeys.moved(event);
        break;
      default:
        this.#count(event);
    }
  }

  /** What also counts on its day. */
  #count(event: LoggedEvent): void {
    switch (event.type) {
      case "draft.received":
        this.#days.on(event.at).received += 1;
        this.#replies.received(event);
        this.#journeys.received(event);
        break;
      case "draft.disposed":
        this.#replies.disposed(event);
        this.#journeys.disposed(event);
        break;
      case "draft.superseded":
        this.#days.on(event.at).superseded += 1;
        this.#journeys.superseded(event);
        break;
      case "draft.expired":
        this.#days.on(event.at).expired += 1;
        this.#lapsed[this.#journeys.expired(event)] += 1;
        this.#replies.expired(event);
        break;
      case "item.decided":
        this.#decided(event);
        break;
      case "decision.undone":
        this.#decisions.undone(event);
        break;
      case "release.returned":
        this.#decisions.returned(event);
        break;
      case "release.released":
        this.#released(event);
        break;
      default:
    }
  }

  #decided(event: LoggedEvent<"item.decided">): void {
    if (isReview(event.data)) return;
    const day = this.#days.on(event.at);
    day.decided += 1;
    if (this.#decisions.decided(event)) day.overridden += 1;
  }

  #released(event: LoggedEvent<"release.released">): void {
    if (event.data.kind === "reply" && "rule" in event.data.allowed_by) this.#days.on(event.at).by_rule += 1;
    this.#decisions.released(event.data.release);
    this.#journeys.released(event);
    this.#replies.released(event);
  }
}

/** A blind review decides nothing on a draft, and names none: figures of it stand elsewhere. */
function isReview({ item_kind, draft }: LoggedEvent<"item.decided">["data"]): boolean {
  return item_kind === "second_look" && draft === null;
}
