import type { Result } from "@/core/result";
import { newestKeyVersion } from "@/db/repositories/keys";
import { IndexRotated, read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { retryLostRace } from "../race";
import { forgetOrganisationContext, type OrganisationContext, organisationContext } from "./organisation-context";

/** What somebody says who looked with tokens of an index key that was rotated meanwhile. */
const PERHAPS_NOT_FOUND: ReadonlySet<string> = new Set(["not_found", "unknown_reference"]);

/** Decides and writes with blind tokens of the newest index key; anew when somebody was faster, or the key was rotated. */
export function underIndex<R>(
  rt: Runtime,
  orgId: string,
  attempt: (org: OrganisationContext) => Promise<R>,
): Promise<R> {
  return retryLostRace(async () => {
    const org = await organisationContext(rt, orgId);
    try {
      const result = await attempt(org);
      if (PERHAPS_NOT_FOUND.has(refusalCode(result))) await assertNewest(rt, org);
      return result;
    } catch (error) {
      if (error instanceof IndexRotated) forgetOrganisationContext(rt, orgId);
      throw error;
    }
  });
}

function refusalCode(result: unknown): string {
  const { ok, refusal } = (result ?? {}) as Partial<Extract<Result<never>, { ok: false }>>;
  return ok === false && refusal ? refusal.code : "";
}

async function assertNewest(rt: Runtime, { orgId, keys }: OrganisationContext): Promise<void> {
  const [[newest]] = await read(rt.pool, orgId, [newestKeyVersion(orgId)]);
  if (newest?.version !== keys.version) throw new IndexRotated("the index key was rotated");
}
