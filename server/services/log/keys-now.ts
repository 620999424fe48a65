import { logKey } from "@/core/audit/key-history";
import { writeNoteKey } from "@/core/audit/signed-note";
import { sha256 } from "@/server/keys/log-keys";
import type { LogRuntime } from "./log-runtime";
import { termsOf } from "./sign-checkpoint";

/** The keys that sign an organisation's log now, as they are handed out to whoever checks. */
export async function keysNow(rt: LogRuntime, orgId: string, origin: string): Promise<string[]> {
  const terms = await termsOf(rt, orgId, origin);
  return terms.filter((term) => term.until === null).map((term) => writeNoteKey(sha256, logKey(origin, term.key)));
}
