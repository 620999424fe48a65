import { randomInt } from "node:crypto";
import type { PlantCase } from "@/core/oversight/plant-case";
import { inOrder } from "@/core/oversight/planting";
import { newestDisposition } from "@/db/repositories/draft";
import { itemHeld, type PlantChoiceRow, plantChoices, plantWatched } from "@/db/repositories/planted";
import { stopsInForce } from "@/db/repositories/stop";
import { finishWork, postponeWork } from "@/db/repositories/work";
import { read, writeUnlogged } from "@/db/transaction";
import { Erased } from "@/server/keys/sealed-box";
import type { Runtime } from "@/server/runtime";
import { type DraftFile, openDraftFile } from "../judge/draft-file";
import type { OrganisationContext } from "../organisation/organisation-context";
import { underIndex } from "../organisation/under-index";
import type { Usual } from "./case-intake";
import { insertPlanted } from "./insert-planted";
import { judgeCase } from "./judge-case";
import { isSomebodys } from "./planted-identifiers";
import { openCase } from "./sealed-case";
import { withdrawPlanted } from "./withdraw-planted";

/** Somebody holds what has waited too long: they may finish. */
const GRACE_MS = 30_000;

/** From 0 up to 1, foreseen by nobody. */
export type Draw = () => number;
const secure: Draw = () => randomInt(2 ** 32) / 2 ** 32;

/**
 * A piece of work of planting: the id of a planted draft that has waited long enough, or that of the real draft after whose
 * arrival one is put into the same queue, like it in everything that can be seen before it is read.
 */
export async function plantDue(rt: Runtime, orgId: string, refId: string, draw: Draw = secure): Promise<void> {
  const [[watched]] = await read(rt.pool, orgId, [plantWatched(refId)]);
  if (watched) return endWaiting(rt, orgId, refId, watched.item_id);
  const planted = await underIndex(rt, orgId, (org) => plantLike(rt, org, refId, draw));
  if (!planted) await writeUnlogged(rt.pool, orgId, [finishWork(orgId, "planting", refId)]);
}

async function endWaiting(rt: Runtime, orgId: string, plantId: string, itemId: string): Promise<void> {
  const now = rt.now();
  const [[item]] = await read(rt.pool, orgId, [itemHeld(orgId, itemId, new Date(now))]);
  if (item?.held)
    return writeUnlogged(rt.pool, orgId, [postponeWork(orgId, "planting", plantId, new Date(now + GRACE_MS))]);
  await withdrawPlanted(rt, orgId, { ref: plantId });
}

async function plantLike(rt: Runtime, org: OrganisationContext, draftId: string, draw: Draw): Promise<boolean> {
  if (org.policy.oversight?.planted === undefined) return false;
  const like = await openLike(rt, org, draftId);
  if (!like) return false;
  const { orgId } = org;
  const [[disposition], choices, stops] = await read(rt.pool, orgId, [
    newestDisposition(orgId, draftId),
    plantChoices(),
    stopsInForce(orgId),
  ]);
  const queue = disposition?.queue_id;
  if (!queue || stops.length > 0) return false;
  const usual = usualOf(like);
  const ordered = inOrder(choices.map(choiceOf), draw);
  for (const { row } of ordered) {
    const body = openCase(org, row);
    if (!fits(body, like) || (await isSomebodys(rt, org, body.customer))) continue;
    const verdict = await judgeCase(rt, org, body, usual);
    if (!verdict.plantable || verdict.queue !== queue) continue;
    return insertPlanted(
      rt,
      org,
      { body, caseId: row.case_id, version: row.version, usual, queue, after: draftId },
      draw,
    );
  }
  return false;
}

const choiceOf = (row: PlantChoiceRow) => ({
  row,
  waiting: row.waiting,
  deciders: row.deciders,
  lastAt: row.last_at?.getTime() ?? null,
});

/** In the language of what comes in here, and on its channel unless the case comes on any. */
function fits(body: PlantCase, { row }: DraftFile): boolean {
  return primary(body.language) === primary(row.conversation_language) && (body.channel ?? row.channel) === row.channel;
}

const primary = (language: string) => language.split("-")[0];

async function openLike(rt: Runtime, org: OrganisationContext, draftId: string): Promise<DraftFile | null> {
  try {
    return await openDraftFile(rt, org, draftId);
  } catch (error) {
    if (error instanceof Erased) return null;
    throw error;
  }
}

function usualOf({ row, body, conversation, profile, messages }: DraftFile): Usual {
  return {
    sourceId: row.source_id,
    sourceCode: row.source_code,
    writingTools: row.writing_tools,
    deliveryUrl: row.delivery_url,
    provider: row.provider,
    model: row.model,
    agent: row.agent,
    promptVersion: row.prompt_version,
    channel: row.channel,
    ids: {
      draft: body.external_id,
      conversation: conversation.external_id,
      customer: profile.external_id,
      message: messages[0]?.externalId ?? "m0",
    },
    titled: conversation.title !== null,
  };
}
