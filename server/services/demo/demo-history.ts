import { wholeOrganisation } from "@/core/identity/grants";
import { weekOf } from "@/core/insight/sampling";
import { draftIntake } from "@/core/intake/draft";
import { flagIntake } from "@/core/intake/flag";
import { outcomeIntake } from "@/core/intake/outcome";
import { done, type Result, refused } from "@/core/result";
import { dueWork, openItemsOfDraft } from "@/db/repositories/demo";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { raiseFlag } from "../intake/raise-flag";
import { recordOutcome } from "../intake/record-outcome";
import { takeInDraft } from "../intake/take-in-draft";
import { judgeDraft } from "../judge/judge-draft";
import { assignItems } from "../lead/assign-items";
import { prioritiseItems } from "../lead/prioritise-items";
import type { ItemReport } from "../lead/steer-items";
import { plantDue } from "../planted/plant-due";
import { releaseDue } from "../release/release-due";
import { claim } from "../review/claim-item";
import { decide } from "../review/decide-item";
import { expireDue } from "../review/expire-item";
import type { MemberContext } from "../review/member-context";
import { openEvidence } from "../review/open-evidence";
import { undo } from "../review/undo-decision";
import { drawSamples } from "../sample/draw-samples";
import type { SourceContext } from "../source/source-context";
import { drillStop } from "../stop/drill-stop";
import { setStop } from "../stop/stop-switch";
import { DEMO_PEOPLE, type DemoPerson } from "./demo-accounts";
import type { DemoDecision } from "./demo-acts";
import type { DemoStep } from "./demo-content";
import { DemoReaders } from "./demo-oversight";
import { required } from "./demo-required";

/** What the console does, and what only the worker may. */
export type Processes = { rt: Runtime; worker: Runtime };

type Held = { item: string; token: string; seen: string };

/** The worker is never quite on time. */
const LATENCY_MS = 300;

/**
 * Lives through the demo's weeks: sets the clock to each step's time, lets the worker's jobs run that were due by then,
 * and has the step done by whoever does it.
 */
export class DemoHistory {
  readonly #rt: Runtime;
  readonly #source: SourceContext;
  readonly #memberIds: readonly string[];
  readonly #setClock: (at: number) => void;
  readonly #worker: Runtime;
  readonly #readers: DemoReaders;
  /** Every draft that the story tells of. */
  readonly #told = new Set<string>();
  #week = 0;
  /** The newest draft of each conversation, by the source's ids. */
  readonly #drafts = new Map<string, string>();
  readonly #held = new Map<string, Held>();
  readonly #decisions = new Map<string, string>();

  constructor(
    { rt, worker }: Processes,
    source: SourceContext,
    memberIds: readonly string[],
    setClock: (at: number) => void,
  ) {
    this.#rt = rt;
    this.#worker = worker;
    this.#source = source;
    this.#memberIds = memberIds;
    this.#setClock = setClock;
    this.#readers = new DemoReaders(rt, this.organisation);
  }

