import type { Opened } from "@/core/privacy/masked-text";
import type { ExplainedItem } from "@/core/review/record-view";
import { type DataKey, openJson } from "@/server/keys/sealed-box";
import { openDocument, openMessage } from "../judge/draft-file";
import type { OrganisationContext } from "../organisation/organisation-context";
import { draftView } from "../review/read-item";
import { type ConversationBody, type DraftBody, type FlagBody, PLACES, type SubjectProfile } from "../sealed-bodies";
import type { LoadedRecord } from "./record-file";

const TITLE = 80;

/**
 * The conversation as it stood when it was decided, with the draft: for the policy what the checks saw, for a person what
 * had come in by then. Null without a key: the customer was erased.
 */
export function saidThen(
  org: OrganisationContext,
  loaded: LoadedRecord,
  key: DataKey | null,
): { said: Opened<ExplainedItem> | null; laterMessages: number } {
  const { draft, around } = loaded;
  const known = loaded.messages.filter((m) => wasThere(loaded, m));
  const laterMessages = loaded.messages.length - known.length;
  if (key === null) return { said: null, laterMessages };
  const messages = known.map((m) => openMessage(org.orgId, key, m));
  const { title } = openJson<ConversationBody>(
    key,
    PLACES.conversation(org.orgId, around.conversation_id),
    around.conversation_body,
  );
  const profile = openJson<SubjectProfile>(key, PLACES.profile(org.orgId, around.subject_id), around.sealed_profile);
  const said = {
    conversation: {
      id: around.conversation_id,
      title: title ?? opening(messages.find((m) => m.role === "customer")?.text ?? ""),
      channel: around.channel,
      language: around.language,
      customerName: profile.display_name,
      messages: messages.map(({ id, role, text, sentAt }) => ({ id, role, text, sentAt })),
    },
    draft: draft && openedDraft(org, loaded, key, draft),
    alreadySent: draft?.already_sent ?? true,
    flag: flagOf(org, loaded, key),
  };
  return { said, laterMessages };
}

/** What a draft answers was there; for a person also what had come in since; without a draft, what had been said by then. */
function wasThere({ head, draft }: LoadedRecord, m: LoadedRecord["messages"][number]): boolean {
  if (draft && m.position <= draft.answers_position) return true;
  if (head.about === "disposition") return false;
  return (draft ? m.created_at : m.sent_at).getTime() <= head.at.getTime();
}

function openedDraft(
  org: OrganisationContext,
  loaded: LoadedRecord,
  key: DataKey,
  row: NonNullable<LoadedRecord["draft"]>,
): Opened<ExplainedItem>["draft"] {
  const body = openJson<DraftBody>(key, PLACES.draft(org.orgId, row.draft_id), row.sealed_body);
  return draftView({ row, body, documents: loaded.documents.map((d) => openDocument(org, d)) });
}

function flagOf(org: OrganisationContext, { flag }: LoadedRecord, key: DataKey): Opened<ExplainedItem>["flag"] {
  if (flag === null) return null;
  const { note } = openJson<FlagBody>(key, PLACES.flag(org.orgId, flag.flag_id), flag.sealed_body);
  return { raisedBy: flag.raised_by, reason: flag.reason, note };
}

function opening(text: string): string {
  const flat = text.replace(/\s+/g, " ").trim();
  return flat.length > TITLE ? `${flat.slice(0, TITLE - 1)}…` : flat;
}
