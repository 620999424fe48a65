import { createTransport, type Transporter } from "nodemailer";
import type { MailAttempt, MailError } from "@/core/alert/letter";
import { normalEmail } from "@/core/identity/email";
import type { MailConnection } from "./mail-settings";

/** A mail as it goes out: headers are of one line, and nobody but the named gets it. */
export type Mail = {
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Whose name stands in front, and where answers go; ours, and to whom it is from, unless given. */
  sender?: { name: string; replyTo: string | null };
};

export type Mailer = { send(mail: Mail): Promise<MailAttempt>; close(): void };

const CONNECT_MS = 10_000;
const ANSWER_MS = 15_000;

/** Breaks of lines and other control characters would begin a header of their own. */
function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  return text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ").trim();
}

type Trouble = Error & { code?: string; responseCode?: number; command?: string };

/** What went wrong, in a word for the record of attempts. */
function errorOf({ code, responseCode, message }: Trouble): MailError {
  if (code === "EAUTH") return "auth";
  if (code === "ETLS" || /certificate|self-signed|TLS|SSL|wrong version number/i.test(message)) return "tls";
  if (responseCode !== undefined) return responseCode >= 500 ? "refused" : "deferred";
  if (code === "EDNS" || code === "ENOTFOUND") return "dns";
  return code === "ETIMEDOUT" ? "timeout" : "connection";
}

/** What the receiver refuses for good stays refused; a wrong password, a certificate or a server that is away can be mended. */
const FINAL: ReadonlySet<MailError> = new Set(["refused", "no_address"]);

/** A mailer over SMTP. Never throws for what the server or the network does. */
export function smtpMailer(to: MailConnection, trusted?: { ca: string }): Mailer {
  const transport = createTransport({
    host: to.host,
    port: to.port,
    secure: to.implicitTls,
    requireTLS: to.requireTls && !to.implicitTls,
    tls: { rejectUnauthorized: to.requireTls, minVersion: "TLSv1.2", ...trusted },
    ...(to.user !== null && to.password !== null && { auth: { user: to.user, pass: to.password } }),
    pool: true,
    maxConnections: 2,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: ANSWER_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return { send: (mail) => sent(transport, to.from, mail), close: () => transport.close() };
}

async function sent(transport: Transporter, from: string, mail: Mail): Promise<MailAttempt> {
  const started = performance.now();
  const since = () => Math.round(performance.now() - started);
  const failed = (error: MailError, status: number | null): MailAttempt => ({
    sent: false,
    status,
    error,
    durationMs: since(),
    retryable: !FINAL.has(error),
  });
  const to = normalEmail(mail.to);
  if (to === null) return failed("no_address", null);
  try {
    await transport.sendMail({
      envelope: { from, to: [to] },
      from: { name: oneLine(mail.sender?.name ?? "Countersign"), address: from },
      ...(mail.sender?.replyTo && { replyTo: { name: "", address: mail.sender.replyTo } }),
      to: { name: "", address: to },
      subject: oneLine(mail.subject),
      messageId: `<${oneLine(mail.id)}@${from.slice(from.lastIndexOf("@") + 1)}>`,
      text: mail.text,
      html: mail.html,
      // Machines do not answer machines.
      headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
    });
    return { sent: true, status: 250, error: null, durationMs: since(), retryable: false };
  } catch (error) {
    const trouble = error as Trouble;
    return failed(errorOf(trouble), trouble.responseCode ?? null);
  }
}
