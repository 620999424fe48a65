import type { ActingMember, ReviewCase } from "./case";
import {
  type Answer,
  CLAIM_MS,
  type Decision,
  type Draft,
  DUE_MS,
  type Grant,
  HOLDING_REPLY,
  type Item,
  type Release,
  type Sent,
  UNDO_MS,
} from "./case-records.test-support";
import { claimItem, holdsClaim } from "./claim";
import { decideItem } from "./decide";
import { releaseGate, undoRelease } from "./release";
import { canBeSuperseded, IN_FLIGHT, lateOnArrival } from "./supersede";
import type { OnExpiry, Outcome } from "./words";

/** For tests only: the review desk of one conversation in memory, as careless as a service may be, so that core has to refuse. */
export class DeskModel {
  now = 1_000_000;
  stopped = false;
  customerPosition = 1;
  /** What an approval is bound to beside the texts: last message, recipient, findings, policy version. */
  context = { message: 1, recipient: 1, findings: 1, policy: 1 };
  drafts: Draft[] = [];
  items: Item[] = [];
  decisions: Decision[] = [];
  releases: Release[] = [];
  sent: Sent[] = [];
  grants: Grant[] = [];
  /** Everything that happened or was refused, by name: shows that a run was not idle. */
  tally = new Map<string, number>();
  private tokens = 0;

  receive(lag: number, alreadySent: boolean): Draft {
    const answers = Math.max(0, this.customerPosition - lag);
    const latest = this.drafts.length === 0 ? null : Math.max(...this.drafts.map((d) => d.answers));
    const late = !alreadySent && lateOnArrival(answers, this.customerPosition, latest);
    const id = this.drafts.length;
    const state = late ? "superseded" : "checking";
    if (!late) this.supersedeOlder();
    const draft: Draft = { id, text: `draft ${id}`, answers, state, alreadySent, outcome: null };
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

  private open(o: Pick<Item, "draft" | "kind" | "level" | "seconds" | "onExpiry">): Item {
    const item: Item = {
      ...o,
      id: this.items.length,
      state: "queued",
      claim: null,
      queue: "general",
      urgency: 1,
      assignedTo: null,
      twoPerson: o.draft?.outcome === "two_person",
      alreadySent: o.draft?.alreadySent ?? false,
      dueAt: this.now + DUE_MS,
    };
    this.items.push(item);
    return item;
  }

  caseOf(item: Item): ReviewCase {
    const { kind, state, level, twoPerson, assignedTo, claim: held, draft } = item;
    const claim = held && { by: held.by, expiresAt: held.expiresAt };
    const earlier = this.decisions.filter((d) => d.standing && draft !== null && d.item.draft === draft);
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
    return item === null ? "" : JSON.stringify([item.id, item.draft?.text, item.seconds?.text, this.context]);
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
    const result = decideItem(this.caseOf(item), { ...answer, tokenMatches, seenMatches }, actor, this.now);
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
      text: own ? answer.text : approved,
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
    if (change.releases) {
      const { draft } = item;
      const text = decision.text ?? "nothing";
      this.releaseLater({ kind: change.releases, decision, draft, item, text, seen: this.seen(item) }, UNDO_MS);
    }
    this.count(`decided ${change.kind}`);
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
      d.item.draft === r.draft && (d.item.kind === "draft" || d.item.kind === "second_look");
    for (const d of this.decisions) if (d === r.decision || (r.kind === "reply" && onReply(d))) d.standing = false;
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
      for (const i of this.items) if (i.draft === d && i.kind !== "flag" && i.state !== "done") this.withdraw(i);
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

  private withdraw(item: Item): void {
    item.state = "withdrawn";
    item.claim = null;
    this.endGrants(item);
  }

  protected count(what: string): void {
    this.tally.set(what, (this.tally.get(what) ?? 0) + 1);
  }

  private refuse(code: string): null {
    this.count(`refused ${code}`);
    return null;
  }
}

function facts(r: Release) {
  const { kind, state, dueAt, decision } = r;
  return { kind, state, dueAt, decidedBy: decision?.by ?? null, byRule: decision === null };
}
