import { DECISION_KINDS, type DecisionKind } from "@/core/review/words";
import { type Counts, Groups, noCounts } from "./groups";
import { CLAIM_SECONDS, type Histogram, histogram } from "./histogram";
import type { LoggedEvent } from "./logged-event";
import { type Counted, noRate, rateOf } from "./rates";
import type { Report } from "./report";
import { LIMITS, STEERED } from "./words";

export type MemberCounts = {
  claims: number;
  given_back: number;
  kinds: Counts<DecisionKind>;
  second_looks: number;
  judged: Counted;
  undone: number;
  claim_seconds: Histogram;
  steered: Counts<(typeof STEERED)[number]>;
  stops: number;
  searches: number;
  first: string | null;
  last: string | null;
};

const STEERED_BY: ReadonlyMap<string, (typeof STEERED)[number]> = new Map(
  STEERED.map((each) => [`item.${each}`, each]),
);

const none = (): MemberCounts => ({
  claims: 0,
  given_back: 0,
  kinds: noCounts(DECISION_KINDS),
  second_looks: 0,
  judged: noRate(),
  undone: 0,
  claim_seconds: histogram(CLAIM_SECONDS),
  steered: noCounts(STEERED),
  stops: 0,
  searches: 0,
  first: null,
  last: null,
});

/** Who oversaw what. Every member who did anything has a row. */
export class MembersPart {
  #members = new Groups<MemberCounts>(LIMITS.members, none);

  get held(): number {
    return this.#members.size;
  }

  of(member: string): MemberCounts {
    return this.#members.of(member);
  }

  /** What a member does, whatever it is, shows when they were at work. */
  acted({ type, actor, at }: LoggedEvent): void {
    if (actor.kind !== "member") return;
    const member = this.of(actor.id);
    member.first = member.first === null || at < member.first ? at : member.first;
    member.last = member.last === null || at > member.last ? at : member.last;
    if (type === "item.claimed") member.claims += 1;
    else if (type === "item.unclaimed") member.given_back += 1;
    else if (type === "customer.searched") member.searches += 1;
    else if (type === "stop.set" || type === "stop.lifted") member.stops += 1;
    const steered = STEERED_BY.get(type);
    if (steered) member.steered[steered] += 1;
  }

  /** Of those that have a row of their own. */
  deciding(): number {
    return this.#members.named().filter((member) => decisionsOf(member) > 0).length;
  }

  finish(): Report["members"] {
    return this.#members.finish(decisionsOf, (member) => ({ ...member, judged: rateOf(member.judged) }));
  }
}

const decisionsOf = ({ kinds }: MemberCounts) => DECISION_KINDS.reduce((sum, kind) => sum + kinds[kind], 0);
