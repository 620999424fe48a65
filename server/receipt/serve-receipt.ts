import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createRequire } from "node:module";
import path from "node:path";
import { REQUEST_KINDS } from "@/core/privacy/request-words";
import type { ReaderLanguage } from "@/core/release/disclosed-text";
import { ASKED_OF_US } from "@/core/review/words";
import { isOwnOrigin } from "../auth/own-origin";
import { log } from "../log";
import { readBody } from "../read-body";
import type { Runtime } from "../runtime";
import { askForData } from "../services/receipt/ask-for-data";
import { askThroughReceipt } from "../services/receipt/ask-through-receipt";
import { openReceipt } from "../services/receipt/open-receipt";
import { COSTS, mayAsk, mayGuess, noteGuess } from "../services/receipt/receipt-rate";
import { type DataSent, LONGEST } from "./forms";
import { plainPage, receiptPage } from "./page";
import { POLICY } from "./style";

/** The first part of every receipt's address. */
export const RECEIPTS = "/r/";

const FONT = "/r/inter.woff2";
const MOST_BYTES = 32_768;

export type ReceiptParts = { rt: Runtime /** Hides addresses in the counts of requests. */; pepper: string };

type Asked = { token: string; action: string | null; at: URL; language: ReaderLanguage | null };

/**
 * The pages that customers see: made here and not by Next, so that they need no script, set no cookie and load nothing
 * from elsewhere. Whoever has the address may read the reply, so it is told to nobody: no referrer, no index, no cache, no log.
 */
export async function serveReceipt(parts: ReceiptParts, req: IncomingMessage, res: ServerResponse): Promise<void> {
  for (const [name, value] of HEADERS) res.setHeader(name, value);
  const asked = askedFor(req);
  const language = asked.language ?? acceptedLanguage(req);
  try {
    if (asked.at.pathname === FONT) return giveFont(res);
    const points = req.method === "POST" ? COSTS.send : COSTS.read;
    const from = { address: req.socket.remoteAddress ?? "unknown", pepper: parts.pepper };
    if (!(await mayGuess(parts.rt, from)) || !(await mayAsk(parts.rt, asked.token, points)))
      return give(res, 429, plainPage(language, "too_many"), { "retry-after": "60" });
    if (req.method === "GET" || req.method === "HEAD") await show(parts, asked, language, res);
    else if (req.method === "POST") await take(parts, asked, language, req, res);
    else give(res, 405, plainPage(language, "nothing"), { allow: "GET, HEAD, POST" });
    if (res.statusCode === 404) await noteGuess(parts.rt, from);
  } catch (error) {
    // Without the address: it opens the receipt.
    log.error({ error: error instanceof Error ? error.message : "unknown" }, "a receipt failed");
    if (!res.headersSent) give(res, 500, plainPage(language, "failed"));
    else res.end();
  }
}

const HEADERS = [
  ["content-security-policy", POLICY],
  ["x-robots-tag", "noindex, nofollow, noarchive"],
  ["cache-control", "no-store"],
] as const;

function askedFor(req: IncomingMessage): Asked {
  const at = new URL(req.url ?? "/", "http://here");
  const [token = "", action = null, ...more] = at.pathname.slice(RECEIPTS.length).split("/");
  const language = at.searchParams.get("lang");
  return {
    at,
    token: more.length > 0 ? "" : token,
    action,
    language: language === "en" || language === "de" ? language : null,
  };
}

/** Where nothing says in which language a reply was: the browser's, of the two there are. */
function acceptedLanguage(req: IncomingMessage): ReaderLanguage {
  const first = /\b(de|en)\b/i.exec(req.headers["accept-language"] ?? "")?.[1];
  return first?.toLowerCase() === "de" ? "de" : "en";
}

async function show({ rt }: ReceiptParts, asked: Asked, language: ReaderLanguage, res: ServerResponse) {
  const view = asked.action === null ? await openReceipt(rt, asked.token) : null;
  if (!view) return give(res, 404, plainPage(language, "nothing"));
  const shown = {
    view,
    path: `${RECEIPTS}${asked.token}`,
    language: asked.language ?? view.reader,
    dataSent: dataSentIn(asked.at),
    missing: asked.at.searchParams.has("missing"),
  };
  give(res, 200, receiptPage(shown));
}

/** What a form sends. Its address is the receipt's own, which no other site knows; a browser says besides where it comes from. */
async function take(
  { rt }: ReceiptParts,
  { token, action }: Asked,
  language: ReaderLanguage,
  req: IncomingMessage,
  res: ServerResponse,
) {
  const site = req.headers["sec-fetch-site"]?.toString();
  if (site !== undefined && !isOwnOrigin((name) => req.headers[name]?.toString()))
    return give(res, 403, plainPage(language, "nothing"));
  const form = await formIn(req);
  const back = (more: string) => give(res, 303, "", { location: `${RECEIPTS}${token}?lang=${language}${more}` });
  const what = ASKED_OF_US.find((each) => each === action);
  if (what) {
    const result = await askThroughReceipt(rt, token, what, form.get("note") ?? "");
    return result.ok ? back("") : give(res, 404, plainPage(language, "nothing"));
  }
  if (action !== "data") return give(res, 404, plainPage(language, "nothing"));
  const field = (name: "name" | "contact" | "words") => (form.get(name) ?? "").trim().slice(0, LONGEST[name]);
  const kind = REQUEST_KINDS.find((each) => each === form.get("kind"));
  const [name, contact] = [field("name"), field("contact")];
  if (!kind || name === "" || contact === "") return back("&missing=1");
  const taken = await askForData(rt, token, { kind, language, name, contact, words: field("words") });
  if (taken === "too_many") return give(res, 429, plainPage(language, "too_many"));
  if (taken === null) return give(res, 404, plainPage(language, "nothing"));
  back(`&request=${taken.number}&due=${taken.dueAt.slice(0, 10)}`);
}

async function formIn(req: IncomingMessage): Promise<URLSearchParams> {
  const type = req.headers["content-type"] ?? "";
  const body = type.startsWith("application/x-www-form-urlencoded") ? await readBody(req, MOST_BYTES) : null;
  return new URLSearchParams(body?.toString("utf8") ?? "");
}

function dataSentIn({ searchParams }: URL): DataSent | null {
  const number = /^\d{1,9}$/.exec(searchParams.get("request") ?? "")?.[0];
  const due = /^\d{4}-\d\d-\d\d$/.exec(searchParams.get("due") ?? "")?.[0];
  return number && due && !Number.isNaN(Date.parse(due)) ? { number: Number(number), due } : null;
}

function give(res: ServerResponse, status: number, page: string, more: Record<string, string> = {}): void {
  res.writeHead(status, { "content-type": "text/html; charset=utf-8", ...more }).end(page);
}

let font: Buffer | null = null;

function giveFont(res: ServerResponse): void {
  const require = createRequire(import.meta.url);
  const folder = path.dirname(require.resolve("@fontsource-variable/inter/package.json"));
  font ??= readFileSync(path.join(folder, "files", "inter-latin-wght-normal.woff2"));
  res
    .writeHead(200, { "content-type": "font/woff2", "cache-control": "public, max-age=31536000, immutable" })
    .end(font);
}
