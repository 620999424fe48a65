import { randomBytes } from "node:crypto";
import { wholeOrganisation } from "@/core/identity/grants";
import type { Role } from "@/core/identity/roles";
import { customersIntake } from "@/core/intake/customer";
import { documentsIntake } from "@/core/intake/documents";
import { AT_ONCE } from "@/core/review/reviewer";
import { uuidv7 } from "@/server/identifiers";
import type { Runtime } from "@/server/runtime";
import { hashPassword } from "../identity/check-password";
import { upsertCustomers } from "../intake/upsert-customers";
import { upsertDocuments } from "../intake/upsert-documents";
import { type CreatedOrganisation, createOrganisation } from "../organisation/create-organisation";
import { setAtOnce } from "../reviewer/set-queue-skills";
import { authenticateSource } from "../source/authenticate-source";
import { changeSource } from "../source/change-source";
import type { SourceContext } from "../source/source-context";
import { DEMO_PEOPLE } from "./demo-accounts";
import { demoContent } from "./demo-content";
import { DemoHistory, type Processes } from "./demo-history";
import { askForOversight } from "./demo-oversight";
import { required } from "./demo-required";

export type SeededDemo = {
  signIns: { email: string; role: Role; password: string }[];
  apiKey: string;
  signingSecret: string;
};

export type SeedWishes = {
  deliveryUrl: string | null;
  /** Called as soon as the organisation stands, before its conversations: what is told once must not be lost. */
  keep(demo: SeededDemo): void;
  /** How much of its history has been lived through, from 0 to 1. */
  progress?(share: number): void;
};

const ORGANISATION = "demo";
const SOURCE = "demo-agent";
/** Everything stands this long before the first conversation. */
const PREPARED_MS = 60 * 60_000;
/** After the story its people look at what chance brought them in its last minutes, so that none of it waits. */
const LAST_LOOK_MS = 2 * 60_000;
/** What they let out there may be drawn again: they look several times, when so much of those minutes is left. */
const LAST_LOOKS = [1, 0.5, 0.25] as const;

/**
 * The demo organisation with its people, its source and its conversations of the last weeks, sent through the real
 * intake, judged by the real checks and decided by its people through the real services, each at its time. Nothing is
 * delivered in those weeks: a source without an address asks for what was released, so no webhook is made up.
 */
export async function seedDemo({ rt, worker }: Processes, wishes: SeedWishes): Promise<void> {
  const content = demoContent(rt.now() - LAST_LOOK_MS);
  const clock = { now: (content.steps[0]?.at ?? rt.now()) - PREPARED_MS };
  const told = { now: () => clock.now, newId: () => uuidv7(clock.now), announce: () => undefined };
  const then: Runtime = { ...rt, ...told };
  const passwords = Object.values(DEMO_PEOPLE).map((one) =>
    one.signsIn ? randomBytes(9).toString("base64url") : null,
  );
  const created = await createDemoOrganisation(then, passwords, content.writingTools);
  const [first] = created.sources;
  wishes.keep({
    signIns: Object.values(DEMO_PEOPLE).flatMap(({ email, role }, i) => {
      const password = passwords[i];
      return password ? [{ email, role, password }] : [];
    }),
    apiKey: first?.apiKey ?? "",
    signingSecret: first?.signingSecret ?? "",
  });
  const source = await sourceOf(then, created);
  for (const customers of content.customers)
    required(await upsertCustomers(then, source, customersIntake.parse(customers)));
  required(await upsertDocuments(then, source, documentsIntake.parse(content.documents)));
  const history = new DemoHistory({ rt: then, worker: { ...worker, ...told } }, source, created.memberIds, (at) => {
    clock.now = Math.max(clock.now, at);
  });
  await askForOversight(then, history.organisation);
  for (const [index, step] of content.steps.entries()) {
    await history.live(step);
    await history.meanwhile(content.steps[index + 1]?.at ?? step.at);
    wishes.progress?.((index + 1) / content.steps.length);
  }
  const end = rt.now();
  for (const left of LAST_LOOKS) {
    await history.until(end - LAST_LOOK_MS * left);
    await history.meanwhile(end - (LAST_LOOK_MS * left) / 2, true);
  }
  await history.until(rt.now());
  if (wishes.deliveryUrl) {
    const change = { organisation: ORGANISATION, source: SOURCE, writingTools: null, deliveryUrl: wishes.deliveryUrl };
    required(await changeSource(rt, change));
  }
}

async function createDemoOrganisation(
  rt: Runtime,
  passwords: readonly (string | null)[],
  writingTools: string[],
): Promise<CreatedOrganisation> {
  const members = Object.values(DEMO_PEOPLE).map(async ({ email, name, role }, i) => ({
    email,
    name,
    roles: [role],
    passwordHash: await hashOf(passwords[i]),
  }));
  const created = await createOrganisation(rt, {
    slug: ORGANISATION,
    name: "Demo",
    timeZone: "Europe/Berlin",
    demo: true,
    members: await Promise.all(members),
    sources: [{ code: SOURCE, name: "Demo agent", writingTools, deliveryUrl: null }],
  });
  const made = required(created);
  await letManyIn(rt, made);
  return made;
}

/** Whoever tries the console sits at the same few desks as everybody else who does: more is held there than one person would. */
async function letManyIn(rt: Runtime, { orgId, memberIds }: CreatedOrganisation): Promise<void> {
  const people = Object.values(DEMO_PEOPLE);
  const at = people.findIndex(({ role }) => role === "admin");
  const userId = memberIds[at] ?? "";
  const admin = { orgId, userId, name: people[at]?.name ?? "", roles: ["admin" as const] };
  required(await setAtOnce(rt, { ...admin, grants: wholeOrganisation(["admin"]) }, AT_ONCE.most));
}

async function hashOf(password: string | null | undefined): Promise<string | null> {
  return password ? hashPassword(password) : null;
}

async function sourceOf(rt: Runtime, created: CreatedOrganisation): Promise<SourceContext> {
  const [first] = created.sources;
  const source = first ? await authenticateSource(rt, first.apiKey) : null;
  if (!source) throw new Error("the demo source's key does not open");
  return source;
}
