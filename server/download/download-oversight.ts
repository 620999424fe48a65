import type { IncomingMessage, ServerResponse } from "node:http";
import { type Result, refused } from "@/core/result";
import { REFUSALS } from "../errors/refusals";
import type { Runtime } from "../runtime";
import type { SignedInMember } from "../services/identity/session";
import { downloadOversightReport } from "../services/oversight/download-oversight-report";
import type { OpenedFile } from "../services/subject-request/open-package";

export const OVERSIGHT_FILES = "/api/oversight/";

type Parts = { rt: Runtime; member: SignedInMember | null };

/** GET /api/oversight/figures.pdf, figures.json: for days and a queue as the page shows them. */
export async function downloadOversight(parts: Parts, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const url = new URL(req.url ?? "/", "http://localhost");
  const file = req.method === "GET" ? await fileAt(parts, url) : refused("not_found");
  if (!file.ok) {
    const { status, title } = REFUSALS[file.refusal.code];
    res.writeHead(status, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" });
    res.end(`${title}\n`);
    return;
  }
  const { name, type, bytes } = file.value;
  res.writeHead(200, {
    "content-type": type,
    "content-length": bytes.length,
    "content-disposition": `attachment; filename="${name}"`,
    "cache-control": "no-store",
  });
  res.end(bytes);
}

async function fileAt({ rt, member }: Parts, { pathname, searchParams }: URL): Promise<Result<OpenedFile>> {
  if (member === null) return refused("not_signed_in");
  const name = pathname.slice(OVERSIGHT_FILES.length);
  if (name !== "figures.pdf" && name !== "figures.json") return refused("not_found");
  const asked = (key: string) => searchParams.get(key) || undefined;
  return downloadOversightReport(
    rt,
    member,
    { from: asked("from"), to: asked("to"), queue: asked("queue") },
    {
      format: name === "figures.pdf" ? "pdf" : "json",
      language: searchParams.get("language") === "de" ? "de" : "en",
    },
  );
}
