import { toBase64 } from "@/core/audit/base64";
import type { EntriesView } from "@/core/audit/seal-view";
import { treeHash } from "@/core/audit/tree-hash";
import { permitted } from "@/core/identity/roles";
import { done, type Result, refused } from "@/core/result";
import { checkpointsWithin, entriesFrom } from "@/db/repositories/log-page";
import { read } from "@/db/transaction";
import { sha256 } from "@/server/keys/log-keys";
import type { Runtime } from "@/server/runtime";
import { isKeptBack } from "../audit/kept-events";
import { organisationContext } from "../organisation/organisation-context";
import { allKeptBack } from "../review/kept-back";
import type { MemberContext } from "../review/member-context";
import { hashesOf } from "./read-log";
import { inclusionText } from "./sealed-checkpoint";

/** Events a page; their bytes are about two megabytes. */
const MOST_ENTRIES = 2_000;
/** Checkpoints that are looked at of each page: a quiet log has nearly as many as events. */
const MOST_CHECKPOINTS = 50;
/** As many leaves as can lie between two checkpoints. */
const MOST_LEAVES = 20_000;

const TREE = treeHash(sha256);

/** The exact bytes of the events at indexes `[from, to)`, with checkpoints of sizes in `(from, to]`; of what the reader may not be shown yet, the hash. */
export async function readEntries(
  rt: Runtime,
  member: MemberContext,
  { from, to }: { from: number; to: number },
): Promise<Result<EntriesView>> {
  if (!permitted(member.roles, "audit.read")) return refused("not_permitted");
  if (to <= from || to - from > MOST_ENTRIES) return refused("invalid_field", { field: "to" });
  const { orgId } = member;
  const [rows, checkpoints] = await read(rt.pool, orgId, [
    entriesFrom(orgId, from, to, MOST_ENTRIES),
    checkpointsWithin(orgId, from, to, MOST_CHECKPOINTS),
  ]);
  const kept = await allKeptBack(rt, await organisationContext(rt, orgId), member);
  return done({
    entries: rows.map((row) => ({
      index: Number(row.index),
      ...(isKeptBack(kept, row) ? { leaf: toBase64(TREE.leaf(row.bytes)) } : { bytes: row.bytes.toString("utf8") }),
    })),
    checkpoints: checkpoints.map(({ size, note }) => ({ size: Number(size), note })),
  });
}

/** The hashes of leaves `[from, to)` as the log of a size keeps them, side by side; null where it does not. */
export async function readLeaves(
  rt: Runtime,
  member: MemberContext,
  { from, to, size }: { from: number; to: number; size: number },
): Promise<Result<string | null>> {
  if (!permitted(member.roles, "audit.read")) return refused("not_permitted");
  if (to <= from || to > size || to - from > MOST_LEAVES) return refused("invalid_field", { field: "to" });
  const leaves = Array.from({ length: to - from }, (_, n) => ({ level: 0, index: from + n }));
  try {
    const hashOf = await hashesOf(rt, member.orgId, leaves, size);
    return done(toBase64(Buffer.concat(leaves.map(hashOf))));
  } catch (error) {
    if (error instanceof RangeError) return done(null);
    throw error;
  }
}

/** That a leaf is in the log of a size; null where the log does not hold what shows it. */
export async function readInclusion(
  rt: Runtime,
  member: MemberContext,
  { index, size }: { index: number; size: number },
): Promise<Result<string[] | null>> {
  if (!permitted(member.roles, "audit.read")) return refused("not_permitted");
  return done(await inclusionText(rt, member.orgId, index, size));
}
