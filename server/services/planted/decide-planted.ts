import { encodeEvent } from "@/core/audit/event";
import { caughtFault } from "@/core/oversight/caught";
import { markedWords } from "@/core/oversight/marked-words";
import type { PlantedReceipt } from "@/core/oversight/planted-view";
import { done, type Result, refused } from "@/core/result";
import type { DecideInput, DecideReceipt } from "@/core/review/desk-view";
import type { DecisionKind } from "@/core/review/words";
import { decidePlant, type PlantDecidedRow } from "@/db/repositories/planted";
import { write } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import type { OrganisationContext } from "../organisation/organisation-context";
import type { Deciding } from "../review/deciding";
import { lookedAt } from "../review/looked-at";
import { openCase } from "./sealed-case";

type Ended = { id: string; kind: DecisionKind; caught: boolean };

/**
 * What follows from a decision on a planted draft, which the rules allowed like any other: it is noted whether its fault was
 * caught, all its rows go, and whoever decided is told at once. Nothing is released, nobody else is told, nothing is to
 * be taken back.
 */
export async function decidePlanted(rt: Runtime, d: Deciding, plant: PlantDecidedRow): Promise<DecideReceipt> {
  const { org, member, file, command, change, tokenHash, now } = d;
  const { item } = file;
  const plantCase = openCase(org, { ...plant, version: plant.case_version });
  const caught = caughtFault(plantCase, change.kind, command.text);
  const { held_ms, expected_ms } = lookedAt(d);
  const decision = rt.newId();
  const told = { caught, repeat: plant.repeat, held_ms, expected_ms };
  await write(rt.pool, org.orgId, {
    statements: [
      decidePlant(
        ...[plant.plant_id, tokenHash, member.userId, decision, change.kind, caught, plant.repeat],
        ...[held_ms, expected_ms, item.queue_id, new Date(now)],
      ),
    ],
    events: [
      encodeEvent({
        type: "plant.decided",
        eventId: rt.newId(),
        orgId: org.orgId,
        at: now,
        actor: { kind: "member", id: member.userId },
        draftId: plant.draft_id,
        itemId: item.item_id,
        data: {
          ...{ plant: plant.plant_id, salt: saltOf(plant), case: plant.case_id, case_version: plant.case_version },
          ...{ fault: plant.fault, item: item.item_id, draft: plant.draft_id, queue: item.queue_id },
          ...{ decision, kind: change.kind, ...told },
        },
      }),
    ],
  });
  rt.announce({ orgId: org.orgId, kind: "item", item: item.item_id });
  return receiptOf(org, item.item_id, plant, { id: decision, kind: change.kind, caught });
}

/** The same answer once more, for whoever lost the first; nothing of the item is left that another decision could be about. */
export function plantedBefore(
  org: OrganisationContext,
  input: DecideInput,
  plant: PlantDecidedRow,
): Result<DecideReceipt> {
  const { decision_id: id, decision_kind: kind, caught } = plant;
  if (id === null || kind === null || caught === null) return refused("not_found", { field: "item" });
  const same = kind === input.kind || (input.kind === "edit" && kind === "approve");
  return same ? done(receiptOf(org, input.item, plant, { id, kind, caught })) : refused("not_decidable");
}

/** As events write it: whoever has it can check to which draft `plant.inserted` committed. */
export function saltOf({ salt }: { salt: string }): string {
  return Buffer.from(salt, "base64").toString("hex");
}

function receiptOf(
  org: OrganisationContext,
  item: string,
  plant: PlantDecidedRow,
  { id, kind, caught }: Ended,
): DecideReceipt {
  const { wrong, why, fault, draft, faulty } = openCase(org, { ...plant, version: plant.case_version });
  const planted: PlantedReceipt = {
    ...{ caught, repeat: plant.repeat, kind, fault, wrong, why },
    draft: markedWords(draft, faulty),
  };
  return { decision: id, item, draftState: null, undoUntil: null, compared: null, planted };
}
