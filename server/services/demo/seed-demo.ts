import { randomBytes } from "node:crypto";
import type { Role } from "@/core/identity/roles";
import { customersIntake } from "@/core/intake/customer";
import { documentsIntake } from "@/core/intake/documents";
import { draftIntake } from "@/core/intake/draft";
import { flagIntake } from "@/core/intake/flag";
import type { Result } from "@/core/result";
import type { Runtime } from "@/server/runtime";
import { hashPassword } from "../identity/check-password";
import { raiseFlag } from "../intake/raise-flag";
import { takeInDraft } from "../intake/take-in-draft";
import { upsertCustomers } from "../intake/upsert-customers";
import { upsertDocuments } from "../intake/upsert-documents";
import { judgeDraft } from "../judge/judge-draft";
import { type CreatedOrganisation, createOrganisation } from "../organisation/create-organisation";
import { authenticateSource } from "../source/authenticate-source";
import type { SourceContext } from "../source/source-context";
import { DEMO_ACCOUNTS, SECOND_SUPERVISOR } from "./demo-accounts";
import { demoContent } from "./demo-content";

export type SeededDemo = {
  signIns: { email: string; role: Role; password: string }[];
  apiKey: string;
  signingSecret: string;
};

/** The demo organisation with its people, its source and its conversations, sent through the real intake and judged by the real checks. */
export async function seedDemo(
  rt: Runtime,
  deliveryUrl: string | null,
  /** Called as soon as the organisation stands, before its conversations: what is told once must not be lost. */
  keep: (demo: SeededDemo) => void,
): Promise<void> {
  const accounts = [...DEMO_ACCOUNTS, SECOND_SUPERVISOR].map((a) => ({
    ...a,
    password: randomBytes(9).toString("base64url"),
  }));
  const content = demoContent(rt.now());
  const created = required(
    await createOrganisation(rt, {
      slug: "demo",
      name: "Demo",
      timeZone: "Europe/Berlin",
      demo: true,
      members: await Promise.all(
        accounts.map(async (a) => ({
          email: a.email,
          name: a.name,
          roles: [a.role],
          passwordHash: await hashPassword(a.password),
        })),
      ),
      sources: [{ code: "demo-agent", name: "Demo agent", writingTools: content.writingTools, deliveryUrl }],
    }),
  );
  const [first] = created.sources;
  keep({
    signIns: accounts.map(({ email, role, password }) => ({ email, role, password })),
    apiKey: first?.apiKey ?? "",
    signingSecret: first?.signingSecret ?? "",
  });
  const source = await sourceOf(rt, created);
  for (const customers of content.customers)
    required(await upsertCustomers(rt, source, customersIntake.parse(customers)));
  required(await upsertDocuments(rt, source, documentsIntake.parse(content.documents)));
  for (const draft of content.drafts) {
    const { id } = required(await takeInDraft(rt, source, draftIntake.parse(draft)));
    await judgeDraft(rt, source.orgId, id);
  }
  for (const flag of content.flags) required(await raiseFlag(rt, source, flagIntake.parse(flag)));
}

async function sourceOf(rt: Runtime, created: CreatedOrganisation): Promise<SourceContext> {
  const [first] = created.sources;
  const source = first ? await authenticateSource(rt, first.apiKey) : null;
  if (!source) throw new Error("the demo source's key does not open");
  return source;
}

/** Our own data is refused only by a bug. */
function required<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`the demo data was refused: ${result.refusal.code} ${result.refusal.field ?? ""}`);
  return result.value;
}
