import { wholeOrganisation } from "@/core/identity/grants";
import { makeRuntime } from "@/server/process-runtime";
import type { Runtime } from "@/server/runtime";
import { createOrganisation } from "@/server/services/organisation/create-organisation";
import type { MemberContext } from "@/server/services/review/member-context";
import { authenticateSource } from "@/server/services/source/authenticate-source";
import type { SourceContext } from "@/server/services/source/source-context";
import type { Stage } from "../http/stage";

/** An organisation of reviewers, with a source that writes for it. */
export type Crowd = { orgId: string; members: MemberContext[]; source: SourceContext };

export async function makeCrowd(rt: Runtime, slug: string, many: number): Promise<Crowd> {
  const names = Array.from({ length: many }, (_, n) => `${slug} reviewer ${n + 1}`);
  const created = await createOrganisation(rt, {
    ...{ slug, name: slug, timeZone: "Europe/Berlin", demo: false },
    members: names.map((name, n) => ({
      email: `reviewer-${n}@${slug}.example`,
      name,
      roles: ["supervisor"],
      passwordHash: null,
    })),
    sources: [{ code: `${slug}-agent`, name: `${slug} agent`, writingTools: [], deliveryUrl: null }],
  });
  if (!created.ok) throw new Error(`the organisation was refused: ${created.refusal.code}`);
  const { orgId, memberIds, sources } = created.value;
  const source = await authenticateSource(rt, sources[0]?.apiKey ?? "");
  if (!source) throw new Error("the source's key opens nothing");
  const members = memberIds.map(
    (userId, n): MemberContext => ({
      ...{ userId, orgId, name: names[n] ?? "", roles: ["supervisor"] },
      grants: wholeOrganisation(["supervisor"]),
    }),
  );
  return { orgId, members, source };
}

/** Another process of the same installation: a pool of its own, and nothing in memory that is shared. */
export function anotherProcess(stage: Stage, name: string): Runtime {
  const url = new URL(stage.appUrl);
  url.searchParams.set("application_name", name);
  return makeRuntime(url.toString(), stage.rt.kek);
}
