import { readFileSync } from "node:fs";
import type { MailFault, MailState } from "@/core/alert/letter";
import { normalEmail } from "@/core/identity/email";

/** A mail server and how to talk to it. */
export type MailConnection = {
  host: string;
  port: number;
  /** TLS from the first byte; otherwise by STARTTLS. */
  implicitTls: boolean;
  /** Nothing is said without TLS, and the certificate has to hold; not on this machine, where nobody listens in. */
  requireTls: boolean;
  user: string | null;
  password: string | null;
  from: string;
};

type Told = Readonly<Record<string, string | undefined>>;
type Read = { connection: MailConnection } | { fault: MailFault };

const LOCAL = new Set(["localhost", "127.0.0.1", "::1", "[::1]"]);
const NAMES = ["SMTP_URL", "SMTP_HOST", "SMTP_PORT", "SMTP_USER", "SMTP_PASSWORD", "SMTP_PASSWORD_FILE", "MAIL_FROM"];

/**
 * The mail server that the environment names. What is wrong or half given sends nothing, and says which part: the console
 * tells it, and nobody believes that mails go out.
 */
export function mailSettings(env: Told): Read {
  if (NAMES.every((name) => !env[name])) return { fault: "not_set_up" };
  const server = env.SMTP_URL ? serverOf(env.SMTP_URL) : serverNamed(env);
  if (server === null) return { fault: "server" };
  const from = normalEmail(env.MAIL_FROM ?? "");
  if (from === null) return { fault: "sender" };
  const password = passwordIn(env, server.password);
  const user = env.SMTP_USER || server.user;
  // One of the two alone is a slip: a server that wants a name wants its password.
  if (password === undefined || (user === null) !== (password === null)) return { fault: "password" };
  const { host, port, implicitTls } = server;
  return {
    connection: { host, port, implicitTls, requireTls: !LOCAL.has(host), user, password, from },
  };
}

/** The same in a word, for the console. */
export function mailState(env: Told): MailState {
  const read = mailSettings(env);
  return "fault" in read ? { ready: false, fault: read.fault } : { ready: true, from: read.connection.from };
}

type Server = Pick<MailConnection, "host" | "port" | "implicitTls" | "user" | "password">;

function serverOf(address: string): Server | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (!["smtp:", "smtps:"].includes(url.protocol) || url.hostname === "") return null;
  const implicitTls = url.protocol === "smtps:";
  return {
    host: url.hostname,
    port: Number(url.port || (implicitTls ? 465 : 587)),
    implicitTls,
    user: url.username === "" ? null : decodeURIComponent(url.username),
    password: url.password === "" ? null : decodeURIComponent(url.password),
  };
}

function serverNamed(env: Told): Server | null {
  const host = (env.SMTP_HOST ?? "").trim();
  const port = Number(env.SMTP_PORT || 587);
  if (!/^[\w.:[\]-]+$/.test(host) || !Number.isInteger(port) || port < 1 || port > 65_535) return null;
  return { host, port, implicitTls: port === 465, user: null, password: null };
}

/** Undefined where a file was named that holds none. */
function passwordIn(env: Told, inAddress: string | null): string | null | undefined {
  if (!env.SMTP_PASSWORD_FILE) return env.SMTP_PASSWORD || inAddress;
  try {
    return readFileSync(env.SMTP_PASSWORD_FILE, "utf8").trim() || undefined;
  } catch {
    return undefined;
  }
}
