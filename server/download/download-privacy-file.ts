import type { IncomingMessage, ServerResponse } from "node:http";
import { type Result, refused } from "@/core/result";
import { REFUSALS } from "../errors/refusals";
import type { Runtime } from "../runtime";
import { erasureCertificate } from "../services/erasure/certificate";
import type { SignedInMember } from "../services/identity/session";
import { letterAsPdf } from "../services/subject-request/letters";
import { type OpenedFile, openPackage } from "../services/subject-request/open-package";

export const PRIVACY_FILES = "/api/privacy-files/";

type Parts = { rt: Runtime; packages: string; member: SignedInMember | null };

/** GET /api/privacy-files/packages/ID, letters/ID, certificates/ID.json, certificates/ID.pdf: files of a request, for whoever handles it. */
export async function downloadPrivacyFile(parts: Parts, req: IncomingMessage, res: ServerResponse): Promise<void> {
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

async function fileAt({ rt, packages, member }: Parts, url: URL): Promise<Result<OpenedFile>> {
  if (member === null) return refused("not_signed_in");
  const [kind, name = ""] = url.pathname.slice(PRIVACY_FILES.length).split("/");
  const [id = "", ending] = name.split(".");
  const language = url.searchParams.get("language") === "de" ? "de" : "en";
  if (kind === "packages") return openPackage(rt, member, id, packages);
  if (kind === "letters") return letterAsPdf(rt, member, id);
  if (kind !== "certificates" || (ending !== "json" && ending !== "pdf")) return refused("not_found");
  return erasureCertificate(rt, member, id, { format: ending, language });
}
