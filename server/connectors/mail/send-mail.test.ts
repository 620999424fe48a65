import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterEach, describe, expect, test } from "vitest";
import { CERTIFICATE, CERTIFICATE_KEY } from "./certificate.test-support";
import type { MailConnection } from "./mail-settings";
import { type Mail, type Mailer, smtpMailer } from "./send-mail";

const MAIL: Mail = {
  id: "0192f1a0-0000-7000-8000-000000000001",
  to: "lead@care.example",
  subject: "Frist versäumt – Nordwind",
  text: "Ein Vorgang hat seine Frist versäumt.",
  html: "<p>Ein Vorgang hat seine Frist versäumt.</p>",
};

type Taken = { from: string; to: string[]; secure: boolean; user: string | undefined; raw: string };
type Running = { port: number; taken: Taken[] };

const running: SMTPServer[] = [];
const mailers: Mailer[] = [];
afterEach(async () => {
  for (const mailer of mailers.splice(0)) mailer.close();
  for (const server of running.splice(0)) await new Promise<void>((done) => server.close(done));
});

const answer = (code: number, text: string) => Object.assign(new Error(text), { responseCode: code });

/** A real server that keeps what it takes; it knows one account. */
async function server(options: SMTPServerOptions = {}): Promise<Running> {
  const taken: Taken[] = [];
  const made = new SMTPServer({
    key: CERTIFICATE_KEY,
    cert: CERTIFICATE,
    authOptional: true,
    onAuth: ({ username, password }, _session, done) =>
      username === "alerts" && password === "secret" ? done(null, { user: username }) : done(answer(535, "no")),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const { mailFrom, rcptTo } = session.envelope;
        taken.push({
          from: mailFrom === false ? "" : mailFrom.address,
          to: rcptTo.map((each) => each.address),
          secure: session.secure,
          user: session.user,
          raw: Buffer.concat(chunks).toString("utf8"),
        });
        done();
      });
    },
    ...options,
  });
  made.on("error", () => undefined);
  running.push(made);
  await new Promise<void>((ready) => made.listen(0, "127.0.0.1", ready));
  return { port: (made.server.address() as AddressInfo).port, taken };
}

function mailer(port: number, more: Partial<MailConnection> = {}, trusted?: { ca: string }): Mailer {
  const made = smtpMailer(
    {
      host: "127.0.0.1",
      port,
      implicitTls: false,
      requireTls: false,
      user: null,
      password: null,
      from: "alerts@care.example",
      ...more,
    },
    trusted,
  );
  mailers.push(made);
  return made;
}

const TLS = { requireTls: true, user: "alerts", password: "secret" };
const header = (raw: string, name: string) =>
  raw
    .split(/\r\n(?![ \t])/)
    .filter((line) => line.toLowerCase().startsWith(`${name}:`))
    .map((line) => line.slice(name.length + 1).trim());

