import type { CheckInput, CheckMessage, CheckToolCall, Ownership } from "@/core/checks/check";
import { identifierCandidates, identifierKeys } from "@/core/checks/identifiers";

/** A draft in a conversation for tests: what a test does not care about is empty. */
export function inputFor(
  text: string,
  given: Partial<Omit<CheckInput, "draft">> & { confidence?: number | null } = {},
): CheckInput {
  const { confidence = null, ...rest } = given;
  return {
    draft: { text, language: "en", confidence },
    conversation: { language: "en", channel: "chat" },
    customer: { displayName: null, identifiers: [] },
    messages: [],
    documents: [],
    toolCalls: [],
    actions: [],
    ownership: new Map(),
    ...rest,
  };
}

/** Messages from `c: ...` for the customer, `a: ...` for the AI. */
export function messagesFrom(...lines: string[]): CheckMessage[] {
  return lines.map((line, index) => ({
    id: `m${index + 1}`,
    role: line.startsWith("c: ") ? "customer" : "ai",
    text: line.slice(3),
    sentAt: "2024-05-15T15:00:00Z",
  }));
}

export function toolCall(name: string, args: unknown, result: unknown, writes = false): CheckToolCall {
  return { name, arguments: args, result, writes };
}

/** What the index would answer if these identifiers, and no others, were known. */
export function ownershipIn(
  text: string,
  owners: { own?: [string, string][]; other?: [string, string][] },
): Map<string, Ownership> {
  const keys = (pairs: [string, string][] = []): Set<string> =>
    new Set(pairs.flatMap(([type, value]) => identifierKeys({ type, value })));
  const own = keys(owners.own);
  const other = keys(owners.other);
  return new Map(
    identifierCandidates(text).map(({ normalised }) => [
      normalised,
      own.has(normalised) ? "own" : other.has(normalised) ? "other" : "unknown",
    ]),
  );
}
