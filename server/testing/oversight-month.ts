import type { DecisionKind } from "@/core/review/words";
import type { TestDatabase } from "@/db/testing/test-database";
import type { Runtime } from "@/server/runtime";
import { takeInDraft } from "@/server/services/intake/take-in-draft";
import { judgeDraft } from "@/server/services/judge/judge-draft";
import { moveItems } from "@/server/services/lead/move-items";
import { plantDue } from "@/server/services/planted/plant-due";
import { takeStarters } from "@/server/services/planted/take-starters";
import { claim } from "@/server/services/review/claim-item";
import { decide } from "@/server/services/review/decide-item";
import type { MemberContext } from "@/server/services/review/member-context";
import { openEvidence } from "@/server/services/review/open-evidence";
import { readItem } from "@/server/services/review/read-item";
import { undo } from "@/server/services/review/undo-decision";
import { drillStop } from "@/server/services/stop/drill-stop";
import { type BodyOptions, draftBody, HELD } from "./bodies";
import { workOff } from "./due-work";
import { required, type TestOrganisation } from "./organisations";
import type { TestRuntime } from "./test-runtime";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAYS = 10;

const WORDS: Partial<Record<DecisionKind, { text?: string; reason?: string; note?: string; leaked?: boolean }>> = {
  edit: { text: "Yes, breakfast is included, from 7 to 10." },
  reply: { text: "Breakfast is served from 7." },
  correct: { text: "We were wrong: breakfast costs 12 euros.", reason: "wrong_fact", leaked: false },
  reject: { reason: "wrong_fact" },
  escalate: { reason: "needs_expert" },
  hand_over: { reason: "wants_a_person", note: "Please call them." },
};

type Opening = "all" | "none";
type How = { seconds: number; open: Opening };

/** A month of two queues in which everything happens that a figure of oversight counts, through the services themselves. */
export class OversightMonth {
  #decided = 0;

  constructor(
    private readonly db: TestDatabase,
    private readonly rt: TestRuntime,
    /** The same clock with a worker's rights: only those plant. */
    private readonly worker: Runtime,
    private readonly org: TestOrganisation,
  ) {}

  async live(): Promise<void> {
    const { rt, org } = this;
    required(await takeStarters(rt, org.members.privacy_officer));
    for (let day = 0; day < DAYS; day++) {
      await this.#morning(day);
      await this.#plants();
      await this.#releases();
      await this.#samplesAndReviews(day);
      if (day % 4 === 1) required(await drillStop(rt, org.members.lead, { scope: "organisation", reason: "Monthly" }));
      rt.advance(43 * HOUR);
    }
  }