  get organisation() {
    return { orgId: this.#source.orgId, member: (person: DemoPerson) => this.#member(person) };
  }

  /** What nobody planned: between two steps of the story its people look at what chance has brought them. */
  async meanwhile(end: number, last = false): Promise<void> {
    const { from } = weekOf(this.#rt.now());
    if (from !== this.#week) await drawSamples(this.#worker, this.#source.orgId, this.#source.orgId);
    this.#week = from;
    await this.#readers.read({ end, last, told: this.#told, setClock: this.#setClock });
  }

  async live(step: DemoStep): Promise<void> {
    await this.until(step.at);
    switch (step.kind) {
      case "draft":
        return this.#draft(step.body);
      case "flag":
        return void required(await raiseFlag(this.#rt, this.#source, flagIntake.parse(step.body)));
      case "outcome":
        return void required(await recordOutcome(this.#rt, this.#source, outcomeIntake.parse(step.body)));
      case "claim":
        return this.#claim(step.conversation, step.by, step.of);
      case "decide":
        return this.#decide(step.conversation, step.decision);
      case "undo":
        return this.#undo(step.conversation, step.by);
      case "assign": {
        const { item_id: item } = await this.#waiting(step.conversation);
        return steered(await assignItems(this.#rt, this.#member(step.by), [item], this.#member(step.to).userId));
      }
      case "prioritise": {
        const { item_id: item } = await this.#waiting(step.conversation);
        return steered(done(await prioritiseItems(this.#rt, this.#member(step.by), [item], step.priority)));
      }
      case "stop": {
        const { on, reason } = step;
        const input = { scope: "source" as const, source: this.#source.sourceId, on, reason };
        return void required(await setStop(this.#rt, this.#member(step.by), input));
      }
      case "drill": {
        const input = { scope: "source" as const, source: this.#source.sourceId, reason: step.reason };
        return void required(await drillStop(this.#rt, this.#member(step.by), input));
      }
    }
  }

  /** What the worker had to do by then, each job when it was due. */
  async until(at: number): Promise<void> {
    const { orgId } = this.#source;
    for (;;) {
      const [[due]] = await read(this.#rt.pool, orgId, [dueWork(orgId, new Date(at - LATENCY_MS))]);
      if (!due) break;
      this.#setClock(due.due_at.getTime() + LATENCY_MS);
      if (due.kind === "check") await judgeDraft(this.#rt, orgId, due.ref_id);
      else if (due.kind === "release") await releaseDue(this.#rt, orgId, due.ref_id);
      else if (due.kind === "deadline") await expireDue(this.#rt, orgId, due.ref_id);
      else if (due.kind === "planting") await plantDue(this.#worker, orgId, due.ref_id);
      else if (due.kind === "sampling") await drawSamples(this.#worker, orgId, due.ref_id);
      else throw new Error("the demo's source has no address to deliver to");
    }
    this.#setClock(at);
  }

  async #draft(body: (DemoStep & { kind: "draft" })["body"]): Promise<void> {
    const { id } = required(await takeInDraft(this.#rt, this.#source, draftIntake.parse(body)));
    this.#drafts.set(body.conversation.external_id, id);
    this.#told.add(id);
  }

  /** The item that waits for a conversation; of one kind, where several do. */
  async #waiting(conversation: string, of?: DemoDecision["of"]): Promise<{ item_id: string; findings: number }> {
    const { orgId } = this.#source;
    const [items] = await read(this.#rt.pool, orgId, [openItemsOfDraft(orgId, this.#drafts.get(conversation))]);
    const item = items.find(({ kind }) => of === undefined || kind === of);
    if (!item) throw new Error(`nothing waits for ${conversation}`);
    return item;
  }

  /** Who takes an item looks at all that was found in it. */
  async #claim(conversation: string, by: DemoPerson, of: DemoDecision["of"]): Promise<void> {
    const { item_id: item, findings } = await this.#waiting(conversation, of);
    const { token, item: standing } = required(await claim(this.#rt, this.#member(by), item));
    this.#held.set(conversation, { item, token, seen: standing.seen });
    if (findings === 0) return;
    const all = Array.from({ length: findings }, (_, position) => position);
    required(await openEvidence(this.#rt, this.#member(by), { item, token, findings: all }));
  }

  async #decide(conversation: string, decision: DemoDecision): Promise<void> {
    const held = this.#held.get(conversation);
    if (!held) throw new Error(`nobody holds ${conversation}`);
    const { by, decision: kind, text, reason, note } = decision;
    const input = {
      ...held,
      kind,
      ...(text ? { text } : {}),
      ...(reason ? { reason } : {}),
      ...(note ? { note } : {}),
      // In none of what the demo's people correct were somebody else's data.
      ...(kind === "correct" ? { leaked: false } : {}),
    };
    const receipt = required(await decide(this.#rt, this.#member(by), input));
    this.#decisions.set(conversation, receipt.decision);
  }

  async #undo(conversation: string, by: DemoPerson): Promise<void> {
    required(await undo(this.#rt, this.#member(by), this.#decisions.get(conversation) ?? ""));
  }

  #member(person: DemoPerson): MemberContext {
    const { name, role } = DEMO_PEOPLE[person];
    const userId = this.#memberIds[Object.keys(DEMO_PEOPLE).indexOf(person)] ?? "";
    return { userId, name, orgId: this.#source.orgId, roles: [role], grants: wholeOrganisation([role]) };
  }
}

function steered(result: Result<ItemReport[]>): void {
  for (const report of required(result)) if (report.refused) required(refused(report.refused));
}
