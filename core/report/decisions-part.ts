import { DECISION_KINDS, type DecisionKind, ITEM_KINDS, type ItemKind } from "@/core/review/words";
import { BoundedMap } from "./bounded-map";
import { type Counts, Groups, noCounts } from "./groups";
import { CLAIM_SECONDS, EDIT_CHARACTERS, enter, histogram, secondsBetween, WAIT_SECONDS } from "./histogram";
import type { DecisionContext, Journeys, OpenCase } from "./journeys";
import type { LoggedEvent } from "./logged-event";
import type { MemberCounts, MembersPart } from "./members-part";
import { type Counted, noRate, rateOf } from "./rates";
import type { Report } from "./report";
import { JUDGEMENTS, LIMITS, OVERRIDES, RETURNED } from "./words";

type Judgement = (typeof JUDGEMENTS)[number];
type Row = { kinds: Counts<DecisionKind>; judged: Counted };

/** A decision whose text has not left: it may be undone, and must then count no longer. */
type Pending = { kind: DecisionKind; case: OpenCase; rates: Counted[]; overrides: boolean };

const noKinds = () => noCounts(DECISION_KINDS);
const isJudgement = (kind: DecisionKind): kind is Judgement => JUDGEMENTS.some((each) => each === kind);
const isOverride = (kind: DecisionKind) => OVERRIDES.some((each) => each === kind);

/** Who decided what, why, how fast, and how often against the AI. */
export class DecisionsPart {
  #total = 0;
  #kinds = noKinds();
  #items = Object.fromEntries(ITEM_KINDS.map((kind) => [kind, noKinds()])) as Record<ItemKind, Counts<DecisionKind>>;
  #reasons = new Groups(LIMITS.reasons, () => ({ kinds: noKinds() }));
  #queues = new Groups<Row>(LIMITS.queues, () => ({ kinds: noKinds(), judged: noRate() }));
  #models = new Groups<Counted>(LIMITS.codes, noRate);
  #undone = { kinds: noKinds(), unknown: 0 };
  #returned = noCounts(RETURNED);
  #deadlines = { met: 0, missed: 0, none: 0 };
  #claimSeconds = histogram(CLAIM_SECONDS);
  #waitSeconds = histogram(WAIT_SECONDS);
  #editCharacters = histogram(EDIT_CHARACTERS);
  #judged = noCounts(JUDGEMENTS);
  #overridden = noRate();
  #samePerson = 0;
  #firstUnknown = 0;
  #pending = new BoundedMap<Pending>(LIMITS.open);

  constructor(
    private readonly journeys: Journeys,
    private readonly members: MembersPart,
  ) {}

  get held(): number {
    return this.#pending.size + this.#reasons.size + this.#queues.size + this.#models.size;
  }

  get cut(): number {
    return this.#pending.forgotten;
  }

  /** True when it went against what the AI wrote. */
  decided(event: LoggedEvent<"item.decided">): boolean {
    const { data, at, actor } = event;
    const context = this.journeys.decided(event);
    const member = this.members.of(actor.id);
    const queue = this.#queues.of(context.case.queue);
    this.#total += 1;
    for (const kinds of [this.#kinds, this.#items[data.item_kind], queue.kinds, member.kinds]) kinds[data.kind] += 1;
    this.#reasons.of(data.reason ?? "").kinds[data.kind] += 1;
    this.#times(context, at, actor.id, member);
    if (data.kind === "edit" || data.kind === "reply") enter(this.#editCharacters, data.edit_distance);
    if (data.item_kind === "second_look") this.#second(context, actor.id, member);
    const rates = this.#judge(data.kind, data.item_kind, context, [queue.judged, member.judged]);
    const overrides = rates.length > 0 && isOverride(data.kind);
    if (data.release) this.#pending.set(data.release, { kind: data.kind, case: context.case, rates, overrides });
    return overrides;
  }

  undone(event: LoggedEvent<"decision.undone">): void {
    const was = this.#pending.take(event.data.release);
    this.journeys.undone(event, was?.case);
    this.members.of(event.actor.id).undone += 1;
    if (!was) {
      this.#undone.unknown += 1;
      return;
    }
    this.#undone.kinds[was.kind] += 1;
    for (const rate of was.rates) {
      rate.of -= 1;
      if (was.overrides) rate.cases -= 1;
    }
    if (was.rates.length > 0 && isJudgement(was.kind)) this.#judged[was.kind] -= 1;
  }

  returned(event: LoggedEvent<"release.returned">): void {
    this.#returned[event.data.because] += 1;
    this.journeys.returned(event, this.#pending.take(event.data.release)?.case);
  }

  released(release: string): void {
    this.#pending.take(release);
  }

  finish(): Pick<Report, "decisions" | "judged"> & { second: Omit<Report["second_looks"], "asked"> } {
    return {
      decisions: {
        total: this.#total,
        people: this.members.deciding(),
        kinds: { ...this.#kinds },
        items: structuredCloneOf(this.#items),
        reasons: this.#reasons.finish(weight, ({ kinds }) => ({ kinds: { ...kinds } })),
        queues: this.#queues.finish(weight, ({ kinds, judged }) => ({ kinds: { ...kinds }, judged: rateOf(judged) })),
        undone: { kinds: { ...this.#undone.kinds }, unknown: this.#undone.unknown },
        returned: { ...this.#returned },
        deadlines: { ...this.#deadlines },
        claim_seconds: this.#claimSeconds,
        wait_seconds: this.#waitSeconds,
        edit_characters: this.#editCharacters,
      },
      judged: {
        kinds: { ...this.#judged },
        overridden: rateOf(this.#overridden),
        models: this.#models.finish(
          ({ of }) => of,
          (each) => ({ judged: rateOf(each) }),
        ),
      },
      second: {
        kinds: { ...this.#items.second_look },
        same_person: this.#samePerson,
        first_unknown: this.#firstUnknown,
      },
    };
  }

  #times({ case: open }: DecisionContext, at: string, by: string, member: MemberCounts): void {
    const seconds = open.claim?.by === by ? secondsBetween(open.claim.at, at) : null;
    enter(this.#claimSeconds, seconds);
    enter(member.claim_seconds, seconds);
    enter(this.#waitSeconds, secondsBetween(open.opened, at));
    this.#deadlines[open.due === null ? "none" : at <= open.due ? "met" : "missed"] += 1;
  }

  #second({ earlier }: DecisionContext, by: string, member: MemberCounts): void {
    member.second_looks += 1;
    if (earlier === null || earlier.length === 0) this.#firstUnknown += 1;
    else if (earlier.includes(by)) this.#samePerson += 1;
  }

  /** The rates that it counts in: only a first look at a reply that was held says something about the AI's text. */
  #judge(kind: DecisionKind, item: ItemKind, { model }: DecisionContext, rates: Counted[]): Counted[] {
    if (item !== "draft" || !isJudgement(kind)) return [];
    this.#judged[kind] += 1;
    const all = [...rates, this.#overridden, this.#models.of(...model)];
    for (const rate of all) {
      rate.of += 1;
      if (isOverride(kind)) rate.cases += 1;
    }
    return all;
  }
}

const weight = ({ kinds }: { kinds: Counts<DecisionKind> }) =>
  DECISION_KINDS.reduce((sum, kind) => sum + kinds[kind], 0);

function structuredCloneOf<K extends string, T extends object>(of: Record<K, T>): Record<K, T> {
  return Object.fromEntries(Object.entries<T>(of).map(([key, value]) => [key, { ...value }])) as Record<K, T>;
}
