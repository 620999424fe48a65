import type { IncomingMessage, ServerResponse } from "node:http";
import { type Result, refused } from "@/core/result";
import type { Runtime } from "../runtime";
import { erasureCertificate } from "../services/erasure/certificate";
import type { SignedInMember } from "../services/identity/session";
import { letterAsPdf } from "../services/subject-request/letters";
import { type OpenedFile, openPackage } from "../services/subject-request/open-package";
import { sendFile } from "./send-file";

export const PRIVACY_FILES = "/api/privacy-files/";

type Parts = { rt: Runtime; packages: string; member: SignedInMember | null };

/** GET /api/privacy-files/packages/ID, letters/ID, certificates/ID.json, certificates/ID.pdf: files of a request, for whoever handles it. */
export async function downloadPrivacyFile(parts: Parts, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const url = new URL(req.url ?? "/", "http://localhost");
  sendFile(res, req.method === "GET" ? await fileAt(parts, url) : refused("not_found"));
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
