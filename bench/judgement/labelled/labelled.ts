import type { CheckDocument, CheckId, CheckInput, CheckMessage, CheckToolCall, FindingCode } from "@/core/checks/check";

/**
 * Examples of one check, written by hand. Each is one line: parts divided by ` ¦ `, each part with its speaker: `c:` the
 * customer, `a:` the AI, `g:` an agent, `p:` a policy, `k:` an article, `t:` a tool that read and `w:` one that wrote
 * (`name {json of its result}`), `d:` the draft, `l:` the declared language of the conversation. A line without a
 * speaker is the draft, or the customer's message where `of` says so.
 */
export type Labelled = {
  check: CheckId;
  of: "draft" | "message";
  /** By the code that must be found. */
  yes: Partial<Record<FindingCode, Texts>>;
  /** None of those codes may be found. */
  no: Texts;
};
type Texts = { en: readonly string[]; de: readonly string[] };

/** More examples, by check. */
export type More = Partial<Record<CheckId, Pick<Labelled, "yes" | "no">>>;

export type Part = "fitted" | "held_out" | "fresh" | "unseen" | "newest";
export type Example = { code: FindingCode | null; language: "en" | "de"; part: Part; line: string; input: CheckInput };

/** Which half an example is in is its place in its list: no reader of the failures of one half sees the other. */
const PARTS: readonly Part[] = ["fitted", "held_out"];

export function examplesOf(labelled: Labelled): Example[] {
  return readExamples(labelled, (index) => PARTS[index % PARTS.length] ?? "fitted");
}

/** Examples that came later, all in one part. */
export function moreExamples(
  labelled: Labelled,
  more: Pick<Labelled, "yes" | "no"> | undefined,
  part: Part,
): Example[] {
  return more === undefined ? [] : readExamples({ ...labelled, ...more }, () => part);
}

function readExamples(labelled: Labelled, partOf: (index: number) => Part): Example[] {
  const groups: [FindingCode | null, Texts][] = [
    ...(Object.entries(labelled.yes) as [FindingCode, Texts][]),
    [null, labelled.no],
  ];
  return groups.flatMap(([code, texts]) =>
    (["en", "de"] as const).flatMap((language) =>
      texts[language].map((line, index) => ({
        code,
        language,
        part: partOf(index),
        line,
        input: readExample(line, language, labelled.of),
      })),
    ),
  );
}

/** What the line says, as the checks get it. */
function readExample(line: string, language: string, of: Labelled["of"]): CheckInput {
  const messages: CheckMessage[] = [];
  const documents: CheckDocument[] = [];
  const toolCalls: CheckToolCall[] = [];
  let draft = of === "draft" ? "" : "Thank you.";
  let declared = language;
  for (const part of line.split(" ¦ ")) {
    const [, speaker = of === "draft" ? "d" : "c", said = ""] = /^(?:([cagpktwdl]): )?(.*)$/su.exec(part) ?? [];
    if (speaker === "d") draft = said;
    else if (speaker === "l") declared = said;
    else if (speaker === "p" || speaker === "k") documents.push(documentOf(documents.length, speaker, said));
    else if (speaker === "t" || speaker === "w") toolCalls.push(callOf(said, speaker === "w"));
    else messages.push(messageOf(messages.length, speaker, said));
  }
  return {
    draft: { text: draft, language: declared, confidence: null },
    conversation: { language: declared, channel: "chat" },
    customer: { displayName: null, identifiers: [] },
    messages,
    documents,
    toolCalls,
    actions: [],
    ownership: new Map(),
  };
}

function messageOf(index: number, speaker: string, text: string): CheckMessage {
  const role = speaker === "c" ? "customer" : speaker === "a" ? "ai" : "agent";
  return { id: `m${index + 1}`, role, text, sentAt: "2026-03-02T10:00:00Z" };
}

function documentOf(index: number, speaker: string, text: string): CheckDocument {
  const kind = speaker === "p" ? "policy" : "article";
  return { id: `k${index + 1}`, title: kind, kind, party: "first", version: "1", text };
}

function callOf(said: string, writes: boolean): CheckToolCall {
  const [name = "", ...result] = said.split(" ");
  return { name, arguments: {}, result: JSON.parse(result.join(" ") || "null") as unknown, writes };
}
