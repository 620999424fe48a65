import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import type { RetentionCategory } from "@/core/privacy/privacy-policy";
import { filesGone } from "@/db/repositories/retention-run";
import { read } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import type { Runtime } from "@/server/runtime";

/** Where the workers of an installation keep what they built: folders or files by organisation and id. */
export type FilePlaces = { exports: string; packages: string };

/**
 * Removes what lies there of exports and packages that are gone. The rows are marked before: whoever was killed between
 * the two finds the files by their rows.
 */
export async function removeGoneFiles(
  rt: Runtime,
  orgId: string,
  category: RetentionCategory,
  places: FilePlaces,
): Promise<void> {
  const dir = category === "exports" ? places.exports : category === "data_packages" ? places.packages : null;
  if (dir === null) return;
  const here = path.join(dir, orgId);
  const names = await readdir(here).catch(() => [] as string[]);
  const named = new Map(names.flatMap((name) => (isUuid(idIn(name)) ? [[name, idIn(name)] as const] : [])));
  const ids = [...new Set(named.values())];
  const [rows] = await read(rt.pool, orgId, [
    filesGone(orgId, category === "exports" ? ids : [], category === "exports" ? [] : ids),
  ]);
  const gone = new Set(rows.map((row) => row.id));
  for (const [name, id] of named) if (gone.has(id)) await rm(path.join(here, name), { recursive: true, force: true });
}

/** `ID`, `ID.json`, `ID.2.partial`. */
const idIn = (name: string) => name.split(".")[0] ?? "";