  async #morning(day: number): Promise<void> {
    const { rt, org } = this;
    const kinds: DecisionKind[] = ["approve", "edit", "reject", "reply", "approve", "escalate", "hand_over", "approve"];
    const kindOf = (at: number) => kinds[(day + at) % kinds.length] ?? "approve";
    await this.#settle(await this.#queued(HELD.unsure), kindOf(0), { seconds: 5 + 7 * day, open: "all" });
    await this.#settle(await this.#queued(HELD.wantsPerson), kindOf(3), { seconds: 1, open: "all" });
    await this.#settle(await this.#queued(HELD.unsure), "approve", { seconds: 30, open: "all" });
    await this.#cards(day);
    if (day === 2) await this.#changesTheirMind();
    if (day === 3) {
      const item = await this.#queued(HELD.unsure);
      for (const each of required(await moveItems(rt, org.members.lead, [item], "care"))) required(refusedOrDone(each));
      await this.#settle(item, "approve", { seconds: 12, open: "all" });
    }
    if (day === 4) await this.#tooLate();
    if (day % 3 === 0) await this.#nobodyComes(day);
  }

  /** A severe finding and two people, or one who rejects without having looked. */
  async #cards(day: number): Promise<void> {
    const item = await this.#queued(HELD.twoPerson);
    const looks = day % 2 === 0;
    await this.#settle(item, looks ? "approve" : "reject", { seconds: 20, open: looks ? "all" : "none" });
    const [second] = await this.#itemsOf("kind = 'second_look' AND two_person");
    if (second) await this.#settle(second, "approve", { seconds: 9, open: "all" });
  }

  async #changesTheirMind(): Promise<void> {
    const item = await this.#queued(HELD.unsure);
    const [member] = this.org.supervisors;
    const first = await this.#decideAs(member, item, "approve", { seconds: 3, open: "all" });
    required(await undo(this.rt, member, first.decision));
    await this.#decideAs(member, item, "edit", { seconds: 8, open: "all" });
  }

  /** Taken up in time, decided when the deadline is over. */
  async #tooLate(): Promise<void> {
    const item = await this.#queued(HELD.wantsPerson);
    const [row] = await this.db.admin<{ due_at: Date }>("SELECT due_at FROM app.item WHERE item_id = $1", [item]);
    this.rt.advance((row?.due_at.getTime() ?? 0) - this.rt.now() - MINUTE);
    await this.#settle(item, "approve", { seconds: 90, open: "all" });
  }

  /** It moves up, its customer is told, and at last its deadline does what the policy says. */
  async #nobodyComes(day: number): Promise<void> {
    const { rt, org } = this;
    const kinds = [HELD.unsure, HELD.wantsPerson, HELD.unsure, HELD.twoPerson];
    const item = await this.#queued(kinds[day / 3] ?? HELD.unsure);
    for (const minutes of [20, 25, 40]) {
      rt.advance(minutes * MINUTE);
      await workOff(rt, org, "step");
      await workOff({ ...this.worker, now: rt.now }, org, "holding");
    }
    if (day === 6) {
      await this.#decideAs(org.members.specialist, item, "approve", { seconds: 40, open: "all" });
      return;
    }
    rt.advance(30 * HOUR);
    await workOff(rt, org, "deadline");
  }

  async #plants(): Promise<void> {
    const { org } = this;
    for (const like of [HELD.unsure, HELD.wantsPerson, HELD.twoPerson]) {
      const draftId = await this.#judged(like);
      await plantDue(this.worker, org.orgId, draftId);
      await this.#settle(await this.#itemOf(draftId), "approve", { seconds: 15, open: "all" });
      for (const second of await this.#itemsOf("kind = 'second_look' AND two_person"))
        await this.#settle(second, "approve", { seconds: 4, open: "all" });
    }
    const waiting = await this.db.admin<{ item_id: string }>(
      "SELECT item_id FROM app.plant WHERE org_id = $1 AND decided_at IS NULL AND withdrawn_at IS NULL ORDER BY inserted_at",
      [org.orgId],
    );
    for (const [at, { item_id }] of waiting.entries())
      await this.#settle(item_id, at % 3 === 2 ? "approve" : "reject", { seconds: 20, open: "all" });
  }

  async #releases(): Promise<void> {
    this.rt.advance(20_000);
    await workOff(this.rt, this.org, "release");
    await workOff(this.rt, this.org, "sampling");
  }

  async #samplesAndReviews(day: number): Promise<void> {
    const samples = await this.#itemsOf("kind = 'sample'");
    for (const [at, item] of samples.entries())
      if ((day + at) % 7 !== 6)
        await this.#settle(item, (day + at) % 4 === 3 ? "correct" : "no_action", { seconds: 25, open: "all" });
    const reviews = await this.#itemsOf("reviews_decision_id IS NOT NULL AND level = 0");
    for (const [at, item] of reviews.entries())
      if ((day + at) % 3 !== 2)
        await this.#settle(item, (day + at) % 4 === 1 ? "reject" : "approve", { seconds: 18, open: "all" });
    for (const escalated of await this.#itemsOf("reviews_decision_id IS NULL AND level > 0"))
      await this.#decideAs(this.org.members.specialist, escalated, "approve", { seconds: 50, open: "all" });
  }

  async #judged(options: BodyOptions): Promise<string> {
    const { rt, org } = this;
    const { id } = required(await takeInDraft(rt, org.source, draftBody(options)));
    await judgeDraft(rt, org.orgId, id);
    return id;
  }

  async #queued(options: BodyOptions): Promise<string> {
    return this.#itemOf(await this.#judged(options));
  }

  async #itemOf(draftId: string): Promise<string> {
    const [item] = await this.#itemsOf(`draft_id = '${draftId}'`);
    if (item === undefined) throw new Error("no item waits");
    return item;
  }

  async #itemsOf(which: string): Promise<string[]> {
    const rows = await this.db.admin<{ item_id: string }>(
      `SELECT item_id FROM app.item WHERE org_id = $1 AND state = 'queued' AND ${which} ORDER BY created_at, item_id`,
      [this.org.orgId],
    );
    return rows.map(({ item_id }) => item_id);
  }

  /** By whoever's turn it is and may: nobody looks at their own again. */
  async #settle(item: string, kind: DecisionKind, how: How): Promise<void> {
    const people = [...this.org.supervisors, this.org.members.supervisor];
    const before = await this.db.admin<{ decided_by: string }>(
      "SELECT d.decided_by FROM app.decision d JOIN app.item x ON x.org_id = d.org_id AND x.item_id = d.item_id JOIN app.item i ON i.org_id = d.org_id AND i.draft_id = x.draft_id WHERE i.item_id = $1",
      [item],
    );
    const may = people.filter(({ userId }) => before.every(({ decided_by }) => decided_by !== userId));
    const member = may[this.#decided++ % may.length];
    if (member) await this.#decideAs(member, item, kind, how);
  }

  async #decideAs(member: MemberContext, item: string, kind: DecisionKind, { seconds, open }: How) {
    const { token } = required(await claim(this.rt, member, item));
    const { seen } = required(await readItem(this.rt, member, item));
    const held = { item, token, seen };
    const findings = await this.db.admin<{ position: number }>(
      "SELECT f.position FROM app.finding f JOIN app.item i ON i.org_id = f.org_id AND i.disposition_id = f.disposition_id WHERE i.item_id = $1",
      [item],
    );
    const opened = { item, token: held.token, findings: findings.map(({ position }) => position) };
    if (open === "all") required(await openEvidence(this.rt, member, opened));
    this.rt.advance(seconds * 1000);
    return required(await decide(this.rt, member, { ...held, kind, ...WORDS[kind] }));
  }
}

/** Of a report of steering: it must have been done. */
function refusedOrDone(report: { refused: unknown }) {
  if (report.refused) throw new Error(`refused: ${JSON.stringify(report.refused)}`);
  return { ok: true as const, value: null };
}
