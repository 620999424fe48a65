import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { createHTTPHandler } from "@trpc/server/adapters/standalone";
import { LOCALE_COOKIE, readerLanguage } from "@/core/identity/reader-language";
import { isOwnOrigin } from "./auth/own-origin";
import { cookieValue, sessionToken } from "./auth/session-cookie";
import { contentSecurityPolicy } from "./content-security";
import { DOWNLOADS, downloadExport } from "./download/download-export";
import { downloadOversight, OVERSIGHT_FILES } from "./download/download-oversight";
import { downloadPrivacyFile, PRIVACY_FILES } from "./download/download-privacy-file";
import type { ChangeListener } from "./live/change-bus";
import { log } from "./log";
import { RECEIPTS, serveReceipt } from "./receipt/serve-receipt";
import { createRestApp } from "./rest/app";
import type { RestServices } from "./rest/services";
import type { Runtime } from "./runtime";
import { memberOfSession } from "./services/identity/session";
import { answerPlainCall, MOST_BYTES, plainCall } from "./trpc/plain-call";
import { appRouter } from "./trpc/router";

type Handler = (req: IncomingMessage, res: ServerResponse) => unknown;

export type HttpParts = {
  rt: Runtime;
  changes: ChangeListener;
  rest: RestServices;
  /** Next's request handler. */
  pages: Handler;
  /** Where the workers leave finished exports. */
  exportsDir: string;
  /** And copies of customers' data. */
  packagesDir: string;
  /** Hides the addresses of whoever opens receipts. */
  pepper: string;
  secure: boolean;
  development: boolean;
};

/** The one server: the API and tRPC beside Next, not through it, since Next costs thirty times as much a request. */
export function createHttpServer(parts: HttpParts): Server {
  const rest = getRequestListener(createRestApp(parts.rest).fetch, { overrideGlobalObjects: false });
  const trpc = trpcHandler(parts);
  return createServer((req, res) => {
    const url = req.url ?? "/";
    for (const [name, value] of FIXED_HEADERS) res.setHeader(name, value);
    if (parts.secure) res.setHeader("strict-transport-security", "max-age=31536000; includeSubDomains");
    if (url.startsWith("/api/v1/") || url === "/api/v1") return void rest(req, res);
    if (url.startsWith("/api/trpc/")) return trpc(req, res);
    if (url.startsWith(PRIVACY_FILES)) return void privacyFile(parts, req, res);
    if (url.startsWith(OVERSIGHT_FILES)) return void oversight(parts, req, res);
    if (url.startsWith(DOWNLOADS)) return void download(parts, req, res);
    if (url.startsWith(RECEIPTS)) return void serveReceipt({ rt: parts.rt, pepper: parts.pepper }, req, res);
    page(parts, req, res);
  });
}

const FIXED_HEADERS = [
  ["x-content-type-options", "nosniff"],
  ["referrer-policy", "no-referrer"],
  ["x-frame-options", "DENY"],
  ["cross-origin-opener-policy", "same-origin"],
  ["permissions-policy", "camera=(), microphone=(), geolocation=()"],
] as const;

function trpcHandler({ rt, changes, secure }: HttpParts): Handler {
  const contextOf = async (req: IncomingMessage) => {
    const token = sessionToken(req.headers.cookie, secure);
    const known = token ? await memberOfSession(rt, token) : null;
    const chosen = cookieValue(req.headers.cookie, LOCALE_COOKIE) ?? undefined;
    const member = known && { ...known, language: readerLanguage(chosen, req.headers["accept-language"]) };
    return { rt, changes, member, token: token ?? "" };
  };
  const handler = createHTTPHandler({
    router: appRouter,
    basePath: "/api/trpc/",
    maxBodySize: MOST_BYTES,
    createContext: ({ req }) => contextOf(req),
  });
  return (req, res) => {
    if (req.method === "POST" && !isOwnOrigin((name) => header(req, name))) {
      res.writeHead(403, { "content-type": "application/json" }).end('{"error":{"message":"cross-site request"}}');
      return;
    }
    res.setHeader("cache-control", "no-store");
    const call = plainCall(req);
    if (call) void answerPlainCall(call, req, res, contextOf);
    else handler(req, res);
  };
}

/** It is recorded, and so nothing that another site may start. */
async function download({ rt, secure, exportsDir: dir }: HttpParts, req: IncomingMessage, res: ServerResponse) {
  const token = sessionToken(req.headers.cookie, secure);
  const own = isOwnOrigin((name) => header(req, name));
  try {
    await downloadExport({ rt, dir, member: own && token ? await memberOfSession(rt, token) : null }, req, res);
  } catch (error) {
    log.error({ err: error }, "download failed");
    if (!res.headersSent) res.writeHead(500);
    res.end();
  }
}

/** The same of what belongs to a customer's request. */
async function privacyFile(
  { rt, secure, packagesDir: packages }: HttpParts,
  req: IncomingMessage,
  res: ServerResponse,
) {
  const token = sessionToken(req.headers.cookie, secure);
  const own = isOwnOrigin((name) => header(req, name));
  try {
    await downloadPrivacyFile(
      { rt, packages, member: own && token ? await memberOfSession(rt, token) : null },
      req,
      res,
    );
  } catch (error) {
    log.error({ err: error }, "download failed");
    if (!res.headersSent) res.writeHead(500);
    res.end();
  }
}

/** The same of the figures of oversight. */
async function oversight({ rt, secure }: HttpParts, req: IncomingMessage, res: ServerResponse) {
  const token = sessionToken(req.headers.cookie, secure);
  const own = isOwnOrigin((name) => header(req, name));
  try {
    await downloadOversight({ rt, member: own && token ? await memberOfSession(rt, token) : null }, req, res);
  } catch (error) {
    log.error({ err: error }, "download failed");
    if (!res.headersSent) res.writeHead(500);
    res.end();
  }
}

const header = ({ headers }: IncomingMessage, name: string) => headers[name]?.toString();

/** Next takes the nonce for its scripts from the request's own policy header. */
function page({ pages, development }: HttpParts, req: IncomingMessage, res: ServerResponse): void {
  const policy = contentSecurityPolicy(randomBytes(16).toString("base64"), development);
  req.headers["content-security-policy"] = policy;
  // Ours alone to say: whatever a client sent under this name is replaced.
  req.headers["x-countersign-address"] = req.socket.remoteAddress ?? "unknown";
  res.setHeader("content-security-policy", policy);
  Promise.resolve(pages(req, res)).catch(() => {
    if (!res.headersSent) res.writeHead(500);
    res.end();
  });
}
