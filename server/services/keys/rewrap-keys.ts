import { encodeEvent } from "@/core/audit/event";
import {
  organisationKeysNotUnder,
  rewrapOrganisationKey,
  rewrapSubjectKeys,
  type SubjectKeyRow,
  subjectKeysNotUnder,
} from "@/db/repositories/keys";
import type { Statement } from "@/db/statement";
import { read, write } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { retryLostRace } from "../race";
import { everyOrganisation } from "./key-use";

/** Short enough to be no burden on who writes beside it, long enough that a million take minutes. */
const BATCH = 1_000;
const BEFORE_ALL = "00000000-0000-0000-0000-000000000000";

export type Rewrapping = {
  /** Told after each batch: how many keys so far. */
  progress(rewrapped: number): void;
  stopping: AbortSignal;
  /** How many in one transaction. */
  batch?: number;
};

/**
 * Wraps every organisation's and customer's key anew with the newest key-encryption key, while everything serves. Each
 * batch is a transaction with its event; what was done stays done, so it may be broken off and begun again.
 * @returns how many were rewrapped; fewer than there are when it was told to stop
 */
export async function rewrapKeys(rt: Runtime, { progress, stopping, batch = BATCH }: Rewrapping): Promise<number> {
  let done = 0;
  const told = (count: number) => {
    done += count;
    if (count > 0) progress(done);
  };
  const organisations = await everyOrganisation(rt);
  // All organisations' own keys first: from then on a ring without the newest version is known to be the wrong one.
  for (const orgId of organisations) {
    if (stopping.aborted) return done;
    told(await retryLostRace(() => rewrapOwn(rt, orgId)));
  }
  for (const orgId of organisations) {
    let after: Place | null = { subject: BEFORE_ALL, version: 0 };
    while (after && !stopping.aborted) {
      const from: Place = after;
      const { count, last } = await retryLostRace(() => rewrapSubjects(rt, orgId, from, batch));
      told(count);
      after = last;
    }
  }
  return done;
}

async function rewrapOwn(rt: Runtime, orgId: string): Promise<number> {
  const to = rt.kek.id;
  const [rows] = await read(rt.pool, orgId, [organisationKeysNotUnder(orgId, to)]);
  const [first] = rows;
  if (!first) return 0;
  const statements = rows.map((row) => {
    const owner = `${orgId}|organisation|${row.version}`;
    const wrapped = rt.kek.wrap(rt.kek.unwrap(row.wrapped, owner), owner);
    return rewrapOrganisationKey(orgId, row.version, row.wrapped, wrapped, rt.kek.idOf(wrapped));
  });
  await tellRotated(rt, orgId, statements, {
    keys_before: [first.kek_id],
    key_now: to,
    organisation: rows.length,
    subjects: 0,
  });
  return rows.length;
}

type Place = { subject: string; version: number };

async function rewrapSubjects(
  rt: Runtime,
  orgId: string,
  after: Place,
  batch: number,
): Promise<{ count: number; last: Place | null }> {
  const to = rt.kek.id;
  const [rows] = await read(rt.pool, orgId, [subjectKeysNotUnder(orgId, to, after.subject, after.version, batch)]);
  const last = rows.at(-1);
  if (!last) return { count: 0, last: null };
  const wrapped = rows.map((row) => rewrapped(rt, orgId, row));
  const statement = rewrapSubjectKeys(
    orgId,
    to,
    rows.map((row) => row.subject_id),
    rows.map((row) => row.version),
    rows.map((row) => row.wrapped),
    wrapped,
  );
  const from = [...new Set(rows.map((row) => row.kek_id))];
  await tellRotated(rt, orgId, [statement], { keys_before: from, key_now: to, organisation: 0, subjects: rows.length });
  return { count: rows.length, last: { subject: last.subject_id, version: last.version } };
}

function rewrapped(rt: Runtime, orgId: string, row: SubjectKeyRow): Buffer {
  const owner = `${orgId}|${row.subject_id}|${row.version}`;
  return rt.kek.wrap(rt.kek.unwrap(row.wrapped, owner), owner);
}

type Told = { keys_before: string[]; key_now: string; organisation: number; subjects: number };

function tellRotated(rt: Runtime, orgId: string, statements: Statement[], data: Told): Promise<void> {
  const event = encodeEvent({
    type: "key.rotated",
    eventId: rt.newId(),
    orgId,
    at: rt.now(),
    actor: { kind: "system", id: "keys" },
    data,
  });
  return write(rt.pool, orgId, { statements, events: [event] });
}
