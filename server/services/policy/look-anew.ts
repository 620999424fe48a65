import { setImmediate as nextTurn } from "node:timers/promises";
import { readExplanation, type StoredExplanation } from "@/core/explain/read-explanation";
import type { JudgeRecord } from "@/core/judge/judge";
import { type AnewParts, anewParts, factsAnew, type PolicyPair, type SeenAnew, seenAnew } from "@/core/policy/anew";
import { same } from "@/core/policy/compare";
import type { ReplayGroup } from "@/core/policy/dry-run";
import { sealedCases } from "@/db/repositories/precedent";
import { read } from "@/db/transaction";
import { Erased, openJson } from "@/server/keys/sealed-box";
import { openSubjectKey } from "@/server/keys/subject-keys";
import type { Runtime } from "@/server/runtime";
import { checkInput, openDraftFile } from "../judge/draft-file";
import { ownershipOf } from "../judge/ownership-of";
import { type OrganisationContext, organisationContext } from "../organisation/organisation-context";
import { PLACES } from "../sealed-bodies";
import type { PastReplies, PastReply } from "./past-replies";

/** What was looked at again in texts, and what was not. All numbers are replies. */
export type LookedAnew = {
  parts: AnewParts;
  of: number;
  looked: number;
  /** Beyond the bound in number or time: the older ones. */
  unreached: number;
  /** Erased, emptied, or of a customer whose data are frozen. */
  closed: number;
  /** The changed policy asks the external judge, who never gave an answer to these. */
  notJudged: number;
};

export type LookBound = { most: number; milliseconds: number; progress?(done: number, of: number): void };

type Place = { group: PastReplies["groups"][number]; reply: PastReply };

/** Replies between two looks at the clock; of these a few are opened at once. */
const CHUNK = 32;
const AT_ONCE = 4;

/**
 * Opens the newest of past replies and runs what a change asks for on them again, each policy in its own way. Texts are
 * let go at once; what is kept of them are codes. What is not reached counts as it was found then.
 */
export async function lookAnew(
  rt: Runtime,
  orgId: string,
  past: PastReplies,
  pair: PolicyPair,
  bound: LookBound,
): Promise<{ groups: ReplayGroup[]; anew: LookedAnew | null }> {
  const parts = anewParts(pair);
  if (parts === null) return { groups: past.groups, anew: null };
  const wanted = past.groups.flatMap((group) =>
    needsLook(parts, group) ? group.replies.map((reply): Place => ({ group, reply })) : [],
  );
  const open = wanted.filter(({ reply }) => reply.readable).sort((a, b) => a.reply.order - b.reply.order);
  const reached = open.slice(0, bound.most);
  const until = performance.now() + bound.milliseconds;
  const org = await organisationContext(rt, orgId);
  const seen = new Map<PastReply, SeenAnew>();
  let tried = 0;
  for (; tried < reached.length && performance.now() < until; tried += CHUNK) {
    await lookAtSome(rt, org, { pair, parts }, reached.slice(tried, tried + CHUNK), seen);
    bound.progress?.(Math.min(tried + CHUNK, reached.length), reached.length);
    await nextTurn();
  }
  const unreached = open.length - Math.min(tried, reached.length);
  const groups = past.groups.flatMap((group) => regrouped(group, pair, parts, seen));
  const anew = {
    ...{ parts, of: wanted.length, looked: seen.size, unreached },
    closed: wanted.length - unreached - seen.size,
    notJudged: groups.reduce((sum, { unjudged }) => sum + unjudged, 0),
  };
  return { groups: groups.map(({ group }) => group), anew };
}

/** Where only missing signals are asked for, those that have them need no look. */
function needsLook({ checks, judge }: AnewParts, { facts }: Pick<ReplayGroup, "facts">): boolean {
  return checks.length > 0 || judge || facts.signals === undefined;
}

type Asked = { pair: PolicyPair; parts: AnewParts };

async function lookAtSome(
  rt: Runtime,
  org: OrganisationContext,
  asked: Asked,
  places: readonly Place[],
  seen: Map<PastReply, SeenAnew>,
): Promise<void> {
  const judged = asked.parts.judge ? await judgedThen(rt, org.orgId, places) : new Map<string, JudgeRecord | null>();
  for (let at = 0; at < places.length; at += AT_ONCE)
    await Promise.all(
      places.slice(at, at + AT_ONCE).map(async ({ group, reply }) => {
        const judge = judged.get(reply.id);
        if (asked.parts.judge && judge === undefined) return;
        const found = await seenIn(rt, org, asked, { group, reply });
        if (found) seen.set(reply, { ...found, judge: judge ?? null });
      }),
    );
}

/** Null where it cannot be opened any more. */
async function seenIn(
  rt: Runtime,
  org: OrganisationContext,
  { pair, parts }: Asked,
  { group, reply }: Place,
): Promise<Omit<SeenAnew, "judge"> | null> {
  const signals = parts.signals && group.facts.signals === undefined;
  if (parts.checks.length === 0 && !signals) return { before: [], after: [] };
  const file = await unlessErased(() => openDraftFile(rt, org, reply.draftId));
  if (!file || file.row.restricted) return null;
  const asksWhose = parts.checks.includes("ownership");
  const owners = asksWhose ? await ownershipOf(rt, org, file.body.text, file.row.subject_id) : new Map();
  return seenAnew(checkInput(file, owners), pair, { ...parts, signals });
}

/** What the judge had said of each; nothing of what cannot be opened any more. */
async function judgedThen(
  rt: Runtime,
  orgId: string,
  places: readonly Place[],
): Promise<Map<string, JudgeRecord | null>> {
  const ids = places.map(({ reply }) => reply.id);
  const [rows] = await read(rt.pool, orgId, [sealedCases(orgId, ids)]);
  const judged = new Map<string, JudgeRecord | null>();
  for (const row of rows) {
    const stored = await unlessErased(async () => {
      const key = openSubjectKey(rt.kek, orgId, row.subject_id, { version: row.key_version, wrapped: row.wrapped });
      return openJson<StoredExplanation>(key, PLACES.explanation(orgId, row.disposition_id), row.sealed_explanation);
    });
    if (stored) judged.set(row.disposition_id, readExplanation(stored).judge ?? null);
  }
  return judged;
}

async function unlessErased<T>(open: () => Promise<T>): Promise<T | null> {
  try {
    return await open();
  } catch (error) {
    if (error instanceof Erased) return null;
    throw error;
  }
}

/** A group parted by what was seen in each of its replies. `unjudged` are those of a part that the judge never answered. */
function regrouped(
  { facts, replies }: PastReplies["groups"][number],
  pair: PolicyPair,
  parts: AnewParts,
  seen: ReadonlyMap<PastReply, SeenAnew>,
): { group: ReplayGroup; unjudged: number }[] {
  const groups = new Map<string, { group: ReplayGroup & { replies: PastReply[] }; unjudged: number }>();
  for (const reply of replies) {
    const found = seen.get(reply);
    const key = found
      ? JSON.stringify([found.before, found.after, found.judge?.concern, found.judge?.severity, found.signals])
      : "";
    const { before, after, judged } = found
      ? factsAnew(facts, pair, parts, found)
      : { before: facts, after: facts, judged: true };
    const other = same(before, after) ? {} : { other: after };
    const known = groups.get(key) ?? { group: { facts: before, ...other, replies: [] }, unjudged: 0 };
    groups.set(key, known);
    known.group.replies.push(reply);
    if (!judged) known.unjudged += 1;
  }
  return [...groups.values()];
}
