import { ANSWERED_WITHIN_HOURS } from "@/core/release/receipt-view";
import { done, type Result, refused } from "@/core/result";
import type { AskedOfUs } from "@/core/review/words";
import { flagByToken } from "@/db/repositories/flag";
import { holdIndex } from "@/db/repositories/keys";
import { aboutReceipt } from "@/db/repositories/receipt";
import { read, write } from "@/db/transaction";
import { keyedDigest, newSalt } from "@/server/keys/organisation-keys";
import type { Runtime } from "@/server/runtime";
import { flagEvent, flagStatements, type NewFlag } from "../flagged/compose-flag";
import { underIndex } from "../organisation/under-index";
import { askedId, askedToken, findReceipt, type OpenReceipt } from "./open-receipt";

/** More than anybody types into a field of a few lines. */
const LONGEST_NOTE = 2000;

const HOUR_MS = 3_600_000;

/**
 * The customer wants a person, or contests the reply: an item for people, once for each receipt however often it is sent.
 * What is contested is looked at by somebody else than before; see `barred` in core/review/case.ts.
 */
export async function askThroughReceipt(
  rt: Runtime,
  token: string,
  what: AskedOfUs,
  note: string,
): Promise<Result<{ flag: string }>> {
  const found = await findReceipt(rt, token);
  if (!found) return refused("not_found");
  const { orgId } = found.org;
  const said = note.normalize("NFC").trim().slice(0, LONGEST_NOTE) || null;
  return underIndex(rt, orgId, async (org) => {
    const flag = await newFlag(rt, { ...found, org }, what, said);
    if (flag === null) return refused("not_found");
    const [[known]] = await read(rt.pool, orgId, [flagByToken(orgId, flag.sourceId, flag.token)]);
    if (known) return done({ flag: known.flag_id });
    await write(rt.pool, orgId, {
      statements: [holdIndex(orgId, org.keys.version), ...flagStatements(rt, org.policy, flag)],
      events: [flagEvent(rt, flag, { kind: "system", id: "intake" })],
    });
    rt.announce({ orgId, kind: "queue", item: null });
    return done({ flag: flag.flagId });
  });
}

async function newFlag(
  rt: Runtime,
  { org, row }: OpenReceipt,
  what: AskedOfUs,
  note: string | null,
): Promise<NewFlag | null> {
  const { orgId, keys, policy } = org;
  const [[about]] = await read(rt.pool, orgId, [aboutReceipt(orgId, row.receipt_id)]);
  if (!about) return null;
  const queue = policy.queues.find(({ id }) => id === row.queue_id) ?? policy.queues[0];
  const external = askedId(row.receipt_id, what);
  return {
    orgId,
    sourceId: about.source_id,
    about,
    flagId: rt.newId(),
    itemId: rt.newId(),
    queue: queue?.id ?? "general",
    raisedBy: "customer",
    reason: what,
    body: { external_id: external, note, salt: newSalt() },
    token: askedToken(keys, row.receipt_id, what),
    digest: keyedDigest(keys, "flag.body", JSON.stringify([external, note])),
    sent: row.release_kind !== "holding_reply",
    dueAt: new Date(rt.now() + ANSWERED_WITHIN_HOURS[what] * HOUR_MS),
  };
}
