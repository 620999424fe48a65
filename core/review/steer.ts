import { permitted } from "@/core/identity/roles";
import { done, type Result, refused } from "@/core/result";
import { type ActingMember, barred, liveClaim, outOfReach, type ReviewCase } from "./case";
import { mayWork } from "./claim";
import { priorityOf, withPriority } from "./priority";
import type { Priority } from "./words";

/** An item as a lead moves it about: where it stands and whose it is. Roles of everybody are those that count in its queue. */
export type SteerCase = ReviewCase & { item: { queue: string; urgency: number; assignedTo: string | null } };

export type SteerCommand =
  | { kind: "assign"; to: ActingMember }
  | { kind: "give_back" }
  | { kind: "move"; queue: string }
  | { kind: "prioritise"; priority: Priority }
  | { kind: "take_over" };

/** How the item stands afterwards. */
export type SteerChange = {
  queue: string;
  urgency: number;
  assignedTo: string | null;
  /** The claim on it, alive or not, is gone: its token is worth nothing. */
  dropsClaim: boolean;
  /** Who loses it: the holder of a live claim, or whom it was given to. */
  takesFrom: string | null;
  /** False when it stands like that already: nothing is written. */
  changes: boolean;
};

/**
 * A lead steers what waits. It changes who may take an item and when it comes, never what it takes to decide it: the
 * text, level, second person and everything seen stay as they are.
 */
export function steerItem(c: SteerCase, command: SteerCommand, actor: ActingMember, now: number): Result<SteerChange> {
  if (!permitted(actor.roles, "item.reassign")) return refused("not_permitted");
  if (outOfReach(c) === "superseded") return refused("superseded");
  if (c.item.state === "done" || c.item.state === "withdrawn") return refused("not_claimable");
  switch (command.kind) {
    case "assign":
      return assign(c, command.to, now);
    case "give_back":
      return done(changed(c, now, { assignedTo: null, keepsClaimOf: null }));
    case "move":
      return done(move(c, command.queue, now));
    case "prioritise":
      return done(prioritise(c, command.priority));
    case "take_over":
      return takeOver(c, actor, now);
  }
}

/** Whether this person could decide the item if it were theirs. */
function couldWork(c: Pick<ReviewCase, "item" | "earlier" | "contested">, member: ActingMember): boolean {
  return mayWork(c, member).ok && barred(c, member.id) === null;
}

function assign(c: SteerCase, to: ActingMember, now: number): Result<SteerChange> {
  if (!couldWork(c, to)) return refused("assignee_not_permitted");
  return done(changed(c, now, { assignedTo: to.id, keepsClaimOf: to.id }));
}

/** A lead takes it to themselves, from whoever holds it; they then claim it like anybody. */
function takeOver(c: SteerCase, actor: ActingMember, now: number): Result<SteerChange> {
  const may = mayWork(c, actor);
  if (!may.ok) return may;
  if (outOfReach(c) === "stopped") return refused("stopped");
  if (c.restricted) return refused("restricted");
  const bar = barred(c, actor.id);
  if (bar) return refused(bar);
  return done(changed(c, now, { assignedTo: actor.id, keepsClaimOf: actor.id }));
}

/** Another queue is other people's: nobody there has been given it. */
function move(c: SteerCase, queue: string, now: number): SteerChange {
  if (queue === c.item.queue) return { ...asIs(c), changes: false };
  return { ...changed(c, now, { assignedTo: null, keepsClaimOf: null }), queue, changes: true };
}

function prioritise(c: SteerCase, priority: Priority): SteerChange {
  const changes = priorityOf(c.item.urgency) !== priority;
  return { ...asIs(c), urgency: withPriority(c.item.urgency, priority), changes };
}

function asIs({ item }: SteerCase): Omit<SteerChange, "changes"> {
  const { queue, urgency, assignedTo } = item;
  return { queue, urgency, assignedTo, dropsClaim: false, takesFrom: null };
}

function changed(
  c: SteerCase,
  now: number,
  { assignedTo, keepsClaimOf }: { assignedTo: string | null; keepsClaimOf: string | null },
): SteerChange {
  const holder = liveClaim(c, now)?.by ?? null;
  const before = holder ?? c.item.assignedTo;
  const dropsClaim = c.item.state === "claimed" && (holder === null || holder !== keepsClaimOf);
  return {
    ...asIs(c),
    assignedTo,
    dropsClaim,
    takesFrom: before !== null && before !== assignedTo ? before : null,
    changes: assignedTo !== c.item.assignedTo || dropsClaim,
  };
}
