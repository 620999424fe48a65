import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { vaultEnvelope } from "@/server/connectors/vault/vault-transit";
import { type KeyCustody, type KeyEnvelope, KeyTrouble, LOCAL_ENVELOPE, ringInFile } from "./key-custody";
import { KeyRing } from "./key-encryption-key";

/** Vault's transit engine as its API documentation has it, as far as the ring needs it. */
class VaultInMiniature {
  readonly #server: Server;
  readonly versions: Buffer[] = [randomBytes(32)];
  token = "s.right";
  namespace: string | undefined;
  /** What comes instead of an answer, once. */
  instead: ((request: IncomingMessage, response: ServerResponse) => void) | null = null;
  readonly asked: { path: string; body: string }[] = [];

  constructor() {
    this.#server = createServer((request, response) => {
      let body = "";
      request.on("data", (chunk: Buffer) => {
        body += chunk.toString("utf8");
      });
      request.on("end", () => this.#answer(request, body, response));
    });
  }

  async start(): Promise<string> {
    await new Promise<void>((done) => this.#server.listen(0, "127.0.0.1", done));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  #answer(request: IncomingMessage, body: string, response: ServerResponse): void {
    const path = request.url ?? "";
    this.asked.push({ path, body });
    const instead = this.instead;
    this.instead = null;
    if (instead) {
      instead(request, response);
      return;
    }
    const say = (status: number, told: unknown) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(told));
    if (request.headers["x-vault-token"] !== this.token || request.headers["x-vault-namespace"] !== this.namespace) {
      say(403, { errors: ["permission denied"] });
      return;
    }
    const [, verb, key] = /^\/v1\/transit\/(decrypt|rewrap|datakey\/plaintext)\/(.+)$/.exec(path) ?? [];
    if (request.method !== "POST" || !verb || key !== "countersign") {
      say(404, { errors: [] });
      return;
    }
    try {
      say(200, { request_id: "1", data: this.#do(verb, JSON.parse(body) as { ciphertext?: string }) });
    } catch {
      say(400, { errors: ["invalid ciphertext: unable to decrypt"] });
    }
  }

  #do(verb: string, { ciphertext = "" }: { ciphertext?: string }) {
    if (verb === "decrypt") return { plaintext: this.#open(ciphertext) };
    const plaintext = verb === "rewrap" ? this.#open(ciphertext) : randomBytes(32).toString("base64");
    const kept = { ciphertext: this.#close(plaintext), key_version: this.versions.length };
    return verb === "rewrap" ? kept : { ...kept, plaintext };
  }

  #close(plaintext: string): string {
    const iv = randomBytes(12);
    const cipher = createCipheriv("aes-256-gcm", this.versions.at(-1) as Buffer, iv, { authTagLength: 16 });
    const sealed = Buffer.concat([iv, cipher.update(plaintext, "base64"), cipher.final(), cipher.getAuthTag()]);
    return `vault:v${this.versions.length}:${sealed.toString("base64")}`;
  }

  #open(ciphertext: string): string {
    const [, version, text] = /^vault:v(\d+):(.+)$/.exec(ciphertext) ?? [];
    const sealed = Buffer.from(text ?? "", "base64");
    const key = this.versions[Number(version) - 1] as Buffer;
    const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, 12), { authTagLength: 16 });
    decipher.setAuthTag(sealed.subarray(-16));
    return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]).toString("base64");
  }
}

const vault = new VaultInMiniature();
let address: string;
beforeAll(async () => {
  address = await vault.start();
});
afterAll(() => vault.stop());

const inVault = (changed: Partial<Parameters<typeof vaultEnvelope>[0]> = {}, patienceMs?: number) =>
  vaultEnvelope(
    { address, token: { text: "s.right" }, key: "countersign", mount: "transit", namespace: null, ...changed },
    patienceMs,
  );

let dir: string;
let file: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "countersign-keys-"));
  file = join(dir, "keys", "kek.json");
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** The code and the sentence of what must fail. */
async function trouble(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof KeyTrouble)) throw new Error(`no trouble: ${String(error)}`);
  return `${error.code}: ${error.message}`;
}

const KINDS: [string, () => KeyEnvelope][] = [
  ["a local file", () => LOCAL_ENVELOPE],
  ["Vault", () => inVault()],
];

