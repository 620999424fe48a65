import type { Ownership } from "@/core/checks/check";
import { identifierCandidates } from "@/core/checks/identifiers";
import { runChecks } from "@/core/checks/registry";
import { explain } from "@/core/explain/explain";
import { evaluatePolicy } from "@/core/policy/evaluate";
import { ownersOfTokens } from "@/db/repositories/draft";
import { finishWork } from "@/db/repositories/work";
import { read, write, writeUnlogged } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { identifierToken } from "../intake/subject-intake";
import { type OrganisationContext, organisationContext } from "../organisation/organisation-context";
import { retryLostRace } from "../race";
import { composeDisposition } from "./compose-disposition";
import { checkInput, type DraftFile, openDraftFile } from "./draft-file";
import type { Judgement } from "./judgement";

/**
 * Checks a draft, lets the policy decide and stores both with the explanation. Superseded drafts are checked too and
 * keep their findings; a stopped one waits until the stop is lifted; one that was judged already is left alone.
 */
export async function judgeDraft(rt: Runtime, orgId: string, draftId: string): Promise<void> {
  const org = await organisationContext(rt, orgId);
  await retryLostRace(async () => {
    const file = await openDraftFile(rt, org, draftId);
    const done = finishWork(orgId, "check", draftId);
    if (!file || (file.row.state !== "checking" && file.row.state !== "superseded"))
      return writeUnlogged(rt.pool, orgId, [done]);
    const judgement = await judge(rt, org, file);
    const change = composeDisposition(rt, org, file, judgement);
    await write(rt.pool, orgId, { events: change.events, statements: [...change.statements, done] });
    rt.announce({ orgId, kind: "queue", item: null });
    if (change.state === "blocked") rt.announce({ orgId, kind: "notification", item: null });
  });
}

async function judge(rt: Runtime, org: OrganisationContext, file: DraftFile): Promise<Judgement> {
  const { row } = file;
  const input = checkInput(file, await ownershipOf(rt, org, file));
  const findings = runChecks(input);
  const facts = {
    findings,
    channel: row.channel,
    language: row.language,
    source: row.source_code,
    model: row.model,
    promptVersion: row.prompt_version,
    alreadySent: row.already_sent,
    confidence: row.confidence,
    attributes: { ...file.profile.attributes, ...file.conversation.attributes },
  };
  const verdict = evaluatePolicy(org.policy, facts);
  const provenance = { provider: row.provider, model: row.model, agent: row.agent, promptVersion: row.prompt_version };
  return { findings, verdict, explanation: explain(input, provenance, findings, verdict, org.policy, facts) };
}

/** Asks the keyed index about every string in the draft that could be an identifier. Whose it is never leaves the query. */
async function ownershipOf(rt: Runtime, org: OrganisationContext, file: DraftFile): Promise<Map<string, Ownership>> {
  const byHex = new Map<string, string>();
  for (const { normalised } of identifierCandidates(file.body.text))
    byHex.set(identifierToken(org.keys, normalised).toString("hex"), normalised);
  const ownership = new Map<string, Ownership>([...byHex.values()].map((normalised) => [normalised, "unknown"]));
  if (byHex.size === 0) return ownership;
  const tokens = [...byHex.keys()].map((hex) => Buffer.from(hex, "hex"));
  const [owners] = await read(rt.pool, org.orgId, [ownersOfTokens(org.orgId, file.row.subject_id, tokens)]);
  for (const { token, own } of owners) ownership.set(byHex.get(token.toString("hex")) as string, own ? "own" : "other");
  return ownership;
}
