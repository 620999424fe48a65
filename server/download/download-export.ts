import type { IncomingMessage, ServerResponse } from "node:http";
import { Writable } from "node:stream";
import type { RefusalCode } from "@/core/result";
import { REFUSALS } from "../errors/refusals";
import { log } from "../log";
import type { Runtime } from "../runtime";
import { openExport } from "../services/export/open-export";
import type { SignedInMember } from "../services/identity/session";
import { zipOf } from "./zip-of";

export const DOWNLOADS = "/api/exports/";

type Parts = { rt: Runtime; dir: string; member: SignedInMember | null };

/** GET /api/exports/ID: a finished export as a .zip, for whoever may have it. */
export async function downloadExport(
  { rt, dir, member }: Parts,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const { pathname } = new URL(req.url ?? "/", "http://localhost");
  if (req.method !== "GET") return refuse(res, "not_found");
  if (member === null) return refuse(res, "not_signed_in");
  const opened = await openExport(rt, member, pathname.slice(DOWNLOADS.length), dir);
  if (!opened.ok) return refuse(res, opened.refusal.code);
  const left = new AbortController();
  res.once("close", () => left.abort());
  res.writeHead(200, {
    "content-type": "application/zip",
    "content-disposition": `attachment; filename="${opened.value.name}.zip"`,
    "cache-control": "no-store",
  });
  try {
    await zipOf(opened.value, Writable.toWeb(res) as WritableStream<Uint8Array>, left.signal);
  } catch (error) {
    // Half an archive must not look like a whole one.
    res.destroy();
    if (!left.signal.aborted) log.error({ err: error }, "download failed");
  }
}

function refuse(res: ServerResponse, code: RefusalCode): void {
  const { status, title } = REFUSALS[code];
  res.writeHead(status, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" }).end(`${title}\n`);
}
