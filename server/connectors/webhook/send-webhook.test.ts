import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";
import { afterEach, describe, expect, test } from "vitest";
import { isAllowed } from "./addresses";
import { sendWebhook, type WebhookMessage } from "./send-webhook";

const SECRET = `whsec_${Buffer.from("0123456789abcdef0123456789abcdef").toString("base64")}`;
const OLD_SECRET = `whsec_${Buffer.from("fedcba9876543210fedcba9876543210").toString("base64")}`;
const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function listening(answer: RequestListener): Promise<number> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

function message(url: string, more: Partial<WebhookMessage> = {}): WebhookMessage {
  const timestamp = new Date("2026-11-22T09:00:00Z");
  return {
    url,
    id: "msg_1",
    timestamp,
    type: "draft.released",
    body: { draft: "d1", text: "Grüße" },
    secrets: [SECRET],
    timeoutMs: 2_000,
    allowPrivate: true,
    ...more,
  };
}

test("delivers what Standard Webhooks verifies, with each secret of a rotation", async () => {
  let got: { headers: IncomingHttpHeaders; body: string } | null = null;
  const port = await listening((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      got = { headers: request.headers, body: Buffer.concat(chunks).toString() };
      response.writeHead(204).end();
    });
  });
  const outcome = await sendWebhook(message(`http://127.0.0.1:${port}/in`, { secrets: [SECRET, OLD_SECRET] }));
  expect(outcome).toMatchObject({ outcome: "delivered", status: 204, error: null, retryable: false });
  const { headers, body } = got as unknown as { headers: Record<string, string>; body: string };
  for (const secret of [SECRET, OLD_SECRET]) {
    expect(new Webhook(secret).verify(body, headers)).toEqual({
      type: "draft.released",
      timestamp: "2026-11-22T09:00:00.000Z",
      data: { draft: "d1", text: "Grüße" },
    });
  }
});

describe("a failure is a value", () => {
  test.each([
    [500, "status", true],
    [404, "status", true],
    [429, "status", true],
    [410, "gone", false],
  ] as const)("status %i", async (status, error, retryable) => {
    const port = await listening((_request, response) => response.writeHead(status).end("no"));
    expect(await sendWebhook(message(`http://127.0.0.1:${port}/`))).toMatchObject({
      outcome: "failed",
      status,
      error,
      retryable,
    });
  });

  test("a redirect is not followed", async () => {
    let hits = 0;
    const inner = await listening((_request, response) => {
      hits += 1;
      response.end();
    });
    const port = await listening((_request, response) =>
      response.writeHead(307, { location: `http://127.0.0.1:${inner}/` }).end(),
    );
    expect(await sendWebhook(message(`http://127.0.0.1:${port}/`))).toMatchObject({ status: 307, error: "redirect" });
    expect(hits).toBe(0);
  });

  test("silence ends at the timeout", async () => {
    const port = await listening(() => undefined);
    expect(await sendWebhook(message(`http://127.0.0.1:${port}/`, { timeoutMs: 150 }))).toMatchObject({
      error: "timeout",
      status: null,
      retryable: true,
    });
  });

  test("so does a name that does not resolve in time", async () => {
    const resolve = () => new Promise<never>(() => undefined);
    const outcome = await sendWebhook(message("https://slow.example/", { timeoutMs: 100 }), { resolve, now: Date.now });
    expect(outcome).toMatchObject({ error: "timeout", retryable: true });
  });

  test("nobody listening, no such name, no TLS", async () => {
    const port = await listening((_request, response) => response.end());
    expect(await sendWebhook(message(`https://127.0.0.1:${port}/`))).toMatchObject({ error: "tls", retryable: true });
    servers.pop()?.close();
    expect(await sendWebhook(message(`http://127.0.0.1:${port}/`))).toMatchObject({
      error: "connection",
      retryable: true,
    });
    const resolve = () => Promise.reject(new Error("ENOTFOUND"));
    expect(await sendWebhook(message("https://no.example/"), { resolve, now: Date.now })).toMatchObject({
      error: "dns",
      retryable: true,
    });
  });

  test("an endless answer is cut off and its status counts", async () => {
    const port = await listening((_request, response) => {
      response.writeHead(200);
      const more = (): void => void (response.destroyed || response.write("x".repeat(10_000), more));
      more();
    });
    expect(await sendWebhook(message(`http://127.0.0.1:${port}/`))).toMatchObject({
      outcome: "delivered",
      status: 200,
    });
  });

  test("an answer that never ends but is small is still an answer", async () => {
    const port = await listening((_request, response) => {
      response.writeHead(200);
      response.write("x");
    });
    expect(await sendWebhook(message(`http://127.0.0.1:${port}/`, { timeoutMs: 200 }))).toMatchObject({
      outcome: "delivered",
      status: 200,
    });
  });

  test.each([
    ["not a url", "bad_url"],
    ["ftp://example.com/", "bad_url"],
    ["https://user:pass@example.com/", "bad_url"],
    ["http://example.com/", "https_required"],
  ] as const)("%s", async (url, error) => {
    expect(await sendWebhook(message(url, { allowPrivate: false }))).toMatchObject({ error, retryable: false });
  });

  test.each([[[]], [["whsec_"]], [["whsec_not base64!"]]])("secrets %j", async (secrets) => {
    expect(await sendWebhook(message("https://example.com/", { secrets }))).toMatchObject({
      error: "bad_secret",
      retryable: false,
    });
  });
});

