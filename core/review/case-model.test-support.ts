import type { ActingMember } from "./case";
import {
  type Answer,
  CLAIM_MS,
  type Decision,
  type Draft,
  HOLDING_REPLY,
  type Item,
  type Release,
  UNDO_MS,
} from "./case-records.test-support";
import { claimItem, holdsClaim } from "./claim";
import { decideItem } from "./decide";
import { DeskRecords } from "./desk-records.test-support";
import { unopened } from "./evidence";
import { releaseGate, undoRelease } from "./release";
import { canBeSuperseded, IN_FLIGHT, lateOnArrival } from "./supersede";
import type { OnExpiry, Outcome } from "./words";

/** For tests only: the review desk of one conversation in memory, as careless as a service may be, so that core has to refuse. */
export class DeskModel extends DeskRecords {
  receive(lag: number, alreadySent: boolean): Draft {
    const answers = Math.max(0, this.customerPosition - lag);
    const latest = this.drafts.length === 0 ? null : Math.max(...this.drafts.map((d) => d.answers));
    const late = !alreadySent && lateOnArrival(answers, this.customerPosition, latest);
    const id = this.drafts.length;
    const state = late ? "superseded" : "checking";
    if (!late) this.supersedeOlder();
    const due = this.findsSevere && id % 3 === 0 ? [0, 2] : [];
    const draft: Draft = { id, text: `draft ${id}`, answers, state, alreadySent, outcome: null, due };
    this.drafts.push(draft);
    return draft;
  }

  message(from: "customer" | "agent"): void {
    this.context.message++;
    if (from === "agent") return;
    this.customerPosition++;
    this.supersedeOlder();
  }

  /** Only the draft is marked: its items and releases are left lying about, for core to refuse. */
  private supersedeOlder(): void {
    for (const d of this.drafts) {
      if (!canBeSuperseded(d.state, d.alreadySent)) continue;
      d.state = "superseded";
      this.count("superseded a draft");
    }
  }

  judge(draft: Draft, outcome: Outcome, onExpiry: OnExpiry = "hand_over"): void {
    if (draft.state !== "checking") return;
    draft.outcome = outcome;
    if (outcome === "block") draft.state = "blocked";
    else if (outcome === "review" || outcome === "two_person") this.queue(draft, onExpiry);
    else if (draft.alreadySent) draft.state = "closed";
    else {
      draft.state = "releasing";
      this.releaseLater({ kind: "reply", decision: null, draft, item: null, text: draft.text, seen: "" }, 0);
      if (outcome === "sample") this.open({ draft, kind: "sample", level: 0, seconds: null, onExpiry });
    }
  }

  queue(draft: Draft, onExpiry: OnExpiry = "hand_over"): Item {
    draft.state = "queued";
    return this.open({ draft, kind: "draft", level: 0, seconds: null, onExpiry });
  }

  flag(draft: Draft | null): Item {
    return this.open({ draft, kind: "flag", level: 0, seconds: null, onExpiry: "hand_over" });
  }

  claim(item: Item, actor: ActingMember): string | null {
    const result = claimItem(this.caseOf(item), actor, this.now);
    if (!result.ok) return this.refuse(result.refusal.code);
    return this.grant(item, actor.id);
  }

  private grant(item: Item, by: string): string {
    const token = `token ${++this.tokens}`;
    const expiresAt = this.now + CLAIM_MS;
    item.state = "claimed";
    item.claim = { by, token, expiresAt };
    this.grants.push({ item, by, token, from: this.now, until: expiresAt, ended: false });
    return token;
  }

  protected endGrants(item: Item): void {
    for (const g of this.grants) if (g.item === item) g.ended = true;
  }

  skip(item: Item, actor: ActingMember, token: string): boolean {
    const result = holdsClaim(this.caseOf(item), actor, token === item.claim?.token, this.now);
    if (!result.ok) return this.refuse(result.refusal.code) !== null;
    item.state = "queued";
    item.claim = null;
    this.endGrants(item);
    return true;
  }

  decide(item: Item, actor: ActingMember, answer: Answer): Decision | null {
    const tokenMatches = answer.token === item.claim?.token;
    const seenMatches = answer.seen === this.seen(item);
    const c = this.caseOf(item);
    const facts = {
      tokenMatches,
      seenMatches,
      evidence: this.evidenceOf(item, actor),
      mustForm: this.mustForm(item, actor),
      leaked: false,
    };
    const result = decideItem(c, { ...answer, ...facts }, actor, this.now);
    if (!result.ok) return this.refuse(result.refusal.code);
    const change = result.value;
    const own = change.kind === "edit" || change.kind === "reply" || change.kind === "correct";
    const approved = change.kind === "approve" ? (item.seconds?.text ?? item.draft?.text ?? null) : null;
    const decision: Decision = {
      id: this.decisions.length,
      item,
      level: item.level,
      by: actor.id,
      kind: change.kind,
      text: item.reviews ? null : own ? answer.text : approved,
      unopened: unopened(facts.evidence),
      formedFirst: this.formed.has(`${item.id} ${actor.id}`) || !this.blindSecond,
      before: c.earlier.map(({ by }) => by),
      token: answer.token,
      at: this.now,
      seenWasCurrent: seenMatches,
      standing: true,
    };
    this.decisions.push(decision);
    item.state = "done";
    this.endGrants(item);
    if (item.draft && change.draftState) item.draft.state = change.draftState;
    if (change.opens) {
      const seconds = change.opens.kind === "second_look" ? decision : null;
      this.open({ draft: item.draft, ...change.opens, seconds, onExpiry: item.onExpiry });
    }
    if (this.draws(item, change)) this.drawReview(decision);
    if (change.releases) {
      const { draft } = item;
      const text = decision.text ?? "nothing";
      this.releaseLater({ kind: change.releases, decision, draft, item, text, seen: this.seen(item) }, UNDO_MS);
    }
    this.count(`${item.reviews ? "reviewed" : "decided"} ${change.kind}`);
    return decision;
  }

