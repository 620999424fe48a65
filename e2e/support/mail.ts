import { expect } from "@playwright/test";
import { SMTPServer } from "smtp-server";
import { lane } from "./lane";

export type Mail = { to: string[]; subject: string; id: string; text: string };

export type MailServer = {
  /** Everything it took, oldest first. */
  mails: Mail[];
  /** The newest that it took for an address beyond the first `known`, once there is one. */
  mailTo(address: string, known?: number): Promise<Mail>;
  /** Answers every recipient with this code; null takes mails again. */
  refuseWith(code: number | null): void;
  close(): Promise<void>;
};

/** The organisation's mail server: a real one, which keeps what it takes. */
export async function listenForMail(): Promise<MailServer> {
  const mails: Mail[] = [];
  let code: number | null = null;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: (_address, _session, done) =>
      done(code === null ? null : Object.assign(new Error("not now"), { responseCode: code })),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        mails.push({ to, ...read(Buffer.concat(chunks).toString("utf8")) });
        done();
      });
    },
  });
  server.on("error", () => undefined);
  await new Promise<void>((ready) => server.listen(lane.mailPort, ready));
  const mailsTo = (address: string) => mails.filter(({ to }) => to.includes(address));
  return {
    mails,
    mailTo: async (address, known = 0) => {
      await expect.poll(() => mailsTo(address).length, { timeout: 15_000 }).toBeGreaterThan(known);
      return mailsTo(address).at(-1) as Mail;
    },
    refuseWith: (next) => {
      code = next;
    },
    close: () => new Promise((done) => server.close(() => done())),
  };
}

/** The plain text and the headers that a story looks at. */
function read(raw: string): Omit<Mail, "to"> {
  const [head = ""] = raw.split("\r\n\r\n", 1);
  const header = (name: string) =>
    (new RegExp(`^${name}: (.*(?:\r\n[ \t].*)*)`, "im").exec(head)?.[1] ?? "").replaceAll(/\r\n[ \t]/g, " ");
  const boundary = /boundary="([^"]+)"/.exec(head)?.[1] ?? "";
  const plain = raw.slice(raw.indexOf("text/plain")).split(`\r\n--${boundary}`)[0] ?? "";
  const body = plain.slice(plain.indexOf("\r\n\r\n") + 4);
  const coded = /Content-Transfer-Encoding: (\S+)/i.exec(plain)?.[1]?.toLowerCase();
  const text =
    coded === "base64"
      ? Buffer.from(body, "base64").toString("utf8")
      : coded === "quoted-printable"
        ? quoted(body)
        : body;
  return { subject: words(header("subject")), id: header("message-id"), text };
}

function quoted(text: string): string {
  const bytes = text.replaceAll(/=\r\n/g, "").replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => `%${hex}`);
  return decodeURIComponent(bytes.replaceAll(/%(?![0-9A-F]{2})/gi, "%25"));
}

/** Encoded words of a header (RFC 2047) as text. */
function words(text: string): string {
  return text
    .replaceAll(/\?=\s+=\?/g, "?==?")
    .replaceAll(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, how: string, coded: string) =>
      how.toLowerCase() === "b" ? Buffer.from(coded, "base64").toString("utf8") : quoted(coded.replaceAll("_", " ")),
    );
}
