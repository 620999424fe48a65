import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DRAFT, KEY, setUp } from "@/server/testing/rest-app";

describe("the API's description", () => {
  test("is OpenAPI 3.1 with every address, its body and its problems", async () => {
    const document = (await (await setUp().app.request("/api/v1/openapi.json")).json()) as {
      openapi: string;
      paths: Record<
        string,
        Record<
          string,
          { responses: object; requestBody?: { content: Record<string, { schema: { required: string[] } }> } }
        >
      >;
    };
    expect(document.openapi).toBe("3.1.0");
    expect(Object.keys(document.paths)).toContain("/api/v1/conversations/{id}/messages");
    const draft = document.paths["/api/v1/drafts"]?.post;
    expect(draft?.requestBody?.content["application/json"]?.schema.required).toEqual([
      "external_id",
      "conversation",
      "draft",
      "provenance",
    ]);
    expect(Object.keys(draft?.responses ?? {})).toEqual([
      "200",
      "201",
      "400",
      "401",
      "409",
      "413",
      "415",
      "422",
      "429",
    ]);
  });

  test("can be read as a page without scripts that its own policy allows", async () => {
    const response = await setUp().app.request("/api/v1/docs");
    const page = await response.text();
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? "";
    const digest = Buffer.from(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(style))).toString(
      "base64",
    );
    expect(response.headers.get("content-security-policy")).toContain(`style-src 'sha256-${digest}'`);
    expect(page).not.toMatch(/<script|style=|https?:\/\//);
    expect(page).toContain("conversation.<wbr>messages[].<wbr>sent_at");
    expect(page).toContain('id="same-id-other-body"');
  });
});

describe("behind a Node server", () => {
  const { app } = setUp();
  const server = createServer(getRequestListener(app.fetch, { overrideGlobalObjects: false }));
  let port = 0;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const send = (sent: BodyInit, more: object = {}) =>
    fetch(`http://127.0.0.1:${port}/api/v1/drafts`, {
      method: "POST",
      headers: { authorization: `Bearer ${KEY}`, "content-type": "application/json" },
      body: sent,
      ...more,
    });

  test("takes a body, in one piece or in many", async () => {
    expect((await send(JSON.stringify(DRAFT))).status).toBe(201);
    const bytes = new TextEncoder().encode(JSON.stringify(DRAFT));
    const pieces = new ReadableStream({
      start(controller) {
        for (let at = 0; at < bytes.length; at += 50) controller.enqueue(bytes.slice(at, at + 50));
        controller.close();
      },
    });
    expect((await send(pieces, { duplex: "half" })).status).toBe(201);
  });

  test("stops reading a chunked body at the limit", async () => {
    const status = await new Promise<string>((resolve, reject) => {
      const socket = connect(port, "127.0.0.1");
      socket.on("data", (data) => {
        resolve(data.toString().split("\r\n")[0] ?? "");
        socket.destroy();
      });
      socket.on("error", reject);
      socket.write(
        `POST /api/v1/drafts HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${KEY}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`,
      );
      const chunk = "x".repeat(100_000);
      for (let n = 0; n < 25; n += 1) socket.write(`${chunk.length.toString(16)}\r\n${chunk}\r\n`);
    });
    expect(status).toContain("413");
  });
});