  private releaseLater(r: Omit<Release, "state" | "dueAt">, delay: number): void {
    this.releases.push({ ...r, state: "pending", dueAt: this.now + delay });
  }

  undo(r: Release, actor: ActingMember): boolean {
    const result = undoRelease(facts(r), r.draft?.state ?? null, actor, this.now);
    if (!result.ok) return this.refuse(result.refusal.code) !== null;
    r.state = "recalled";
    if (r.decision) r.decision.standing = false;
    this.withdrawReviews();
    if (r.item) {
      if (r.draft && (r.kind === "reply" || r.item.alreadySent)) {
        r.draft.state = r.item.kind === "second_look" ? "awaiting_second" : "queued";
      }
      this.grant(r.item, actor.id);
    }
    this.count("undone");
    return true;
  }

  /** The sender's turn: asks the gate and does what it says. */
  send(r: Release): void {
    const draftState = r.draft?.state ?? null;
    const gate = releaseGate(facts(r), draftState, this.stopped, this.seen(r.item) === r.seen, this.now);
    this.count(`gate ${gate}`);
    if (gate === "wait" || (gate === "gone" && r.state !== "pending")) return;
    if (gate !== "go") {
      this.sendBack(r, gate === "seen_changed");
      return;
    }
    this.sent.push({
      release: r,
      at: this.now,
      stopped: this.stopped,
      draftState,
      standing: r.decision?.standing ?? true,
    });
    r.state = "released";
    if (r.draft && r.kind === "reply") r.draft.state = "released";
    this.count(`sent ${r.kind} ${r.decision?.kind ?? "by rule"}${r.item?.twoPerson ? " for two" : ""}`);
  }

  private sendBack(r: Release, requeue: boolean): void {
    r.state = "recalled";
    const onReply = (d: Decision) =>
      d.item.draft === r.draft && (d.item.kind === "draft" || d.item.kind === "second_look") && d.item.reviews === null;
    for (const d of this.decisions) if (d === r.decision || (r.kind === "reply" && onReply(d))) d.standing = false;
    this.withdrawReviews();
    if (!requeue) return;
    if (r.kind === "reply" && r.draft) this.queue(r.draft);
    else if (r.item) r.item.state = "queued";
  }

  stop(mark: boolean): void {
    this.stopped = true;
    if (!mark) return;
    for (const d of this.drafts) {
      if (!IN_FLIGHT.includes(d.state)) continue;
      d.state = "stopped";
      for (const r of this.releases) if (r.draft === d && r.state === "pending") this.sendBack(r, false);
    }
  }

  lift(): void {
    this.stopped = false;
    for (const d of this.drafts) {
      if (d.state !== "stopped") continue;
      d.state = "checking";
      for (const i of this.items)
        if (i.draft === d && i.kind !== "flag" && i.reviews === null && i.state !== "done") this.withdraw(i);
    }
  }

  /** The sweep over deadlines; an item in somebody's hands is left to them. */
  expire(item: Item): void {
    const held = item.state === "claimed" && item.claim !== null && item.claim.expiresAt > this.now;
    const waits = (item.state === "queued" || item.state === "claimed") && !held && item.kind === "draft";
    if (this.stopped || !waits || item.dueAt > this.now || item.draft?.state !== "queued" || item.alreadySent) return;
    this.withdraw(item);
    item.draft.state = "expired";
    if (item.onExpiry !== "holding_reply") return;
    const { draft } = item;
    this.releaseLater({ kind: "holding_reply", decision: null, draft, item: null, text: HOLDING_REPLY, seen: "" }, 0);
  }

  /** What was taken back need not be judged again. */
  protected withdrawReviews(): void {
    for (const i of this.items)
      if (i.reviews?.standing === false && (i.state === "queued" || i.state === "claimed")) this.withdraw(i);
  }

  private withdraw(item: Item): void {
    item.state = "withdrawn";
    item.claim = null;
    this.endGrants(item);
  }
}

function facts(r: Release) {
  const { kind, state, dueAt, decision } = r;
  return { kind, state, dueAt, decidedBy: decision?.by ?? null, byRule: decision === null };
}
