import type { ServerResponse } from "node:http";
import type { Result } from "@/core/result";
import { REFUSALS } from "../errors/refusals";
import type { OpenedFile } from "../services/subject-request/open-package";

/** A file as a download that no cache keeps, or the sentence of why there is none. */
export function sendFile(res: ServerResponse, file: Result<OpenedFile>): void {
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