describe.each(KINDS)("a ring kept by %s", (_kind, envelope) => {
  let custody: KeyCustody;
  beforeEach(() => {
    custody = ringInFile(file, envelope());
  });
  const ring = async () => new KeyRing(await custody.open());

  test("that is missing is an error that says what to do, and creates nothing", async () => {
    expect(custody.exists()).toBe(false);
    expect(await trouble(custody.open())).toMatch(/^missing: .*is missing\. Restore it from its backup/);
    expect(await trouble(custody.add(0))).toMatch(/^missing: /);
    expect(existsSync(file)).toBe(false);
  });

  test("is its owner's alone and opens what it wrapped after every load", async () => {
    await custody.create();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(join(dir, "keys")).mode & 0o777).toBe(0o700);
    const wrapped = (await ring()).wrap(Buffer.alloc(32, 5), "owner");
    expect((await ring()).unwrap(wrapped, "owner").equals(Buffer.alloc(32, 5))).toBe(true);
  });

  test("is never replaced by a new one", async () => {
    await custody.create();
    const before = readFileSync(file);
    await expect(custody.create()).rejects.toThrow(/EEXIST/);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test.each(["", "{", "{}", '{"id":"x"}', '{"key":"AAAA"}', "null", '{"ring":"r","envelope":"file","versions":[]}'])(
    "that is damaged is refused and left as it is: %s",
    async (text) => {
      await custody.create();
      writeFileSync(file, text);
      expect(await trouble(custody.open())).toMatch(/^damaged: .*damaged\. Restore it from its backup/);
      expect(await trouble(custody.add(0))).toMatch(/^damaged: /);
      expect(readFileSync(file, "utf8")).toBe(text);
    },
  );

  test("grows by a version, opens what either wrapped, and loses what is retired", async () => {
    await custody.create();
    const stamp = custody.stamp();
    const old = (await ring()).wrap(Buffer.alloc(32, 5), "o");
    expect(await custody.add(0)).toBe(2);
    expect(custody.stamp()).not.toBe(stamp);
    const grown = await ring();
    const fresh = grown.wrap(Buffer.alloc(32, 6), "o");
    expect([grown.idOf(old), grown.idOf(fresh)]).toEqual([grown.keys.ring, `${grown.keys.ring}/2`]);
    expect(grown.unwrap(old, "o").equals(Buffer.alloc(32, 5))).toBe(true);
    await custody.remove(1);
    const shrunk = await ring();
    expect(() => shrunk.unwrap(old, "o")).toThrow();
    expect(shrunk.unwrap(fresh, "o").equals(Buffer.alloc(32, 6))).toBe(true);
    expect(await custody.add(0)).toBe(3);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test("does not lose a version to somebody who changes it at the same time", async () => {
    await custody.create();
    const added = await Promise.allSettled(Array.from({ length: 8 }, () => custody.add(0)));
    const numbers = added.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
    expect(new Set(numbers).size).toBe(numbers.length);
    expect((await custody.open()).versions.map((v) => v.version)).toEqual([1, ...numbers.sort((x, y) => x - y)]);
    writeFileSync(`${file}.new`, "somebody");
    expect(await trouble(custody.add(0))).toMatch(/^busy: /);
    utimesSync(`${file}.new`, 0, 0);
    await custody.add(0);
    expect(existsSync(`${file}.new`)).toBe(false);
  });

  test("is the same ring after it was kept anew", async () => {
    await custody.create();
    await custody.add(0);
    const before = await custody.open();
    expect(await custody.rewrap()).toBe(2);
    expect(await custody.open()).toEqual(before);
  });

  test("is refused by the other keeper, with what to do", async () => {
    await custody.create();
    const other = ringInFile(file, custody.kind === "file" ? inVault() : LOCAL_ENVELOPE);
    expect(await trouble(other.open())).toMatch(/^refused: .*VAULT_ADDR/);
  });
});

test("a key file from before keys had versions is a ring of one", async () => {
  const custody = ringInFile(join(dir, "old"), LOCAL_ENVELOPE);
  writeFileSync(custody.where, JSON.stringify({ id: "local-abc", key: Buffer.alloc(32, 3).toString("base64") }));
  expect(await custody.open()).toEqual({
    ring: "local-abc",
    versions: [{ version: 1, since: 0, key: Buffer.alloc(32, 3) }],
  });
  await custody.add(7);
  expect((await custody.open()).versions.map(({ version, since }) => [version, since])).toEqual([
    [1, 0],
    [2, 7],
  ]);
  writeFileSync(custody.where, JSON.stringify({ id: "local-abc", key: "c2hvcnQ=" }));
  expect(await trouble(custody.open())).toMatch(/^damaged/);
});

describe("Vault", () => {
  test("is sent no key in the open, keeps none, and its file holds none", async () => {
    vault.asked.length = 0;
    const custody = ringInFile(file, inVault());
    await custody.create();
    const [version] = (await custody.open()).versions;
    const key = version?.key ?? Buffer.alloc(0);
    expect(key.length).toBe(32);
    for (const as of ["base64", "base64url", "hex"] as const) {
      expect(readFileSync(file, "utf8")).not.toContain(key.toString(as));
      expect(JSON.stringify(vault.asked)).not.toContain(key.toString(as));
    }
    expect(vault.asked.map((each) => each.path)).toEqual([
      "/v1/transit/datakey/plaintext/countersign",
      "/v1/transit/decrypt/countersign",
    ]);
  });

  test("wraps the ring with its newest key once it was told to", async () => {
    const custody = ringInFile(file, inVault());
    await custody.create();
    const before = await custody.open();
    vault.versions.push(randomBytes(32));
    await custody.rewrap();
    expect(readFileSync(file, "utf8")).toContain("vault:v2:");
    expect(await custody.open()).toEqual(before);
  });

  test("is asked in its namespace, with a token that may change while we run", async () => {
    vault.namespace = "team/support";
    vault.token = "s.second";
    const token = join(dir, "token");
    writeFileSync(token, "s.first\n");
    const custody = ringInFile(file, inVault({ namespace: "team/support", token: { file: token } }));
    expect(await trouble(custody.create())).toMatch(/^refused: .*denied 403/);
    expect(existsSync(file)).toBe(false);
    writeFileSync(token, "s.second\n");
    await custody.create();
    vault.namespace = undefined;
    vault.token = "s.right";
    expect(await trouble(custody.open())).toMatch(/denied/);
  });

  const ANSWERS: [string, RegExp, (request: IncomingMessage, response: ServerResponse) => void][] = [
    ["is sealed", /^unreachable: .*sealed 503/, (_, r) => void r.writeHead(503).end('{"errors":["Vault is sealed"]}')],
    ["is asked too often", /^unreachable: .*throttled 429/, (_, r) => void r.writeHead(429).end()],
    ["fails", /^refused: .*status 500/, (_, r) => void r.writeHead(500).end()],
    ["points elsewhere", /^refused: .*redirect 307/, (_, r) => void r.writeHead(307, { location: address }).end()],
    ["answers something else", /^refused: .*bad_answer/, (_, r) => void r.writeHead(200).end("<html>")],
    ["answers another shape", /^refused: .*bad_answer/, (_, r) => void r.writeHead(200).end('{"data":{}}')],
    ["answers without end", /^refused: .*bad_answer/, (_, r) => void r.writeHead(200).end("x".repeat(70_000))],
    ["hangs up", /^unreachable: .*connection/, (_, r) => void r.destroy()],
    ["says nothing", /^unreachable: .*timeout/, () => undefined],
  ];
  test.each(ANSWERS)("that %s is told by a code, without token or key", async (_what, expected, instead) => {
    const custody = ringInFile(file, inVault({}, 400));
    await custody.create();
    vault.instead = instead;
    const told = await trouble(custody.open());
    expect(told).toMatch(expected);
    expect(told).not.toMatch(/s\.right|vault:v/);
  });

  test("whose transit key is another one says that the ring is not its", async () => {
    const custody = ringInFile(file, inVault());
    await custody.create();
    const other = new VaultInMiniature();
    const elsewhere = ringInFile(file, inVault({ address: await other.start() }));
    expect(await trouble(elsewhere.open())).toMatch(/^foreign: /);
    other.stop();
    expect(await trouble(ringInFile(file, inVault({ key: "nobody's" })).open())).toMatch(/not_found 404/);
  });

  test.each([
    ["ftp://vault.example", /bad_address/],
    ["nowhere", /bad_address/],
    ["https://user:password@vault.example", /bad_address/],
    ["http://vault.example", /https_required/],
    ["http://10.0.0.7:8200", /https_required/],
  ])("at %s is not asked", (asked, expected) => {
    expect(() => inVault({ address: asked })).toThrow(expected);
  });

  test("is not asked without a token that is one", async () => {
    vault.asked.length = 0;
    for (const token of [{ text: "" }, { file: join(dir, "none") }, { text: "a\r\nx-evil: 1" }])
      expect(await trouble(ringInFile(file, inVault({ token })).create())).toMatch(/no_token/);
    expect(vault.asked).toEqual([]);
  });
});
