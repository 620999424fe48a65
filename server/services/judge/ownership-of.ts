import type { Ownership } from "@/core/checks/check";
import { identifierCandidates } from "@/core/checks/identifiers";
import { ownersOfTokens } from "@/db/repositories/draft";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { identifierToken } from "../intake/subject-intake";
import type { OrganisationContext } from "../organisation/organisation-context";

/** Asks the keyed index about every string in a text that could be an identifier. Whose it is never leaves the query. */
export async function ownershipOf(
  rt: Runtime,
  org: OrganisationContext,
  text: string,
  subjectId: string,
): Promise<Map<string, Ownership>> {
  const byHex = new Map<string, string>();
  for (const { normalised } of identifierCandidates(text))
    byHex.set(identifierToken(org.keys, normalised).toString("hex"), normalised);
  const ownership = new Map<string, Ownership>([...byHex.values()].map((normalised) => [normalised, "unknown"]));
  if (byHex.size === 0) return ownership;
  const tokens = [...byHex.keys()].map((hex) => Buffer.from(hex, "hex"));
  const [owners] = await read(rt.pool, org.orgId, [ownersOfTokens(org.orgId, subjectId, tokens)]);
  for (const { token, own } of owners) ownership.set(byHex.get(token.toString("hex")) as string, own ? "own" : "other");
  return ownership;
}
