import { expect, test } from "vitest";
import type { Report } from "@/core/report/report";
import type { Drawing } from "@/server/report/draw";
import { takeStarters } from "@/server/services/planted/take-starters";
import { HELD } from "@/server/testing/bodies";
import { queued, settle } from "@/server/testing/desk";
import { ALL, a, app, db, eventsIn, exported, exportStage, places, worker } from "@/server/testing/export-stage";
import { required } from "@/server/testing/organisations";
import { letPlant } from "@/server/testing/planted";
import { plantDue } from "../planted/plant-due";

exportStage();

async function reported(): Promise<{ id: string; report: Report }> {
  const drawn: Drawing[] = [];
  const id = await exported(ALL, a, {
    ...places,
    async *draw(drawing) {
      drawn.push(drawing);
      yield Buffer.from("%PDF-1.7");
    },
  });
  const [drawing] = drawn;
  if (!drawing) throw new Error("no report was drawn");
  return { id, report: drawing.report };
}

/** What counts replies and decisions. How many events there are, and who did anything at all, is no figure of replies. */
function figuresOf({
  events: _log,
  members: _people,
  acts: _acts,
  around: _around,
  ...figures
}: Report & { around?: unknown }) {
  return figures;
}

test("an export that holds planted drafts reports nothing of them, neither while one waits nor afterwards", async () => {
  await letPlant(db, [app, worker], a.orgId);
  required(await takeStarters(app, a.members.admin));
  const { draftId } = await queued(app, a, HELD.wantsPerson);
  const start = await reported();
  await plantDue(worker, a.orgId, draftId);
  const waiting = await reported();
  expect(figuresOf(waiting.report)).toEqual(figuresOf(start.report));
  const [open] = await db.admin<{ item_id: string; draft_id: string }>(
    "SELECT item_id, draft_id FROM app.plant WHERE org_id = $1 AND decided_at IS NULL",
    [a.orgId],
  );
  expect(JSON.stringify(eventsIn(waiting.id))).not.toContain(open?.draft_id);
  required(await settle(app, a.members.supervisor, open?.item_id ?? "", "approve"));
  const after = await reported();
  expect(figuresOf(after.report)).toEqual(figuresOf(start.report));
  const told = eventsIn(after.id).filter(({ type }) => type === "plant.decided");
  expect(told.map(({ data }) => [data.draft, data.caught])).toEqual([[open?.draft_id, false]]);
}, 120_000);
