import { readFileSync } from "node:fs";
import { z } from "zod";
import { type KeyEnvelope, KeyTrouble } from "@/server/keys/key-custody";

/** Where Vault is, and which of its keys wraps the ring. */
export type VaultPlace = {
  address: string;
  /** Read anew for each request: an agent beside us may renew it. */
  token: { text: string } | { file: string };
  key: string;
  mount: string;
  namespace: string | null;
};

/** Why a request to Vault failed, in a word; never what was sent or answered. */
export type VaultFailure =
  | "bad_address"
  | "https_required"
  | "no_token"
  | "timeout"
  | "connection"
  | "redirect"
  | "denied"
  | "not_found"
  | "sealed"
  | "throttled"
  | "bad_request"
  | "bad_answer"
  | "status";

const PATIENCE_MS = 10_000;
/** An answer with one wrapped key has less than a thousand. */
const MOST_BYTES = 65_536;
const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

const CIPHERTEXT = z.object({ data: z.object({ ciphertext: z.string().startsWith("vault:") }) });
const PLAINTEXT = z.object({ data: z.object({ plaintext: z.string() }) });
const DATAKEY = z.object({ data: z.object({ plaintext: z.string(), ciphertext: z.string().startsWith("vault:") }) });

/**
 * Vault's transit engine as the keeper of the ring: a key is made by `datakey`, kept as its ciphertext, and opened by
 * `decrypt` once a start. The key in Vault never leaves it.
 * @throws KeyTrouble when the address is none that a secret may be sent to
 */
export function vaultEnvelope(place: VaultPlace, patienceMs = PATIENCE_MS): KeyEnvelope {
  const base = checkedAddress(place.address);
  const ask = async <T>(verb: string, body: unknown, answer: z.ZodType<T>): Promise<T> => {
    const path = [place.mount.replace(/^\/+|\/+$/g, ""), verb, encodeURIComponent(place.key)].join("/");
    const parsed = answer.safeParse(await post(new URL(`v1/${path}`, base), place, body, patienceMs));
    if (!parsed.success) throw trouble("bad_answer");
    return parsed.data;
  };
  return {
    kind: "vault",
    async fresh() {
      const { data } = await ask("datakey/plaintext", { bits: 256 }, DATAKEY);
      return { key: Buffer.from(data.plaintext, "base64"), kept: data.ciphertext };
    },
    async open(kept) {
      const { data } = await ask("decrypt", { ciphertext: kept }, PLAINTEXT);
      return Buffer.from(data.plaintext, "base64");
    },
    async rewrap(kept) {
      const { data } = await ask("rewrap", { ciphertext: kept }, CIPHERTEXT);
      return data.ciphertext;
    },
  };
}

/** A token goes out in the open to nobody but an agent on this machine. */
function checkedAddress(text: string): URL {
  if (!URL.canParse(text)) throw trouble("bad_address");
  const url = new URL(text.endsWith("/") ? text : `${text}/`);
  if (!["http:", "https:"].includes(url.protocol) || url.username !== "" || url.password !== "")
    throw trouble("bad_address");
  if (url.protocol === "http:" && !LOOPBACK.has(url.hostname)) throw trouble("https_required");
  return url;
}

function tokenOf({ token }: VaultPlace): string {
  if ("text" in token) return token.text;
  try {
    return readFileSync(token.file, "utf8").trim();
  } catch {
    return "";
  }
}

async function post(url: URL, place: VaultPlace, body: unknown, patienceMs: number): Promise<unknown> {
  const token = tokenOf(place);
  if (token === "" || /[^\x21-\x7e]/.test(token)) throw trouble("no_token");
  const headers: Record<string, string> = {
    "content-type": "application/json",
    "x-vault-request": "true",
    "x-vault-token": token,
    ...(place.namespace === null ? {} : { "x-vault-namespace": place.namespace }),
  };
  let response: Response;
  let text: string;
  try {
    const signal = AbortSignal.timeout(patienceMs);
    response = await fetch(url, { method: "POST", headers, body: JSON.stringify(body), redirect: "manual", signal });
    text = await boundedText(response);
  } catch (error) {
    if (error instanceof KeyTrouble) throw error;
    throw trouble((error as Error).name === "TimeoutError" ? "timeout" : "connection");
  }
  const failure = failureOf(response.status);
  if (failure) throw trouble(failure, response.status);
  try {
    return JSON.parse(text);
  } catch {
    // No schema takes it: told as an answer that is none.
    return null;
  }
}

/** https://developer.hashicorp.com/vault/api-docs#http-status-codes */
function failureOf(status: number): VaultFailure | null {
  if (status === 200) return null;
  if (status >= 300 && status < 400) return "redirect";
  const known: Record<number, VaultFailure> = { 400: "bad_request", 403: "denied", 404: "not_found", 429: "throttled" };
  return known[status] ?? (status === 503 ? "sealed" : "status");
}

async function boundedText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > MOST_BYTES) throw trouble("bad_answer");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size).toString("utf8");
}

const SENTENCES: Record<VaultFailure, string> = {
  bad_address: "VAULT_ADDR is no address.",
  https_required: "VAULT_ADDR must begin with https; only an agent on this machine may be spoken to without.",
  no_token: "There is no token for Vault: set VAULT_TOKEN, or VAULT_TOKEN_FILE to a file that can be read.",
  timeout: "Vault did not answer in time.",
  connection: "Vault cannot be reached.",
  redirect: "Vault points elsewhere: give the address that answers itself.",
  denied: "Vault refuses the token: it must be allowed to use the transit key.",
  not_found: "Vault has no such transit key or mount: see VAULT_TRANSIT_KEY and VAULT_TRANSIT_MOUNT.",
  sealed: "Vault is sealed, or down for maintenance.",
  throttled: "Vault is asked too often.",
  bad_request: "Vault's transit key does not open this ring: it is another one, or has been rotated past it.",
  bad_answer: "Vault's answer is none that the transit engine gives.",
  status: "Vault answered with an error.",
};

const UNREACHABLE: ReadonlySet<VaultFailure> = new Set(["timeout", "connection", "sealed", "throttled"]);

function trouble(failure: VaultFailure, status?: number): KeyTrouble {
  const code = status === undefined ? failure : `${failure} ${status}`;
  const kind = failure === "bad_request" ? "foreign" : UNREACHABLE.has(failure) ? "unreachable" : "refused";
  return new KeyTrouble(`${SENTENCES[failure]} (vault: ${code})`, { code: kind });
}
