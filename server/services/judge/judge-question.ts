import type { CheckInput, Finding } from "@/core/checks/check";
import type { JudgeQuestion } from "@/core/judge/judge";
import type { PiiSpan } from "@/core/privacy/detect/pii-detector";
import { spansOfFindings } from "@/core/privacy/finding-spans";
import type { Masker } from "@/core/privacy/mask";
import { type Masked, NO_WORDS } from "@/core/privacy/masked-text";
import type { Runtime } from "@/server/runtime";
import type { OrganisationContext } from "../organisation/organisation-context";
import { detectTexts } from "../privacy/detect-texts";
import { draftSpans, textsOfDraft } from "../privacy/draft-texts";
import { knownRecords } from "../privacy/known-records";
import { maskedForOutside } from "../privacy/masked-for-outside";
import type { DraftFile } from "./draft-file";

/** The question, and what stands behind its placeholders. */
export type JudgeAsked = { question: JudgeQuestion; masker: Masker };

const MOST = { messages: 20, message: 2_000, draft: 8_000, documents: 6, document: 3_000, calls: 16, call: 2_000 };

/**
 * What the judge is shown: the newest of everything, every kind of personal data masked in it, and what the checks found
 * of others too. Texts are masked whole and cut afterwards, so that no cut leaves half a value unrecognised.
 */
export async function judgeQuestion(
  rt: Runtime,
  org: OrganisationContext,
  { body, profile, identifiers, row }: DraftFile,
  input: CheckInput,
  findings: readonly Finding[],
): Promise<JudgeAsked> {
  const messages = input.messages.slice(-MOST.messages);
  const documents = input.documents.flatMap(({ title, text }) => (text === null ? [] : [{ title, text }]));
  const newest = documents.slice(0, MOST.documents);
  const calls = { ...body, tool_calls: body.tool_calls.slice(-MOST.calls), actions: body.actions.slice(0, MOST.calls) };
  const said = messages.map(({ text }) => text);
  const drafted = textsOfDraft(calls);
  const given = newest.flatMap(({ title, text }) => [title, text]);
  const texts = [...said, ...drafted, ...given];
  const known = knownRecords(profile, identifiers);
  const language = row.conversation_language;
  const found = await detectTexts(rt, org, texts, { language, known });
  const inDraft = draftSpans(calls, found.slice(said.length, said.length + drafted.length), spansOfFindings(findings));
  const spans: PiiSpan[][] = [
    ...found.slice(0, said.length),
    inDraft.text,
    ...inDraft.tools,
    ...inDraft.actions,
    ...found.slice(said.length + drafted.length),
  ];
  const { texts: masked, masker } = await maskedForOutside(rt, org, {
    language,
    customer: profile.display_name,
    known,
    texts,
    spans,
  });
  // A value that was recognised in one place is hidden in all of them.
  const at = (position: number, most: number) => cut(masker.maskValues(masked[position] ?? NO_WORDS), most);
  const afterSaid = said.length;
  const afterTools = afterSaid + 1 + calls.tool_calls.length;
  const afterDraft = afterSaid + drafted.length;
  const question: JudgeQuestion = {
    language: row.language,
    messages: messages.map(({ role }, n) => ({ role, text: at(n, MOST.message) })),
    draft: at(afterSaid, MOST.draft),
    documents: newest.map((_, n) => ({
      title: at(afterDraft + 2 * n, MOST.message),
      text: at(afterDraft + 2 * n + 1, MOST.document),
    })),
    toolCalls: calls.tool_calls.map((_, n) => at(afterSaid + 1 + n, MOST.call)),
    actions: calls.actions.map((_, n) => at(afterTools + n, MOST.call)),
  };
  return { question, masker };
}

function cut(text: Masked, most: number): Masked {
  return (text.length > most ? `${text.slice(0, most)}…` : text) as Masked;
}
