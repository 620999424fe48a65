import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { presidioDetector } from "./presidio-detector";

type Answer = (body: { text: string; language: string; score_threshold: number }, response: ServerResponse) => void;

let server: Server | undefined;
let asked: { method: string | undefined; url: string | undefined; type: string | undefined }[] = [];

/** A server that answers as Presidio's analyzer does (`POST /analyze`). */
async function analyzer(answer: Answer): Promise<string> {
  asked = [];
  const listening = createServer((request: IncomingMessage, response) => {
    asked.push({ method: request.method, url: request.url, type: request.headers["content-type"] });
    let body = "";
    request.on("data", (chunk) => {
      body += String(chunk);
    });
    request.on("end", () => answer(JSON.parse(body), response));
  });
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
}

const json = (response: ServerResponse, value: unknown): void => {
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify(value));
};

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

const nobody = { language: "en", known: [] } as const;

describe("a Presidio server as the detector", () => {
  it("is asked as its interface says, and its kinds become ours", async () => {
    const url = await analyzer(({ text, language, score_threshold }, response) => {
      expect({ text, language, score_threshold }).toEqual({
        text: "Call Ann in Rome",
        language: "en",
        score_threshold: 0.4,
      });
      json(response, [
        { entity_type: "PERSON", start: 5, end: 8, score: 0.85, analysis_explanation: null },
        { entity_type: "LOCATION", start: 12, end: 16, score: 0.85 },
      ]);
    });
    const [spans] = await presidioDetector({ url }).detect(["Call Ann in Rome"], nobody);
    expect(spans).toEqual([
      { kind: "person", start: 5, end: 8, by: "tagger", rule: "presidio_person", certainty: 0.85 },
    ]);
    expect(asked).toEqual([{ method: "POST", url: "/analyze", type: "application/json" }]);
  });

  it("counts characters where we count units", async () => {
    const text = "😀😀 Ann 😀";
    const url = await analyzer((_, response) =>
      json(response, [{ entity_type: "PERSON", start: 3, end: 6, score: 1 }]),
    );
    const [spans = []] = await presidioDetector({ url }).detect([text], nobody);
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(["Ann"]);
  });

  it("answers each text in its place, and adds what is known of the customer", async () => {
    const url = await analyzer(({ text }, response) =>
      setTimeout(() => json(response, [{ entity_type: "EMAIL_ADDRESS", start: 0, end: 3, score: 1 }]), text.length % 7),
    );
    const texts = Array.from({ length: 11 }, (_, at) => `a@b${"x".repeat(at)} and order 4711`);
    const about = { language: null, known: [{ kind: "order_reference", value: "4711" }] } as const;
    const answers = await presidioDetector({ url }).detect(texts, about);
    expect(answers).toHaveLength(texts.length);
    for (const [at, spans] of answers.entries())
      expect(spans.map(({ kind, start, end }) => [kind, texts[at]?.slice(start, end)])).toEqual([
        ["email", "a@b"],
        ["order_reference", "4711"],
      ]);
  });

  const failures: [string, Answer, string][] = [
    ["an error of the server", (_, response) => response.writeHead(500).end("Traceback: Ann"), "status"],
    ["a redirection", (_, response) => response.writeHead(302, { location: "/x" }).end(), "connection"],
    ["no JSON", (_, response) => response.end("<html>Ann</html>"), "malformed"],
    ["another shape", (_, response) => json(response, [{ entity: "PERSON" }]), "malformed"],
    [
      "a place outside the text",
      (_, response) => json(response, [{ entity_type: "PERSON", start: 0, end: 99, score: 1 }]),
      "malformed",
    ],
    ["an endless answer", (_, response) => response.end(`[${" ".repeat(3_000_000)}]`), "too_large"],
    ["silence", () => undefined, "timeout"],
  ];
  it.each(failures)("fails on %s, and says nothing of the text", async (_, answer, code) => {
    const url = await analyzer(answer);
    const failure = await presidioDetector({ url, timeoutMs: 300 })
      .detect(["Ann"], nobody)
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ code });
    expect(String(failure)).not.toContain("Ann");
  });
});
