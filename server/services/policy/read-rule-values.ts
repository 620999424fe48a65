import type { Policy } from "@/core/policy/policy";
import { done, type Result, refused } from "@/core/result";
import { allSources } from "@/db/repositories/organisation";
import { seenValues } from "@/db/repositories/stop";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import type { MemberContext } from "../review/member-context";
import { mayEditPolicy } from "./may-change-policy";
import { policyInForce } from "./proposal-file";

/** What conditions of a rule may choose from, as it occurred lately. */
export type RuleValues = {
  channel: string[];
  language: string[];
  source: string[];
  model: string[];
  prompt_version: string[];
  attributes: Record<string, string[]>;
};

const DAYS_MS = 90 * 86_400_000;
const NEWEST = 5_000;
const ATTRIBUTE = "attribute.";

/** Whatever the editor needs before somebody writes; `judgeConnected`: this server has a model whom a policy may ask. */
export type EditorBasis = { inForce: Policy; values: RuleValues; judgeConnected: boolean };

export async function readEditor(rt: Runtime, member: MemberContext): Promise<Result<EditorBasis>> {
  if (!mayEditPolicy(member)) return refused("not_permitted");
  const { orgId } = member;
  const [inForce, [seen, sources]] = await Promise.all([
    policyInForce(rt, orgId),
    read(rt.pool, orgId, [seenValues(orgId, new Date(rt.now() - DAYS_MS), NEWEST), allSources(orgId)]),
  ]);
  const of = (name: string) => seen.filter((row) => row.of === name).map((row) => row.value);
  const attributes: Record<string, string[]> = {};
  for (const { of: name } of seen) if (name.startsWith(ATTRIBUTE)) attributes[name.slice(ATTRIBUTE.length)] = of(name);
  return done({
    inForce,
    judgeConnected: (rt.judge ?? null) !== null,
    values: {
      channel: of("channel"),
      language: of("language"),
      source: sources.map((source) => source.code),
      model: of("model"),
      prompt_version: of("prompt_version"),
      attributes,
    },
  });
}
