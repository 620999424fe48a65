import { identifierKeys } from "@/core/checks/identifiers";
import type { PlantCase } from "@/core/oversight/plant-case";
import { ownersOfTokens } from "@/db/repositories/draft";
import { insertIdentifiers } from "@/db/repositories/intake";
import type { Statement } from "@/db/statement";
import { read } from "@/db/transaction";
import { blindToken, type OrganisationKeys } from "@/server/keys/organisation-keys";
import { type DataKey, seal } from "@/server/keys/sealed-box";
import type { Runtime } from "@/server/runtime";
import { identifierToken } from "../intake/subject-intake";
import type { OrganisationContext } from "../organisation/organisation-context";
import { PLACES } from "../sealed-bodies";

type Customer = PlantCase["customer"];

const NOBODY = "00000000-0000-0000-0000-000000000000";
/** Endings of cards and accounts are shared by many. */
const SHARED = /^ending:/;

/**
 * The token of an invented customer's identifier. It is no token of the ownership index: a search finds its conversation
 * like any other, and no check ever takes a real customer's words for somebody else's because of it.
 */
export function inventedToken(keys: OrganisationKeys, normalised: string): Buffer {
  return blindToken(keys, "invented_identifier", normalised);
}

/** What stores the identifiers of an invented customer, as those of a real one are stored. */
export function inventedIdentifiers(
  { orgId, keys }: OrganisationContext,
  { subjectId, key }: { subjectId: string; key: DataKey },
  { identifiers }: Pick<Customer, "identifiers">,
): Statement[] {
  const rows = new Map<string, { token: Buffer; type: string; sealed: Buffer }>();
  for (const each of identifiers) {
    for (const indexed of identifierKeys(each)) {
      const token = inventedToken(keys, indexed);
      const place = PLACES.identifier(orgId, `${subjectId}|${token.toString("hex")}`);
      rows.set(token.toString("hex"), { token, type: each.type, sealed: seal(key, place, each.value) });
    }
  }
  const all = [...rows.values()];
  if (all.length === 0) return [];
  return [
    insertIdentifiers(
      ...[orgId, subjectId, all.map(({ token }) => token), all.map(({ type }) => type)],
      all.map(({ sealed }) => sealed),
    ),
  ];
}

/** Whether an identifier that was made up is a customer's of this organisation after all. */
export async function isSomebodys(
  rt: Runtime,
  { orgId, keys }: OrganisationContext,
  { identifiers }: Pick<Customer, "identifiers">,
): Promise<boolean> {
  const indexed = identifiers.flatMap(identifierKeys).filter((each) => !SHARED.test(each));
  if (indexed.length === 0) return false;
  const tokens = indexed.map((each) => identifierToken(keys, each));
  const [owners] = await read(rt.pool, orgId, [ownersOfTokens(orgId, NOBODY, tokens)]);
  return owners.length > 0;
}
