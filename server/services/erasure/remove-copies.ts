import { createReadStream } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import { FILES } from "@/core/audit/bundle/manifest";
import { packagesOfSubject, setPackageState } from "@/db/repositories/data-package";
import { exportsWithTexts, indexesAbout, removeExport } from "@/db/repositories/erasure";
import { finishWork } from "@/db/repositories/work";
import { read, write } from "@/db/transaction";
import { exportFolder } from "../export/build-bundle";
import { type ErasureJob, held, type Progress } from "./progress";
import { toldByWorker } from "./told-by-worker";

/** Where this installation keeps files beside the database. */
export type DataPlaces = { exports: string; packages: string };

export const packageFile = (dir: string, orgId: string, packageId: string) =>
  path.join(dir, orgId, `${packageId}.sealed`);

/**
 * Removes what was copied out of the database: exports that show a text of the customer's, or one in which they were
 * redacted, and the packages made for themselves.
 * @returns null while an export is being built that may have read the texts before: look again when it is done
 */
export async function removeCopies(job: ErasureJob, before: Progress, places: DataPlaces): Promise<Progress | null> {
  const { rt, orgId, subject: subjectId } = job;
  const [exports, indexes, packages] = await read(rt.pool, orgId, [
    exportsWithTexts(orgId),
    indexesAbout(orgId, subjectId, before.touched),
    packagesOfSubject(orgId, subjectId),
  ]);
  if (exports.some((each) => each.state === "building")) return null;
  const about = new Set(indexes.map((row) => Number(row.index)));
  let removed = 0;
  for (const { export_id: id, state } of exports) {
    const folder = exportFolder(places.exports, orgId, id);
    if (state !== "ready" || !(await shows(folder, about))) continue;
    await removeAll(folder);
    await write(rt.pool, orgId, {
      statements: [held(job), removeExport(orgId, id), finishWork(orgId, "export", id)],
      events: [toldByWorker(rt, orgId, "export.removed", { export: id, because: "erasure" })],
    });
    removed += 1;
  }
  const present = packages.filter((each) => each.state !== "gone");
  for (const { package_id: id, request_id: request } of present) {
    await rm(packageFile(places.packages, orgId, id), { force: true });
    await write(rt.pool, orgId, {
      statements: [held(job), setPackageState(orgId, id, "gone"), finishWork(orgId, "package", id)],
      events: [toldByWorker(rt, orgId, "subject_request.package_removed", { request, package: id })],
    });
  }
  if (removed > 0) rt.announce({ orgId, kind: "export", item: null });
  return { ...before, exports: before.exports + removed, packages: before.packages + present.length, step: "prove" };
}

/** Whether one of these places in the log is opened in a bundle; one that cannot be read counts as if it were. */
async function shows(folder: string, indexes: ReadonlySet<number>): Promise<boolean> {
  try {
    const lines = createInterface({
      input: createReadStream(path.join(folder, FILES.openings)),
      crlfDelay: Number.POSITIVE_INFINITY,
    });
    for await (const line of lines) {
      if (line === "") continue;
      const opening = JSON.parse(line) as { index: number; text?: string };
      if (opening.text !== undefined && indexes.has(opening.index)) return true;
    }
    return false;
  } catch (error) {
    return (error as { code?: string }).code !== "ENOENT" || (await isThere(folder));
  }
}

const isThere = async (folder: string) => (await readdir(folder).catch(() => [])).length > 0;

/** The bundle, and whatever builds of it have left beside it. */
async function removeAll(folder: string): Promise<void> {
  const dir = path.dirname(folder);
  const name = path.basename(folder);
  const names = await readdir(dir).catch(() => [] as string[]);
  const own = names.filter((each) => each === name || each.startsWith(`${name}.`));
  await Promise.all(own.map((each) => rm(path.join(dir, each), { recursive: true, force: true })));
}
