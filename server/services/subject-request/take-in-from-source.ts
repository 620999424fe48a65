import type { SubjectRequestIntake } from "@/core/intake/subject-request";
import type { Runtime } from "@/server/runtime";
import type { SourceContext } from "../source/source-context";
import { languageOf } from "./request-body";
import { requestState } from "./request-state";
import { takeInRequest } from "./take-in-request";

/** A request that a customer made at a source. */
export async function takeInFromSource(rt: Runtime, source: SourceContext, input: SubjectRequestIntake) {
  const { customer, kind, law, words, language, authenticated } = input;
  const { name, contact, external_id: knownAs } = customer;
  const asked = { kind, law, words, language: languageOf(language), name, contact, knownAs, authenticated };
  const from = { channel: "api", actor: { kind: "source", id: source.sourceId } } as const;
  const taken = await takeInRequest(rt, source.orgId, asked, from);
  return taken.ok ? requestState(rt, source, taken.value.id) : taken;
}
