import { readCheckpoint } from "@/core/audit/checkpoint";
import { logKey } from "@/core/audit/key-history";
import { readSignedNote, writeNoteKey } from "@/core/audit/signed-note";
import { done, type Result, refused } from "@/core/result";
import { organisationBySlug } from "@/db/repositories/identity";
import { readAlone } from "@/db/repositories/queue";
import { sha256 } from "@/server/keys/log-keys";
import type { Runtime } from "@/server/runtime";
import { latestCheckpoint } from "./read-log";
import { termsOf } from "./sign-checkpoint";

/** A key of an organisation's log as it is handed out, and from which index until which it counts. */
export type HandedOutKey = { key: string; from: number; until: number | null };

/** The keys of an organisation's log, for whoever compares or notes them elsewhere. Refused before the first checkpoint. */
export async function readKeys(rt: Runtime, slug: string): Promise<Result<HandedOutKey[]>> {
  const [found] = await readAlone(rt.pool, organisationBySlug(slug));
  if (!found?.org_id) return refused("not_found", { field: "org" });
  const newest = await latestCheckpoint(rt, found.org_id);
  const checkpoint = readCheckpoint(readSignedNote(newest?.note ?? "")?.text ?? "");
  if (!checkpoint) return refused("not_found", { field: "checkpoint" });
  const terms = await termsOf(rt, found.org_id, checkpoint.origin);
  return done(
    terms.map(({ key, from, until }) => ({ key: writeNoteKey(sha256, logKey(checkpoint.origin, key)), from, until })),
  );
}
