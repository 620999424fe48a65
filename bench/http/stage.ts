import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { freePort } from "@/db/embedded/connection";
import { startEmbedded } from "@/db/embedded/start-embedded";
import { closePools } from "@/db/pool";
import { prepareDatabase } from "@/db/prepare";
import { LOCAL_ENVELOPE, ringInFile } from "@/server/keys/key-custody";
import { KeyRing } from "@/server/keys/key-encryption-key";
import { makeRuntime } from "@/server/process-runtime";
import type { Runtime } from "@/server/runtime";
import { hashPassword } from "@/server/services/identity/check-password";
import { createOrganisation } from "@/server/services/organisation/create-organisation";
import { CUSTOMERS, customerOf, DOCUMENT } from "./drafts";
import { type Answer, HttpConnection } from "./http-connection";
import { signIn } from "./sign-in";
import { startWeb, type Web } from "./web-process";

const PERSON = { email: "bench@bench.example", password: randomBytes(12).toString("base64url") };
/** Looks while the other one acts; every room of the console is open to them. */
const COLLEAGUE = { email: "colleague@bench.example", password: randomBytes(12).toString("base64url") };
/** What colleagues see of the person that acts. */
export const PERSON_NAME = "Bench Person";

/** Everything that a measurement needs, started afresh; nothing of it outlives the run. */
export type Stage = {
  rt: Runtime;
  /** Around row-level security, to fill and to look. */
  superuser: pg.Client;
  appUrl: string;
  web: Web;
  orgId: string;
  sourceId: string;
  memberId: string;
  apiKey: string;
  cookie: string;
  colleagueCookie: string;
  startAnotherWeb(databaseUrl: string, bundle?: string): Promise<Web>;
  sealerUrl: string;
  superuserUrl: string;
  /** Where everything of this run lies. */
  dir: string;
  stop(): Promise<void>;
};

export type StageOptions = { bundle: string; nodeArguments: string[] };

/** A fresh database (fsync on), an organisation, the real web server and a member who has signed in. No worker runs. */
export async function setStage(options: StageOptions): Promise<Stage> {
  const dir = mkdtempSync(join(tmpdir(), "countersign-bench-"));
  // mkdtemp closes its folder to others; PostgreSQL's account must get through when root runs this.
  chmodSync(dir, 0o711);
  const undo: (() => Promise<unknown> | unknown)[] = [() => rmSync(dir, { recursive: true, force: true })];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const server = await startEmbedded({ dataDir: join(dir, "postgres") });
    undo.push(() => server.stop());
    const { appUrl, sealerUrl } = await prepareDatabase(server.url, dir);
    const superuser = new pg.Client({ connectionString: server.url });
    await superuser.connect();
    undo.push(() => superuser.end());
    const keyFile = join(dir, "key");
    const custody = ringInFile(keyFile, LOCAL_ENVELOPE);
    await custody.create();
    const rt = makeRuntime(appUrl, new KeyRing(await custody.open()));
    undo.push(closePools);
    const organisation = await makeOrganisation(rt, superuser);

    const env = { KEY_FILE: keyFile, AUTH_SECRET: randomBytes(32).toString("hex"), COUNTERSIGN_DATA: dir };
    const start = async (databaseUrl: string, nodeArguments: string[], bundle = options.bundle) => {
      const port = await freePort();
      const logFile = join(dir, `web-${port}.log`);
      const environment = { ...env, DATABASE_URL: databaseUrl };
      const web = await startWeb({ bundle, port, env: environment, logFile, nodeArguments });
      undo.push(() => web.stop());
      return web;
    };
    const web = await start(appUrl, options.nodeArguments);
    await makeKnown(web, organisation.apiKey);
    const cookie = await signIn(web.origin, PERSON.email, PERSON.password);
    const colleagueCookie = await signIn(web.origin, COLLEAGUE.email, COLLEAGUE.password);
    const startAnotherWeb = async (url: string, bundle?: string) => {
      const other = await start(url, [], bundle);
      // A server that has served no page yet is faster than any in service: Next's hooks come with its first.
      await signIn(other.origin, PERSON.email, PERSON.password);
      return other;
    };
    const asked = { web, cookie, colleagueCookie, startAnotherWeb };
    return { rt, superuser, superuserUrl: server.url, appUrl, sealerUrl, dir, ...organisation, ...asked, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function makeOrganisation(rt: Runtime, superuser: pg.Client) {
  const created = await createOrganisation(rt, {
    slug: "bench",
    name: "Bench",
    timeZone: "Europe/Berlin",
    demo: false,
    members: [
      {
        email: PERSON.email,
        name: PERSON_NAME,
        roles: ["supervisor"],
        passwordHash: await hashPassword(PERSON.password),
      },
      {
        email: COLLEAGUE.email,
        name: "Bench Colleague",
        roles: ["lead", "auditor", "admin"],
        passwordHash: await hashPassword(COLLEAGUE.password),
      },
    ],
    sources: [{ code: "bench-agent", name: "Bench agent", writingTools: ["send_certificate"], deliveryUrl: null }],
  });
  if (!created.ok) throw new Error(`the organisation was refused: ${created.refusal.code}`);
  const { orgId, memberIds, sources } = created.value;
  const [source] = sources;
  const [memberId] = memberIds;
  if (!source || !memberId) throw new Error("the organisation has no source or no member");
  // The limit is counted all the same; it must only not be reached.
  // One member claims for sixteen connections, and never gives anything back.
  await superuser.query("ALTER TABLE app.organisation DROP CONSTRAINT organisation_at_once");
  await superuser.query("UPDATE app.organisation SET at_once = 32000");
  await superuser.query("UPDATE app.source SET requests_per_minute = 60000000 WHERE source_id = $1", [source.sourceId]);
  return { orgId, memberId, sourceId: source.sourceId, apiKey: source.apiKey };
}

async function makeKnown(web: Web, apiKey: string): Promise<void> {
  const http = new HttpConnection(web.port);
  const headers = `authorization: Bearer ${apiKey}\r\n`;
  const customers = Array.from({ length: CUSTOMERS }, (_, n) => customerOf(n));
  const text = "A customer may have the full fare back when a departure is moved by more than three hours.";
  const document = { id: DOCUMENT, title: "Refunds", kind: "policy", party: "first", text };
  expectStatus(200, await http.post("/api/v1/customers", headers, JSON.stringify({ customers })));
  expectStatus(200, await http.post("/api/v1/documents", headers, JSON.stringify({ documents: [document] })));
  http.close();
}

/** Nothing that was refused counts as done. */
export function expectStatus(status: number, answer: Answer): void {
  if (answer.status !== status)
    throw new Error(`expected ${status}, was answered ${answer.status}: ${answer.body.slice(0, 500)}`);
}