describe("private addresses", () => {
  test.each([
    "127.0.0.1",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1",
    "255.255.255.255",
    "192.0.2.1",
    "198.18.0.1",
    "240.0.0.1",
    "::1",
    "::",
    "fe80::1",
    "fc00::1",
    "ff02::1",
    "::ffff:127.0.0.1",
    "::ffff:8.8.8.8",
    "::7f00:1",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "2001::1",
    "2001:db8::1",
    "fec0::1",
    "nonsense",
  ])("%s is refused", (address) => {
    expect(isAllowed(address, false)).toBe(false);
  });

  test.each(["8.8.8.8", "2606:4700:4700::1111"])("%s is public", (address) => {
    expect(isAllowed(address, false)).toBe(true);
  });

  test("allowing private ones allows neither link-local nor disguises", () => {
    expect(["127.0.0.1", "10.0.0.1", "::1", "fc00::1"].every((address) => isAllowed(address, true))).toBe(true);
    expect(
      ["169.254.169.254", "fe80::1", "::ffff:169.254.169.254", "0.0.0.0"].some((address) => isAllowed(address, true)),
    ).toBe(false);
  });

  test.each([
    "https://127.0.0.1/",
    "https://2130706433/",
    "https://0x7f.1/",
    "https://[::1]/",
    "https://[::ffff:7f00:1]/",
  ])("%s in the address", async (url) => {
    expect(await sendWebhook(message(url, { allowPrivate: false }))).toMatchObject({
      error: "private_address",
      retryable: false,
    });
  });

  test("one private address among public ones is one too many", async () => {
    const resolve = async () => [
      { address: "93.184.215.14", family: 4 as const },
      { address: "10.0.0.1", family: 4 as const },
    ];
    expect(
      await sendWebhook(message("https://mixed.example/", { allowPrivate: false }), { resolve, now: Date.now }),
    ).toMatchObject({ error: "private_address" });
  });

  test("a name is resolved once, and the connection goes where the check looked", async () => {
    let hits = 0;
    const port = await listening((request, response) => {
      hits += 1;
      expect(request.headers.host).toBe(`rebind.example:${port}`);
      response.end();
    });
    const answers = ["127.0.0.1", "169.254.169.254"];
    let asked = 0;
    const resolve = async () => [{ address: answers[asked++] ?? "", family: 4 as const }];
    const outcome = await sendWebhook(message(`http://rebind.example:${port}/`), { resolve, now: Date.now });
    expect(outcome).toMatchObject({ outcome: "delivered", status: 200 });
    expect([asked, hits]).toEqual([1, 1]);
    // The next attempt asks again, and refuses what the name has become.
    expect(await sendWebhook(message(`http://rebind.example:${port}/`), { resolve, now: Date.now })).toMatchObject({
      error: "private_address",
    });
    expect(hits).toBe(1);
  });
});
