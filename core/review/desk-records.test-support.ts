import { drawsReview } from "./blind-review";
import type { ActingMember, ReviewCase } from "./case";
import {
  type Decision,
  type Draft,
  DUE_MS,
  type Grant,
  type Item,
  type Release,
  type Sent,
} from "./case-records.test-support";
import { holdsClaim } from "./claim";
import type { DecisionChange } from "./decide";
import type { Evidence } from "./evidence";
import { formJudgement, mustForm } from "./form-judgement";
import type { DecisionKind } from "./words";

/** For tests only: what the desk in memory (case-model.test-support.ts) keeps, and what it knows of who looked at what. */
export class DeskRecords {
  now = 1_000_000;
  stopped = false;
  customerPosition = 1;
  /** What an approval is bound to beside the texts: last message, recipient, findings, policy version. */
  context = { message: 1, recipient: 1, findings: 1, policy: 1 };
  /** What the policy says about watching over review. */
  blindSecond = false;
  drawsReviews = false;
  /** Whether some drafts have severe findings, which must be opened. */
  findsSevere = false;
  drafts: Draft[] = [];
  items: Item[] = [];
  decisions: Decision[] = [];
  releases: Release[] = [];
  sent: Sent[] = [];
  grants: Grant[] = [];
  /** What whom has opened, or formed, of which item: `item person position`. */
  opened = new Set<string>();
  formed = new Set<string>();
  /** Everything that happened or was refused, by name: shows that a run was not idle. */
  tally = new Map<string, number>();
  protected tokens = 0;

  protected open(o: Pick<Item, "draft" | "kind" | "level" | "seconds" | "onExpiry"> & Partial<Item>): Item {
    const item: Item = {
      id: this.items.length,
      state: "queued",
      claim: null,
      queue: "general",
      urgency: 1,
      assignedTo: null,
      twoPerson: o.draft?.outcome === "two_person",
      alreadySent: o.draft?.alreadySent ?? false,
      dueAt: this.now + DUE_MS,
      reviews: null,
      ...o,
    };
    this.items.push(item);
    return item;
  }

  caseOf(item: Item): ReviewCase {
    const { kind, state, level, twoPerson, assignedTo, claim: held, draft } = item;
    const claim = held && { by: held.by, expiresAt: held.expiresAt };
    const earlier = this.decisions.filter(
      (d) => d.standing && draft !== null && d.item.draft === draft && (d.item.reviews === null || d.item === item),
    );
    return {
      item: { kind, state, level, twoPerson, assignedTo, claim },
      draftState: draft?.state ?? null,
      alreadySent: item.alreadySent,
      earlier: earlier.map(({ by, kind: k }) => ({ by, kind: k })),
      stopped: this.stopped,
      restricted: false,
      contested: false,
    };
  }

  /** What the screen of this item shows; a readable stand-in for its keyed digest. */
  seen(item: Item | null): string {
    if (item?.reviews) return JSON.stringify([item.id, item.draft?.text, item.reviews.id]);
    return item === null ? "" : JSON.stringify([item.id, item.draft?.text, item.seconds?.text, this.context]);
  }

  /** By the rule itself, with all the luck there is. */
  protected draws({ kind: itemKind, draft, twoPerson, alreadySent }: Item, { kind, opens }: DecisionChange): boolean {
    const of = { itemKind, twoPerson, alreadySent, kind, awaitsSecond: opens?.kind === "second_look" };
    const drawable = { ...of, hasDraft: draft !== null, hasDisposition: true };
    return drawsReview(drawable, this.drawsReviews ? 1 : undefined, 0);
  }

  protected drawReview(reviews: Decision): void {
    const { draft, level, onExpiry } = reviews.item;
    if (draft) this.open({ draft, kind: "second_look", level, seconds: null, onExpiry, twoPerson: false, reviews });
  }

  openEvidence(item: Item, actor: ActingMember, token: string): boolean {
    const result = holdsClaim(this.caseOf(item), actor, token === item.claim?.token, this.now);
    if (!result.ok) return this.refuse(result.refusal.code) !== null;
    for (const position of item.draft?.due ?? []) this.opened.add(`${item.id} ${actor.id} ${position}`);
    return true;
  }

  form(item: Item, actor: ActingMember, kind: DecisionKind, token: string): boolean {
    const facts = {
      tokenMatches: token === item.claim?.token,
      evidence: this.evidenceOf(item, actor),
      mustForm: this.mustForm(item, actor),
    };
    const result = formJudgement(this.caseOf(item), { kind, reason: "tone", ...facts }, actor, this.now);
    if (!result.ok) return this.refuse(result.refusal.code) !== null;
    this.formed.add(`${item.id} ${actor.id}`);
    this.count("formed");
    return true;
  }

  protected mustForm(item: Item, actor: ActingMember): boolean {
    return mustForm(this.caseOf(item), this.blindSecond, this.formed.has(`${item.id} ${actor.id}`));
  }

  protected evidenceOf(item: Item, actor: ActingMember): Evidence {
    const due = item.draft?.due ?? [];
    return { due, opened: due.filter((position) => this.opened.has(`${item.id} ${actor.id} ${position}`)) };
  }

  protected count(what: string): void {
    this.tally.set(what, (this.tally.get(what) ?? 0) + 1);
  }

  protected refuse(code: string): null {
    this.count(`refused ${code}`);
    return null;
  }
}
