import type { StoredEvent } from "@/core/audit/stored-event";

/** Where the text of a commitment is kept. */
export type KeptIn =
  | { table: "message"; id: string; conversation: string; position: number }
  | { table: "draft" | "decision" | "document" | "stop" | "proposal" | "policyVersion"; id: string };

/** A salted commitment in an event: where it stands, under which name the text was committed to, and where the text is. */
export type CommitmentAt = { path: string; field: string; digest: string; kept: KeptIn };

/** Every commitment of an event that somebody with the salt can open; keyed digests are none. */
export function commitmentsIn(event: StoredEvent): CommitmentAt[] {
  switch (event.type) {
    case "messages.added":
      return messagesOf(event.data.conversation, event.data.messages);
    case "draft.received":
      return [
        { path: "text", field: "draft", digest: event.data.text, kept: { table: "draft", id: event.data.draft } },
        ...messagesOf(event.data.conversation, event.data.messages),
      ];
    case "documents.recorded":
      return event.data.documents.flatMap(({ document: id, text: digest }, n) =>
        digest === null
          ? []
          : [{ path: `documents.${n}.text`, field: "document", digest, kept: { table: "document", id } }],
      );
    case "item.decided":
      return (["text", "note"] as const).flatMap((field) => {
        const digest = event.data[field];
        return digest === null
          ? []
          : [{ path: field, field, digest, kept: { table: "decision", id: event.data.decision } }];
      });
    case "stop.set":
      return [stopped("reason", event.data.reason, event.data.stop)];
    case "policy.proposed": {
      const { note: digest, proposal: id } = event.data;
      return [{ path: "note", field: "note", digest, kept: { table: "proposal", id } }];
    }
    case "policy.rolled_back": {
      const { reason: digest, version } = event.data;
      return [{ path: "reason", field: "reason", digest, kept: { table: "policyVersion", id: String(version) } }];
    }
    case "stop.lifted":
      return event.data.reason === null ? [] : [stopped("lifted", event.data.reason, event.data.stop)];
    default:
      return [];
  }
}

const stopped = (field: string, digest: string, id: string): CommitmentAt => ({
  path: "reason",
  field,
  digest,
  kept: { table: "stop", id },
});

function messagesOf(
  conversation: string,
  messages: readonly { message: string; position: number; text: string }[],
): CommitmentAt[] {
  return messages.map(({ message: id, position, text: digest }, n) => ({
    path: `messages.${n}.text`,
    field: "message",
    digest,
    kept: { table: "message", id, conversation, position },
  }));
}
