import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Io } from "../command";
import { dispatch } from "../dispatch";
import { intakeCommand } from "./command";

type Call = { path: string; key: string | undefined; body: Record<string, unknown> };
type Answer = { status: number; headers?: Record<string, string>; body?: unknown };

let folder = "";
let server: Server | null = null;
let port = 0;
let calls: Call[] = [];
let inFlight = 0;
let mostInFlight = 0;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "countersign-cli-"));
  calls = [];
  mostInFlight = 0;
});
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
  rmSync(folder, { recursive: true });
});

async function serve(answer: (call: Call) => Answer | Promise<Answer>, onPort = 0): Promise<void> {
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    inFlight += 1;
    mostInFlight = Math.max(mostInFlight, inFlight);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const call = {
      path: request.url ?? "",
      key: request.headers.authorization,
      body: JSON.parse(Buffer.concat(chunks).toString()),
    };
    calls.push(call);
    const { status, headers, body } = await answer(call);
    inFlight -= 1;
    response.writeHead(status, headers).end(JSON.stringify(body ?? {}));
  };
  server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server?.listen(onPort, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
}

function world(env: Record<string, string> = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const interrupted = new AbortController();
  const io: Io = {
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
    terminal: null,
    env: {
      COUNTERSIGN_DATA: join(folder, "data"),
      COUNTERSIGN_URL: `http://127.0.0.1:${port}`,
      COUNTERSIGN_API_KEY: "cs_test",
      ...env,
    },
    interrupted: interrupted.signal,
  };
  const patience = { unreachableMs: 400, firstWaitMs: 10, longestWaitMs: 50, requestMs: 2_000 };
  const run = (...argv: string[]) => dispatch([intakeCommand(patience)], ["intake", ...argv], io);
  return { io, out, err, run, interrupt: () => interrupted.abort() };
}

function draft(n: number, conversation: string) {
  return { external_id: `d${n}`, conversation: { external_id: conversation }, draft: { text: `text ${n}` } };
}

function fileOf(records: unknown[], name = "in.jsonl"): string {
  const file = join(folder, name);
  const text = records.map((record) => (typeof record === "string" ? record : JSON.stringify(record))).join("\n");
  writeFileSync(file, name.endsWith(".gz") ? gzipSync(text) : text);
  return file;
}

const CREATED: Answer = { status: 201 };
const ids = () => calls.map(({ body }) => body.external_id);

describe("drafts", () => {
  test("of a conversation go in order, one at a time; of several side by side", async () => {
    const busy = new Set<string>();
    await serve(async ({ body }) => {
      const { external_id: conversation } = body.conversation as { external_id: string };
      expect(busy.has(conversation)).toBe(false);
      busy.add(conversation);
      await sleep(Math.random() * 15);
      busy.delete(conversation);
      return CREATED;
    });
    const records = Array.from({ length: 120 }, (_, n) => draft(n, `c${n % 7}`));
    const { run, out } = world();
    expect(await run(fileOf(records, "in.jsonl.gz"), "--concurrency", "5")).toBe(0);
    for (let c = 0; c < 7; c += 1) {
      const sent = calls.filter(({ body }) => (body.conversation as { external_id: string }).external_id === `c${c}`);
      expect(sent.map(({ body }) => body.external_id)).toEqual(
        records.filter((_, n) => n % 7 === c).map(({ external_id }) => external_id),
      );
    }
    expect(mostInFlight).toBeGreaterThan(1);
    expect(mostInFlight).toBeLessThanOrEqual(5);
    expect(out.at(-1)).toMatch(/^120 taken in, 0 known already, 0 refused/);
    expect(calls[0]).toMatchObject({ path: "/api/v1/drafts", key: "Bearer cs_test" });
  });

  test("that are refused are told with line, id and reason, grouped at the end; the rest goes in", async () => {
    await serve(({ body }) => {
      if (body.external_id === "d1") return { status: 200 };
      if (Number(String(body.external_id).slice(1)) < 4) return CREATED;
      return {
        status: 422,
        body: {
          title: "Invalid field",
          errors: [
            { field: `conversation.messages[${body.external_id}]`, message: "x" },
            { field: "draft.text", message: "must not be blank" },
          ],
        },
      };
    });
    const { run, out, err } = world();
    const file = fileOf([draft(1, "a"), "", "{oops", draft(2, "b"), draft(4, "a"), draft(5, "b"), draft(3, "a")]);
    expect(await run(file)).toBe(1);
    expect(err).toContain("line 3: is not JSON");
    expect(err.some((line) => line.startsWith("line 5 (d4): ") && line.includes("draft.text: must not be blank"))).toBe(
      true,
    );
    expect(out.at(-1)).toMatch(/^2 taken in, 1 known already, 3 refused/);
  });

  test("--already-sent says so in each", async () => {
    await serve(() => CREATED);
    expect(await world().run(fileOf([draft(1, "a")]), "--already-sent")).toBe(0);
    expect(calls[0]?.body.draft).toEqual({ text: "text 1", already_sent: true });
  });

  test("wait out 429, 503 and a server that starts late", async () => {
    let asked = 0;
    await serve(() => {
      asked += 1;
      if (asked === 1) return { status: 429, headers: { "retry-after": "0" } };
      return asked === 2 ? { status: 503 } : CREATED;
    });
    expect(await world().run(fileOf([draft(1, "a")]))).toBe(0);
    expect(asked).toBe(3);
    const world2 = world();
    server?.closeAllConnections();
    server?.close();
    const late = sleep(120).then(() => serve(() => CREATED, port));
    expect(await world2.run(fileOf([draft(2, "a")]))).toBe(0);
    await late;
  });
});

