import { wholeOrganisation } from "@/core/identity/grants";
import { ROLES, type Role } from "@/core/identity/roles";
import type { Result } from "@/core/result";
import type { Runtime } from "@/server/runtime";
import { createOrganisation } from "@/server/services/organisation/create-organisation";
import type { MemberContext } from "@/server/services/review/member-context";
import { authenticateSource } from "@/server/services/source/authenticate-source";
import type { SourceContext } from "@/server/services/source/source-context";

export type TestOrganisation = {
  orgId: string;
  slug: string;
  apiKey: string;
  signingSecret: string;
  source: SourceContext;
  /** One member a role. */
  members: Record<Role, MemberContext>;
  /** Three more supervisors, for four eyes and races. */
  supervisors: [MemberContext, MemberContext, MemberContext];
};

/** Always two, so that whatever leaks has somewhere to leak to. Both have members in all roles and one source. */
export async function twoOrganisations(rt: Runtime, suffix = ""): Promise<[TestOrganisation, TestOrganisation]> {
  return [await organisation(rt, `alpha${suffix}`), await organisation(rt, `beta${suffix}`)];
}

async function organisation(rt: Runtime, slug: string): Promise<TestOrganisation> {
  const roles: Role[] = [...ROLES, "supervisor", "supervisor", "supervisor"];
  const people = roles.map((role, i) => ({ email: `${role}${i}@${slug}.example`, name: `${slug} ${role} ${i}`, role }));
  const created = required(
    await createOrganisation(rt, {
      slug,
      name: `${slug} Ltd`,
      timeZone: "Europe/Berlin",
      demo: false,
      members: people.map(({ email, name, role }) => ({ email, name, roles: [role], passwordHash: null })),
      sources: [
        {
          code: `${slug}-agent`,
          name: `${slug} agent`,
          writingTools: ["cancel_booking"],
          deliveryUrl: `https://hooks.example/${slug}`,
        },
      ],
    }),
  );
  const [made] = created.sources;
  const source = made ? await authenticateSource(rt, made.apiKey) : null;
  if (!made || !source) throw new Error("the new source's key does not open");
  const contexts = people.map(
    (p, i): MemberContext => ({
      userId: created.memberIds[i] ?? "",
      name: p.name,
      orgId: created.orgId,
      roles: [p.role],
      grants: wholeOrganisation([p.role]),
    }),
  );
  const members = Object.fromEntries(ROLES.map((role, i) => [role, contexts[i]])) as Record<Role, MemberContext>;
  const supervisors = contexts.slice(ROLES.length) as TestOrganisation["supervisors"];
  return {
    orgId: created.orgId,
    slug,
    apiKey: made.apiKey,
    signingSecret: made.signingSecret,
    source,
    members,
    supervisors,
  };
}

/** The value of what must not be refused. */
export function required<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code} ${result.refusal.field ?? ""}`);
  return result.value;
}

/** The code of what must be refused. */
export function refusal(result: Result<unknown>): string {
  if (result.ok) throw new Error("not refused");
  return result.refusal.code;
}
