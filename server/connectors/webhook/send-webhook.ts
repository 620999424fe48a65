import { request as httpRequest, type IncomingMessage, type RequestOptions } from "node:http";
import { request as httpsRequest } from "node:https";
import type { LookupFunction } from "node:net";
import { Webhook } from "standardwebhooks";
import { type Address, isAllowed, literalAddress, type Resolve, resolveHost } from "./addresses";

/** Why a delivery failed, in a word for the record of attempts. */
export type WebhookError =
  | "bad_url"
  | "https_required"
  | "bad_secret"
  | "private_address"
  | "dns"
  | "timeout"
  | "connection"
  | "tls"
  | "redirect"
  | "gone"
  | "status";

export type WebhookMessage = {
  url: string;
  /** `webhook-id`: the same in every attempt of one delivery, so that the receiver can drop a repeat. */
  id: string;
  /** When the event happened; stands in the body. The signed header carries the time of the attempt. */
  timestamp: Date;
  type: string;
  /** The event's `data`. */
  body: unknown;
  /** `whsec_…`; all of them sign during a rotation. */
  secrets: string[];
  timeoutMs: number;
  /** Permits http and local addresses: for development and tests. */
  allowPrivate: boolean;
};

export type WebhookOutcome = {
  outcome: "delivered" | "failed";
  status: number | null;
  error: WebhookError | null;
  durationMs: number;
  /** False when trying again cannot help before somebody changes something. */
  retryable: boolean;
};

export type WebhookPorts = { resolve: Resolve; now: () => number };

/** What is left of an answer after its status says nothing to us; beyond this the connection is cut. */
const ANSWER_LIMIT = 64 * 1024;

const FINAL: ReadonlySet<WebhookError> = new Set([
  "bad_url",
  "https_required",
  "bad_secret",
  "private_address",
  "gone",
]);

class Failure extends Error {
  readonly status: number | null;
  constructor(
    readonly code: WebhookError,
    options: ErrorOptions & { status?: number } = {},
  ) {
    super(code, options);
    this.status = options.status ?? null;
  }
}

function checkedUrl(text: string, allowPrivate: boolean): URL {
  if (!URL.canParse(text)) throw new Failure("bad_url");
  const url = new URL(text);
  if (!["http:", "https:"].includes(url.protocol) || url.username !== "" || url.password !== "")
    throw new Failure("bad_url");
  if (url.protocol === "http:" && !allowPrivate) throw new Failure("https_required");
  return url;
}

/** The addresses to connect to, all of them checked: one private among them would be a guess away. */
async function checkedAddresses(url: URL, allowPrivate: boolean, resolve: Resolve): Promise<Address[]> {
  const literal = literalAddress(url);
  const addresses = literal
    ? [literal]
    : await resolve(url.hostname).catch(() => {
        throw new Failure("dns");
      });
  if (addresses.length === 0) throw new Failure("dns");
  if (!addresses.every(({ address }) => isAllowed(address, allowPrivate))) throw new Failure("private_address");
  return addresses;
}

/** Answers with what was checked: asking the name service again is what rebinding waits for. */
function pinned(addresses: Address[]): LookupFunction {
  return (_hostname, options, answer) => {
    const fitting = options.family ? addresses.filter(({ family }) => family === options.family) : addresses;
    const first = fitting[0];
    if (first === undefined) answer(Object.assign(new Error("no address"), { code: "ENOTFOUND" }), "", 0);
    else if (options.all) answer(null, fitting);
    else answer(null, first.address, first.family);
  };
}

function signatures(secrets: string[], id: string, at: Date, payload: string): string {
  if (secrets.length === 0) throw new Failure("bad_secret");
  try {
    return secrets.map((secret) => new Webhook(secret).sign(id, at, payload)).join(" ");
  } catch (cause) {
    throw new Failure("bad_secret", { cause });
  }
}

function errorOf(error: NodeJS.ErrnoException): WebhookError {
  const code = error.code ?? "";
  if (/^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|EPROTO|HOSTNAME_MISMATCH)/.test(code)) return "tls";
  return "connection";
}

/** Reads an answer to its end or to the limit, so that the receiver is not cut off while it still writes. */
function drained(response: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    let size = 0;
    response.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > ANSWER_LIMIT) response.destroy();
    });
    response.once("close", resolve);
    response.once("error", () => resolve());
  });
}

function post(url: URL, options: RequestOptions, payload: string, signal: AbortSignal): Promise<number> {
  return new Promise((resolve, reject) => {
    const send = url.protocol === "https:" ? httpsRequest : httpRequest;
    const fail = (error: NodeJS.ErrnoException): void =>
      reject(new Failure(signal.aborted ? "timeout" : errorOf(error)));
    const request = send(url, { ...options, method: "POST", agent: false, signal }, (response) => {
      // The status alone decides, even when the rest of the answer breaks off or takes longer than we wait.
      request.off("error", fail).on("error", () => undefined);
      drained(response).then(() => resolve(response.statusCode ?? 0), reject);
    });
    request.on("error", fail);
    request.end(payload);
  });
}

function verdict(status: number): void {
  if (status >= 200 && status < 300) return;
  if (status === 410) throw new Failure("gone", { status });
  throw new Failure(status >= 300 && status < 400 ? "redirect" : "status", { status });
}

async function attempt(message: WebhookMessage, ports: WebhookPorts, signal: AbortSignal): Promise<number> {
  const url = checkedUrl(message.url, message.allowPrivate);
  const timestamp = message.timestamp.toISOString();
  const payload = JSON.stringify({ type: message.type, timestamp, data: message.body });
  const at = new Date(ports.now());
  const signature = signatures(message.secrets, message.id, at, payload);
  const late = new Promise<never>((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(new Failure("timeout")), { once: true });
  });
  const addresses = await Promise.race([checkedAddresses(url, message.allowPrivate, ports.resolve), late]);
  const headers = {
    "content-type": "application/json",
    "content-length": String(Buffer.byteLength(payload)),
    "user-agent": "Countersign-Webhooks/1",
    "webhook-id": message.id,
    "webhook-timestamp": String(Math.floor(at.getTime() / 1_000)),
    "webhook-signature": signature,
  };
  const status = await post(url, { headers, lookup: pinned(addresses) }, payload, signal);
  verdict(status);
  return status;
}

/**
 * Sends one attempt of a webhook in the form of Standard Webhooks. Never throws for what the receiver or the network
 * does; follows no redirect, uses no proxy, and connects only to addresses that were checked before.
 *
 * Source: https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export async function sendWebhook(
  message: WebhookMessage,
  ports: WebhookPorts = { resolve: resolveHost, now: Date.now },
): Promise<WebhookOutcome> {
  const started = performance.now();
  const since = (): number => Math.round(performance.now() - started);
  try {
    const status = await attempt(message, ports, AbortSignal.timeout(message.timeoutMs));
    return { outcome: "delivered", status, error: null, durationMs: since(), retryable: false };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { code, status } = error;
    return { outcome: "failed", status, error: code, durationMs: since(), retryable: !FINAL.has(code) };
  }
}
