import { randomBytes } from "node:crypto";
import { encodeEvent } from "@/core/audit/event";
import { done, type Result, refused } from "@/core/result";
import { type LongWrite, writeLong } from "@/db/long-write";
import { organisationBySlug } from "@/db/repositories/identity";
import {
  identifiersAfter,
  replaceIdentifiers,
  replaceWords,
  TOKEN_COLUMNS,
  type TokenColumn,
  wordsAfter,
} from "@/db/repositories/index-tokens";
import { newestKeyVersion, takeIndex } from "@/db/repositories/keys";
import { insertOrganisationKey } from "@/db/repositories/organisation";
import { readAlone } from "@/db/repositories/queue";
import { deriveOrganisationKeys, tokenAgain, wordTokenAgain } from "@/server/keys/organisation-keys";
import { open, seal } from "@/server/keys/sealed-box";
import { openSubjectKey } from "@/server/keys/subject-keys";
import type { Runtime } from "@/server/runtime";
import { forgetOrganisationContext } from "../organisation/organisation-context";
import { PLACES } from "../sealed-bodies";

const BATCH = 2_000;
const BEFORE_ALL = "00000000-0000-0000-0000-000000000000";

export type IndexRotation = { version: number; tokens: number };
type Progress = { progress(tokens: number): void };
type Task = { rt: Runtime; orgId: string; tx: LongWrite; index: Buffer; count(tokens: number): void };

/** Rotates the index key of the organisation with this short name. */
export async function rotateIndexOf(rt: Runtime, slug: string, how: Progress): Promise<Result<IndexRotation>> {
  const [found] = await readAlone(rt.pool, organisationBySlug(slug));
  if (!found?.org_id) return refused("not_found", { field: "org" });
  return done(await rotateIndex(rt, found.org_id, how));
}

/**
 * Gives an organisation a new version of its own key and makes every blind token anew under it, all or nothing. Whoever
 * writes tokens of this organisation waits, and then reads its keys anew; a token is made from the token before, so that
 * it needs no value, also where there is none any more.
 */
export async function rotateIndex(rt: Runtime, orgId: string, { progress }: Progress): Promise<IndexRotation> {
  const rotated = await writeLong(rt.pool, orgId, async (tx) => {
    await tx.rows(takeIndex(orgId));
    const [newest] = await tx.rows(newestKeyVersion(orgId));
    const from = newest?.version ?? 0;
    const version = from + 1;
    const root = randomBytes(32);
    const wrapped = rt.kek.wrap(root, `${orgId}|organisation|${version}`);
    const [index] = deriveOrganisationKeys(root, version).index as readonly [Buffer];
    await tx.rows(insertOrganisationKey(orgId, version, wrapped, rt.kek.idOf(wrapped)));
    let tokens = 0;
    const count = (more: number) => {
      tokens += more;
      progress(tokens);
    };
    const task = { rt, orgId, tx, index, count };
    for (const column of TOKEN_COLUMNS) await rotateColumn(task, column);
    await rotateIdentifiers(task);
    await rotateWords(task);
    const event = encodeEvent({
      type: "key.index_rotated",
      eventId: rt.newId(),
      orgId,
      at: rt.now(),
      actor: { kind: "system", id: "keys" },
      data: { from, to: version, tokens },
    });
    return { events: [event], value: { version, tokens } };
  });
  forgetOrganisationContext(rt, orgId);
  return rotated;
}

async function rotateColumn({ orgId, tx, index, count }: Task, column: TokenColumn): Promise<void> {
  let after: string[] = [];
  for (;;) {
    const rows = await tx.rows(column.next(orgId, after, BATCH));
    const last = rows.at(-1);
    if (!last) return;
    await tx.rows(
      column.replace(
        orgId,
        rows.map((row) => row.key),
        rows.map((row) => tokenAgain(row.token, index)),
      ),
    );
    count(rows.length);
    after = last.key;
  }
}

async function rotateIdentifiers({ rt, orgId, tx, index, count }: Task): Promise<void> {
  let after = BEFORE_ALL;
  for (;;) {
    const rows = await tx.rows(identifiersAfter(orgId, after, BATCH));
    const last = rows.at(-1);
    if (!last) return;
    const made = rows.map((row) => {
      const token = tokenAgain(row.token, index);
      if (row.wrapped === null || row.sealed_value.length === 0) return { token, sealed: row.sealed_value };
      const key = openSubjectKey(rt.kek, orgId, row.subject_id, { version: row.key_version, wrapped: row.wrapped });
      const place = (at: Buffer) => PLACES.identifier(orgId, `${row.subject_id}|${at.toString("hex")}`);
      return { token, sealed: seal(key, place(token), open(key, place(row.token), row.sealed_value)) };
    });
    await tx.rows(
      replaceIdentifiers(
        orgId,
        rows.map((row) => row.subject_id),
        rows.map((row) => row.token),
        made.map((each) => each.token),
        made.map((each) => each.sealed),
      ),
    );
    count(rows.length);
    after = last.subject_id;
  }
}

async function rotateWords({ orgId, tx, index, count }: Task): Promise<void> {
  let after = BEFORE_ALL;
  for (;;) {
    const rows = await tx.rows(wordsAfter(orgId, after, BATCH));
    const last = rows.at(-1);
    if (!last) return;
    const words = rows.map((row) => row.words.map((word) => wordTokenAgain(BigInt(word), index).toString()));
    await tx.rows(
      replaceWords(
        orgId,
        rows.map((row) => row.conversation_id),
        words.map((each) => `{${each.join(",")}}`),
      ),
    );
    count(words.reduce((sum, each) => sum + each.length, 0));
    after = last.conversation_id;
  }
}
