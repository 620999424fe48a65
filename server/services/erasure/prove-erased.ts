import { sealedOfSubject } from "@/db/repositories/erasure";
import { subjectById } from "@/db/repositories/subject-request";
import { read } from "@/db/transaction";
import { type DataKey, Erased, open } from "@/server/keys/sealed-box";
import { openSubjectKey } from "@/server/keys/subject-keys";
import type { Runtime } from "@/server/runtime";

/** Something of a customer's can still be read: the erasure must not say that it is done. */
export class StillReadable extends Error {
  override name = "StillReadable";
}

/**
 * Tries to read what is left: with the key that there was, while this process still holds it, and by the row of the
 * database, which must say that there is none.
 * @returns how many sealed values were tried
 * @throws StillReadable
 */
export async function proveErased(
  rt: Runtime,
  orgId: string,
  subjectId: string,
  held: DataKey | null,
): Promise<number> {
  const [[subject], sealed] = await read(rt.pool, orgId, [
    subjectById(orgId, subjectId),
    sealedOfSubject(orgId, subjectId),
  ]);
  if (subject)
    mustBeErased(() =>
      openSubjectKey(rt.kek, orgId, subjectId, { version: subject.key_version, wrapped: subject.wrapped }),
    );
  for (const { table, column, row, sealed: box } of sealed) {
    if (held && opens(() => open(held, { orgId, table, column, row }, box)))
      throw new StillReadable(`${table}.${column}`);
    if (box.length > 0) throw new StillReadable(`${table}.${column} is not empty`);
  }
  return sealed.length;
}

function opens(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}

function mustBeErased(attempt: () => unknown): void {
  try {
    attempt();
  } catch (error) {
    if (error instanceof Erased) return;
  }
  throw new StillReadable("the key opens");
}
