import type { ActingMember } from "./case";
import { DeskModel } from "./case-model.test-support";
import type { Draft, Item } from "./case-records.test-support";
import { type SteerChange, type SteerCommand, steerItem } from "./steer";
import { queueBlocked } from "./stuck";

/** The desk in memory with somebody who leads it; for tests only. */
export class LedDesk extends DeskModel {
  override findsSevere = true;

  steer(item: Item, command: SteerCommand, actor: ActingMember): SteerChange | null {
    const { queue, urgency, assignedTo } = item;
    const c = this.caseOf(item);
    const result = steerItem({ ...c, item: { ...c.item, queue, urgency, assignedTo } }, command, actor, this.now);
    if (!result.ok) {
      this.count(`refused ${result.refusal.code}`);
      return null;
    }
    const change = result.value;
    item.queue = change.queue;
    item.urgency = change.urgency;
    item.assignedTo = change.assignedTo;
    if (change.dropsClaim) {
      item.state = "queued";
      item.claim = null;
      this.endGrants(item);
    }
    if (change.takesFrom) this.count(`taken from somebody by ${command.kind}`);
    this.count(`steered ${command.kind}`);
    return change;
  }

  unblock(draft: Draft, actor: ActingMember): void {
    const result = queueBlocked(
      { state: draft.state, stopped: this.stopped, restricted: false, delivery: null },
      actor,
    );
    if (!result.ok) {
      this.count(`refused ${result.refusal.code}`);
      return;
    }
    // What was decided on the reply before it was blocked stands no more; what was decided on a flag does.
    const held = ({ kind, reviews }: Item) => reviews === null && (kind === "draft" || kind === "second_look");
    for (const d of this.decisions) if (d.item.draft === draft && held(d.item)) d.standing = false;
    this.withdrawReviews();
    this.queue(draft);
    this.count("queued a blocked draft");
  }
}