describe("a mail", () => {
  test("goes out by STARTTLS under its account, in text and HTML, to the one it is for", async () => {
    const { port, taken } = await server();
    const outcome = await mailer(port, TLS, { ca: CERTIFICATE }).send(MAIL);
    expect(outcome).toMatchObject({ sent: true, status: 250, error: null });
    expect(taken).toMatchObject([
      { from: "alerts@care.example", to: ["lead@care.example"], secure: true, user: "alerts" },
    ]);
    const raw = taken[0]?.raw ?? "";
    expect(raw).toContain("multipart/alternative");
    expect(header(raw, "message-id")).toEqual([`<${MAIL.id}@care.example>`]);
    expect(header(raw, "auto-submitted")).toEqual(["auto-generated"]);
  });

  test("goes out by TLS from the first byte", async () => {
    const { port, taken } = await server({ secure: true });
    const sent = await mailer(port, { ...TLS, implicitTls: true }, { ca: CERTIFICATE }).send(MAIL);
    expect(sent).toMatchObject({ sent: true });
    expect(taken[0]?.secure).toBe(true);
  });

  test("comes in the name that it is sent in, and answers go where that name is read", async () => {
    const { port, taken } = await server();
    const sender = { name: 'Nordwind "GmbH"\r\nBcc: thief@evil.example', replyTo: "datenschutz@nordwind.example" };
    expect(await mailer(port).send({ ...MAIL, sender })).toMatchObject({ sent: true });
    await mailer(port).send(MAIL);
    const [named, ours] = taken.map(({ raw }) => raw);
    expect(header(named ?? "", "from")[0]).toMatch(/^"Nordwind .*<alerts@care\.example>$/);
    expect(header(named ?? "", "reply-to")).toEqual(["datenschutz@nordwind.example"]);
    expect(header(named ?? "", "bcc")).toEqual([]);
    expect(header(ours ?? "", "from")).toEqual(["Countersign <alerts@care.example>"]);
    expect(header(ours ?? "", "reply-to")).toEqual([]);
  });

  test("has the same Message-ID each time", async () => {
    const { port, taken } = await server();
    const one = mailer(port);
    await one.send(MAIL);
    await one.send(MAIL);
    expect(new Set(taken.map(({ raw }) => header(raw, "message-id")[0])).size).toBe(1);
  });

  test("begins no header of its own by what is in a name, and goes to nobody else", async () => {
    const { port, taken } = await server();
    const subject = "Lost\r\nBcc: thief@evil.example\r\n\r\n<script>\u2028x";
    expect(await mailer(port).send({ ...MAIL, subject })).toMatchObject({ sent: true });
    expect(taken[0]?.to).toEqual(["lead@care.example"]);
    expect(header(taken[0]?.raw ?? "", "bcc")).toEqual([]);
    expect(header(taken[0]?.raw ?? "", "subject")).toHaveLength(1);
    expect(await mailer(port).send({ ...MAIL, id: "1>\r\nBcc: thief@evil.example" })).toMatchObject({ sent: true });
    expect(header(taken[1]?.raw ?? "", "bcc")).toEqual([]);
  });

  test.each([
    "lead@care.example\r\nRCPT TO:<thief@evil.example>",
    "lead@care.example, thief@evil.example",
    '"thief@evil.example x"@care.example',
    "Lead <lead@care.example>",
    "",
  ])("is not sent to what is no address: %j", async (to) => {
    const { port, taken } = await server();
    expect(await mailer(port).send({ ...MAIL, to })).toMatchObject({
      sent: false,
      error: "no_address",
      retryable: false,
    });
    expect(taken).toEqual([]);
  });
});

describe("what a server refuses", () => {
  test.each([
    [450, "deferred", true],
    [452, "deferred", true],
    [550, "refused", false],
    [554, "refused", false],
  ] as const)("a recipient by %i: %s", async (code, error, retryable) => {
    const { port } = await server({ onRcptTo: (_address, _session, done) => done(answer(code, "no")) });
    expect(await mailer(port).send(MAIL)).toMatchObject({ sent: false, status: code, error, retryable });
  });

  test("the text, once it was sent", async () => {
    const { port } = await server({
      onData: (stream, _session, done) => {
        stream.resume();
        stream.on("end", () => done(answer(552, "too large")));
      },
    });
    expect(await mailer(port).send(MAIL)).toMatchObject({ sent: false, status: 552, error: "refused" });
  });

  test("a wrong password is tried again: somebody can mend it", async () => {
    const { port } = await server();
    const outcome = await mailer(port, { ...TLS, password: "wrong" }, { ca: CERTIFICATE }).send(MAIL);
    expect(outcome).toMatchObject({ sent: false, status: 535, error: "auth", retryable: true });
  });
});

describe("without a connection that holds", () => {
  test("nothing is said to a server that offers no TLS, least of all a password", async () => {
    const asked: string[] = [];
    const { port, taken } = await server({
      hideSTARTTLS: true,
      disabledCommands: ["STARTTLS"],
      allowInsecureAuth: true,
      onAuth: ({ username }, _session, done) => {
        asked.push(username ?? "");
        done(null, { user: "x" });
      },
    });
    expect(await mailer(port, TLS).send(MAIL)).toMatchObject({ sent: false, error: "tls", retryable: true });
    expect([asked, taken]).toEqual([[], []]);
  });

  test("nor to one whose certificate nobody vouches for", async () => {
    const { port, taken } = await server();
    expect(await mailer(port, TLS).send(MAIL)).toMatchObject({ sent: false, error: "tls", retryable: true });
    expect(taken).toEqual([]);
  });

  test("on this machine it may go without", async () => {
    const { port, taken } = await server({ hideSTARTTLS: true });
    expect(await mailer(port).send(MAIL)).toMatchObject({ sent: true });
    expect(taken[0]?.secure).toBe(false);
  });

  test("a server that is away", async () => {
    const { port } = await server();
    await new Promise<void>((done) => running.pop()?.close(done));
    expect(await mailer(port).send(MAIL)).toMatchObject({ sent: false, error: "connection", retryable: true });
  });
});
