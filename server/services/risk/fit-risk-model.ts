import { setImmediate as nextTurn } from "node:timers/promises";
import { type Result, refused } from "@/core/result";
import { severityOfRank } from "@/core/review/priority";
import { featuresOf } from "@/core/risk/features";
import { type Example, fitRisk, leastSurprising, PENALTIES, surprise, usableFeatures } from "@/core/risk/fit-risk";
import { isEnough, LEAST_DECISIONS, LEAST_OF_EACH, PROBLEMS, SUBSTANTIAL_EDIT } from "@/core/risk/label";
import { type DecidedDraftRow, decidedDrafts } from "@/db/repositories/risk";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { mayEditPolicy } from "../policy/may-change-policy";
import { policyInForce } from "../policy/proposal-file";
import { type Proposed, proposeWholePolicy } from "../policy/propose-policy";
import type { MemberContext } from "../review/member-context";

/** The newest decisions that a model learns from: enough for any of ours, and a fit stays a matter of a second. */
const MOST = 2_000;

/**
 * Fits a new risk model from what people decided and hands it in as a proposal with its dry run: it changes nothing
 * until a second person publishes it. `note` says why, in the words of whoever asked.
 */
export async function fitRiskModel(
  rt: Runtime,
  member: MemberContext,
  { note }: { note: string },
): Promise<Result<Proposed>> {
  if (!mayEditPolicy(member)) return refused("not_permitted");
  const [rows] = await read(rt.pool, member.orgId, [
    decidedDrafts(member.orgId, MOST, [...PROBLEMS], SUBSTANTIAL_EDIT),
  ]);
  const examples = rows.map(exampleOf);
  const [first, last] = [rows.at(0), rows.at(-1)];
  if (!first || !last || !isEnough(examples.map(({ label }) => label)))
    return refused("too_few_decisions", tooFew(rows));
  const features = usableFeatures(examples);
  const surprises: number[] = [];
  for (const penalty of PENALTIES) {
    surprises.push(surprise(examples, features, penalty));
    await nextTurn();
  }
  const days = { from: dayOf(first), to: dayOf(last) };
  const risk = fitRisk(examples, features, leastSurprising(surprises), days);
  const inForce = await policyInForce(rt, member.orgId);
  return proposeWholePolicy(rt, member, { body: { ...inForce, risk }, note, origin: "risk_fit" });
}

function exampleOf({ conversation_id, problem, signals, findings }: DecidedDraftRow): Example {
  const found = (findings ?? []).map(({ check, code, urgency }) => ({
    ...{ check, code, version: 0, params: {}, spans: [] },
    severity: severityOfRank(urgency),
  }));
  return { features: featuresOf(found, signals), label: problem ? 1 : 0, group: conversation_id };
}

function tooFew(rows: DecidedDraftRow[]): { params: Record<string, string> } {
  const problems = rows.filter(({ problem }) => problem).length;
  const params = { decisions: rows.length, problems, needed: LEAST_DECISIONS, each: LEAST_OF_EACH };
  return { params: Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)])) };
}

const dayOf = ({ decided_at }: DecidedDraftRow) => decided_at.toISOString().slice(0, 10);