describe("stopping and going on", () => {
  test("an interrupt lets requests under way end, and the same command sends the rest, once", async () => {
    const records = Array.from({ length: 60 }, (_, n) => draft(n, `c${n % 4}`));
    const file = fileOf(records);
    let stop = (): void => undefined;
    await serve(async () => {
      if (calls.length === 20) stop();
      await sleep(5);
      return CREATED;
    });
    const first = world();
    stop = first.interrupt;
    expect(await first.run(file, "--concurrency", "4")).toBe(130);
    expect(first.err.at(-1)).toMatch(/^Stopped after \d+ of 60 lines\. The same command goes on/);
    const before = ids().length;
    expect(before).toBeLessThanOrEqual(24);
    expect(readdirSync(folder).sort()).toEqual(["data", "in.jsonl"]);
    const second = world();
    expect(await second.run(file, "--concurrency", "4")).toBe(0);
    expect(second.err[1]).toBe(`Going on where it stopped: ${before} of 60 lines are done. (--restart begins again.)`);
    expect(ids()).toHaveLength(60);
    expect(new Set(ids()).size).toBe(60);
    expect(second.out.at(-1)).toMatch(/^60 taken in/);
    expect(readdirSync(join(folder, "data", ".countersign-resume"))).toEqual([]);
  });

  test("a server that goes away stops it; what was done stays done; --restart forgets it", async () => {
    const file = fileOf(Array.from({ length: 10 }, (_, n) => draft(n, "c")));
    await serve(() => {
      if (calls.length > 4) server?.closeAllConnections();
      return CREATED;
    });
    const first = world();
    expect(await first.run(file)).toBe(1);
    expect(first.err.at(-1)).toMatch(/does not answer\. Stopped after 4 of 10 lines/);
    server?.close();
    const done = calls.length;
    await serve(() => CREATED, port);
    expect(await world().run(file)).toBe(0);
    expect(calls.length - done).toBe(6);
    expect(await world().run(file, "--restart")).toBe(0);
    expect(calls.length - done).toBe(16);
  });

  test("a key that is not valid stops it at once", async () => {
    await serve(() => ({ status: 401 }));
    const { run, err } = world();
    expect(await run(fileOf(Array.from({ length: 50 }, (_, n) => draft(n, "c"))))).toBe(1);
    expect(calls).toHaveLength(1);
    expect(err.at(-1)).toContain("The API key is not valid.");
  });
});

