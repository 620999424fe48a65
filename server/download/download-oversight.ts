import type { IncomingMessage, ServerResponse } from "node:http";
import { type Result, refused } from "@/core/result";
import type { Runtime } from "../runtime";
import type { SignedInMember } from "../services/identity/session";
import { downloadOversightReport } from "../services/oversight/download-oversight-report";
import type { OpenedFile } from "../services/subject-request/open-package";
import { sendFile } from "./send-file";

export const OVERSIGHT_FILES = "/api/oversight/";

type Parts = { rt: Runtime; member: SignedInMember | null };

/** GET /api/oversight/figures.pdf, figures.json: for days and a queue as the page shows them. */
export async function downloadOversight(parts: Parts, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const url = new URL(req.url ?? "/", "http://localhost");
  sendFile(res, req.method === "GET" ? await fileAt(parts, url) : refused("not_found"));
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
