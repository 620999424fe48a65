import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";

type Handler = (req: IncomingMessage, res: ServerResponse) => unknown;

const AT = "/_next/static/";
const TYPES: Readonly<Record<string, string>> = {
  ".js.br": "application/javascript; charset=UTF-8",
  ".css.br": "text/css; charset=UTF-8",
};

/**
 * Scripts and styles of the pages as the build compressed them, for whoever takes Brotli; everything else is answered by
 * the other handler. Their names change with their content: they may be kept for ever, and here they are kept in memory.
 */
export function withCompressedFiles(folder: string, other: Handler): Handler {
  const files = filesIn(folder);
  return (req, res) => {
    const path = (req.url ?? "").split("?")[0] ?? "";
    const file = path.startsWith(AT) && takesBrotli(req) ? files.get(path.slice(AT.length)) : undefined;
    if (file === undefined || (req.method !== "GET" && req.method !== "HEAD")) return other(req, res);
    res.writeHead(200, {
      "content-type": file.type,
      "content-encoding": "br",
      "content-length": file.body.length,
      "cache-control": "public, max-age=31536000, immutable",
      vary: "accept-encoding",
    });
    res.end(req.method === "HEAD" ? undefined : file.body);
  };
}

function takesBrotli(req: IncomingMessage): boolean {
  return /(?:^|,)\s*br\s*(?:,|$)/.test(req.headers["accept-encoding"]?.toString() ?? "");
}

function filesIn(folder: string): ReadonlyMap<string, { type: string; body: Buffer }> {
  if (!existsSync(folder)) return new Map();
  return new Map(
    readdirSync(folder, { recursive: true, encoding: "utf8" }).flatMap((name) => {
      const type = TYPES[/\.[a-z]+\.br$/.exec(name)?.[0] ?? ""];
      if (type === undefined) return [];
      return [[name.slice(0, -3).replaceAll("\\", "/"), { type, body: readFileSync(join(folder, name)) }] as const];
    }),
  );
}