describe("customers and documents", () => {
  test("go in batches; records that are refused are taken out and the rest is sent", async () => {
    await serve(({ body }) => {
      const at = (body.customers as { external_id: string }[]).findIndex(({ external_id }) => external_id === "k7");
      return at < 0
        ? { status: 200 }
        : {
            status: 422,
            body: {
              title: "Invalid field",
              errors: [{ field: `customers[${at}].display_name`, message: "is too long" }],
            },
          };
    });
    const { run, err, out } = world();
    const file = fileOf(Array.from({ length: 1_100 }, (_, n) => ({ external_id: `k${n}` })));
    expect(await run(file, "--customers")).toBe(1);
    expect(calls.map(({ body }) => (body.customers as unknown[]).length)).toEqual([500, 499, 500, 100]);
    expect(err).toContain("line 8 (k7): display_name: is too long");
    expect(out.at(-1)).toMatch(/^1099 taken in, 0 known already, 1 refused/);
  });

  test("a refusal that names nobody is narrowed down", async () => {
    await serve(({ body }) => {
      const refused = (body.documents as { id: string }[]).some(({ id }) => id === "p3");
      return refused ? { status: 413, body: { title: "Too large" } } : { status: 200 };
    });
    const { run, err } = world();
    expect(await run(fileOf(Array.from({ length: 8 }, (_, n) => ({ id: `p${n}` }))), "--documents")).toBe(1);
    expect(err).toContain("line 4 (p3): Too large");
  });

  test("a Markdown file is one document under its name", async () => {
    await serve(() => ({ status: 200 }));
    const file = join(folder, "refund-policy.md");
    writeFileSync(file, "intro\n\n# Refunds #\n\nWithin 30 days.\n");
    expect(await world().run(file, "--documents", "--kind", "policy")).toBe(0);
    expect(calls[0]?.body).toEqual({
      documents: [
        {
          id: "refund-policy",
          title: "Refunds",
          kind: "policy",
          party: "first",
          text: "intro\n\n# Refunds #\n\nWithin 30 days.\n",
        },
      ],
    });
  });
});

describe("called wrongly", () => {
  test.each<[string[], RegExp]>([
    [[], /Name one file/],
    [["a", "b"], /Name one file/],
    [["a", "--customers", "--documents"], /Choose one/],
    [["a", "--concurrency", "0"], /1 to 64/],
    [["a", "--nonsense"], /nonsense/],
    [["a", "--url", "ftp://x"], /no http/],
    [["/nonexistent/file"], /cannot be read/],
  ])("%j", async (argv, message) => {
    const { run, err } = world();
    expect(await run(...argv)).toBe(2);
    expect(err.join("\n")).toMatch(message);
  });

  test("a file cut short or not UTF-8 is found before anything is sent", async () => {
    await serve(() => CREATED);
    const cut = join(folder, "cut.jsonl.gz");
    writeFileSync(cut, gzipSync(JSON.stringify(draft(1, "a")).repeat(100)).subarray(0, 60));
    expect(await world().run(cut)).toBe(2);
    const latin = join(folder, "latin.jsonl");
    writeFileSync(latin, Buffer.from([0x7b, 0xfc, 0x7d]));
    expect(await world().run(latin)).toBe(2);
    expect(calls).toEqual([]);
  });
});

describe("the demo source", () => {
  const alone = { COUNTERSIGN_URL: "", COUNTERSIGN_API_KEY: "" };

  test("is used when nothing else is given, and only while nobody else can read it", async () => {
    await serve(() => CREATED);
    const { io, run } = world(alone);
    const file = fileOf([draft(1, "a")]);
    expect(await run(file)).toBe(2);
    const kept = join(io.env.COUNTERSIGN_DATA ?? "", "demo-source.json");
    expect(existsSync(kept)).toBe(false);
    mkdirSync(io.env.COUNTERSIGN_DATA ?? "", { recursive: true });
    writeFileSync(kept, JSON.stringify({ url: `http://127.0.0.1:${port}`, key: "cs_demo" }), { mode: 0o600 });
    expect(await run(file)).toBe(0);
    expect(calls[0]?.key).toBe("Bearer cs_demo");
    const elsewhere = world(alone);
    expect(await elsewhere.run(file, "--url", "http://127.0.0.1:9")).toBe(2);
    chmodSync(kept, 0o644);
    const exposed = world(alone);
    expect(await exposed.run(file)).toBe(2);
    expect(exposed.err[0]).toContain("chmod 600");
  });
});
