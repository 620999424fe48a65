import type { PlantCase } from "@/core/oversight/plant-case";
import type { CaseVerdict } from "@/core/oversight/planted-view";
import type { Runtime } from "@/server/runtime";
import { judgeFile } from "../judge/judge-file";
import type { OrganisationContext } from "../organisation/organisation-context";
import { caseFile, onlyTried } from "./case-file";
import { caseIntake, type Usual } from "./case-intake";

/** What the checks and the policy in force say of a case, as of a real draft; the external judge is not asked for a trial. */
export async function judgeCase(
  rt: Runtime,
  org: OrganisationContext,
  body: PlantCase,
  usual: Usual,
): Promise<CaseVerdict> {
  const input = caseIntake(body, usual, rt.now(), () => 0.5);
  const file = caseFile(input, usual, onlyTried(input), new Date(rt.now()));
  const { judge: _notAsked, ...policy } = org.policy;
  const { findings, verdict } = await judgeFile(rt, { ...org, policy }, file);
  return {
    plantable: isHeld(verdict.outcome) && verdict.queue !== null,
    outcome: verdict.outcome,
    rule: { id: verdict.trace.decidedBy, title: verdict.trace.title },
    queue: verdict.queue,
    findings: findings.map(({ code }) => code),
  };
}

/** Only what waits for a person can be planted: what a rule releases or blocks, nobody decides. */
export function isHeld(outcome: CaseVerdict["outcome"]): boolean {
  return outcome === "review" || outcome === "two_person";
}
