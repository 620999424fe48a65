import type { Fault } from "@/core/oversight/fault";
import type { Catching, PlantCase } from "@/core/oversight/plant-case";

type Role = PlantCase["messages"][number]["role"];
export type MessageState = { key: number; role: Role; text: string };
export type DocumentState = { key: number; title: string; kind: string; text: string };
export type CallState = { key: number; name: string; arguments: string; result: string };

/** A case as it is being written: everything a text, lists with keys of their own. */
export type CaseState = {
  title: string;
  language: string;
  channel: string;
  fault: Fault;
  wrong: { en: string; de: string };
  why: { en: string; de: string };
  faulty: string;
  catching: Catching[];
  customer: string;
  /** One a line, as `type: value`. */
  identifiers: string;
  attributes: string;
  subject: string;
  messages: MessageState[];
  draft: string;
  confidence: string;
  documents: DocumentState[];
  calls: CallState[];
};

const EMPTY: CaseState = {
  ...{ title: "", language: "en", channel: "", fault: "wrong_answer" as const },
  ...{ wrong: { en: "", de: "" }, why: { en: "", de: "" }, faulty: "" },
  catching: ["edit", "reject", "escalate", "reply", "hand_over"],
  ...{ customer: "", identifiers: "", attributes: "", subject: "", draft: "", confidence: "" },
  messages: [{ key: 0, role: "customer", text: "" }],
  documents: [],
  calls: [],
};

const json = (value: unknown) => JSON.stringify(value, null, 2) ?? "null";

export function stateOf(body: PlantCase | null, language: string): CaseState {
  if (!body) return { ...EMPTY, language };
  const { title, fault, wrong, why, draft, caught_by, confidence } = body;
  return {
    ...{ title, language: body.language, channel: body.channel ?? "", fault, wrong, why, draft },
    faulty: body.faulty.join("\n"),
    catching: caught_by,
    customer: body.customer.name,
    identifiers: body.customer.identifiers.map(({ type, value }) => `${type}: ${value}`).join("\n"),
    attributes: Object.entries(body.customer.attributes)
      .map(([name, value]) => `${name}: ${value}`)
      .join("\n"),
    subject: body.subject ?? "",
    confidence: confidence === null ? "" : String(Math.round(confidence * 100)),
    messages: body.messages.map((each, key) => ({ key, ...each })),
    documents: body.documents.map((each, key) => ({ key, ...each })),
    calls: body.tool_calls.map((each, key) => ({
      ...{ key, name: each.name, arguments: json(each.arguments), result: json(each.result) },
    })),
  };
}

/** As the service takes it; null where a tool call is no JSON. */
export function bodyOf(state: CaseState): unknown | null {
  const { title, language, fault, wrong, why, draft, documents } = state;
  const number = Number(state.confidence.replace(",", "."));
  try {
    return {
      ...{ title: title.trim(), language, channel: state.channel.trim() || null, fault, wrong, why, draft },
      faulty: state.faulty.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim()])),
      caught_by: state.catching,
      customer: {
        name: state.customer.trim(),
        identifiers: pairsIn(state.identifiers).map(([type, value]) => ({ type, value })),
        attributes: Object.fromEntries(pairsIn(state.attributes)),
      },
      subject: state.subject.trim() || null,
      messages: state.messages.map(({ role, text }) => ({ role, text })),
      confidence: state.confidence.trim() === "" ? null : number / 100,
      documents: documents.map((each) => ({ title: each.title.trim(), kind: each.kind.trim(), text: each.text })),
      tool_calls: state.calls.map((each) => ({
        ...{ name: each.name.trim(), arguments: JSON.parse(each.arguments || "{}") },
        result: JSON.parse(each.result || "null"),
      })),
    };
  } catch {
    return null;
  }
}

/** Lines of a name, a colon and a value; what lacks either is left for the service to refuse. */
function pairsIn(text: string): [string, string][] {
  return text.split("\n").flatMap((line): [string, string][] => {
    if (line.trim() === "") return [];
    const at = line.indexOf(":");
    return [at < 0 ? ["", line.trim()] : [line.slice(0, at).trim(), line.slice(at + 1).trim()]];
  });
}

/** A key that no row of the list has. */
export function nextKey(rows: readonly { key: number }[]): number {
  return Math.max(-1, ...rows.map(({ key }) => key)) + 1;
}
