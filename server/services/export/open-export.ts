import { readdir } from "node:fs/promises";
import path from "node:path";
import { permitted } from "@/core/identity/roles";
import { done, type Result, refused } from "@/core/result";
import { exportById } from "@/db/repositories/export";
import { read, write } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import type { Runtime } from "@/server/runtime";
import type { MemberContext } from "../review/member-context";
import { toldByMember } from "../told-by-member";
import { exportFolder } from "./build-bundle";
import { mayTakeTexts } from "./may-take-texts";

/** A finished export on this machine's disk: what it is to be called, and its files by their path in the bundle. */
export type OpenedExport = { name: string; folder: string; files: string[] };

/** Lets somebody have the files of a finished export, and records it. */
export async function openExport(
  rt: Runtime,
  member: MemberContext,
  id: string,
  dir: string,
): Promise<Result<OpenedExport>> {
  if (!permitted(member.roles, "audit.export")) return refused("not_permitted");
  if (!isUuid(id)) return refused("not_found");
  const { orgId } = member;
  const [[row]] = await read(rt.pool, orgId, [exportById(orgId, id)]);
  if (row?.state !== "ready" || row.requested_by === null) return refused("not_found");
  if (row.disclosure === "with_openings" && !mayTakeTexts(member)) return refused("not_permitted");
  const folder = exportFolder(dir, orgId, row.export_id);
  const files = await filesIn(folder);
  if (files.length === 0) return refused("not_found");
  await write(rt.pool, orgId, {
    statements: [],
    events: [toldByMember(rt, member, "export.downloaded", { export: id })],
  });
  const day = row.requested_at.toISOString().slice(0, 10);
  return done({ name: `countersign-${day}-${row.export_id.slice(-8)}`, folder, files });
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile());
  return files
    .map((file) => path.relative(folder, path.join(file.parentPath, file.name)).replaceAll(path.sep, "/"))
    .sort();
}
