import type { CustomerIntake } from "@/core/intake/customer";
import type { DraftIntake } from "@/core/intake/draft";
import type { MessageIntake } from "@/core/intake/messages";
import type { IncidentWords } from "@/core/privacy/incident-view";
import type { Authorship } from "@/core/privacy/privacy-policy";
import type { SealedPlace } from "@/core/privacy/sealed-place";

/** What lies inside the sealed columns. `salt` is that of the text's commitment in the audit events. */
export type SubjectProfile = Pick<CustomerIntake, "external_id" | "display_name" | "attributes" | "consent">;
export type ConversationBody = { external_id: string; title: string | null; attributes: Record<string, string> };
export type MessageBody = Pick<MessageIntake, "external_id" | "text" | "attachments"> & { salt: string };
export type DraftBody = {
  external_id: string;
  text: string;
  salt: string;
  tool_calls: DraftIntake["provenance"]["tool_calls"];
  actions: DraftIntake["provenance"]["actions"];
  documents: { id: string; uri: string | null; retrieved_at: string | null }[];
};
export type DocumentBody = { title: string; uri: string | null; text: string | null; salt: string };
/** `member` is the colleague who raised it by hand. */
export type FlagBody = { external_id: string; note: string | null; salt: string; member?: string };
/** `footer` and `authorship` are of the text that the decision lets out, or would after a second person. */
export type DecisionBody = {
  text: string | null;
  note: string | null;
  salt: string;
  footer?: string;
  authorship?: Authorship;
};

/** What a source was asked to write differently. */
export type RevisionBody = { instruction: string; salt: string };

/** What somebody leaves for whoever takes an item next. */
export type RequeueNoteBody = { text: string; salt: string };

export type IncidentBody = IncidentWords & { salt: string };

const place =
  (table: string, column: string) =>
  (orgId: string, row: string): SealedPlace => ({ orgId, table, column, row });

/** Where each sealed column lives, by the id of its row. */
export const PLACES = {
  profile: place("subject", "sealed_profile"),
  identifier: place("subject_identifier", "sealed_value"),
  conversation: place("conversation", "sealed_body"),
  message: place("message", "sealed_body"),
  document: place("document", "sealed_body"),
  draft: place("draft", "sealed_body"),
  explanation: place("disposition", "sealed_explanation"),
  flag: place("flag", "sealed_body"),
  decision: place("decision", "sealed_body"),
  /** By item and member. */
  unsentWork: place("unsent_work", "sealed_body"),
  unsentBulk: place("bulk", "sealed_unsent"),
  release: place("release", "sealed_text"),
  delivery: place("delivery", "sealed_body"),
  outcome: place("outcome", "sealed_body"),
  requeueNote: place("requeue_note", "sealed_body"),
  secret: place("source_secret", "sealed_secret"),
  /** By the endpoint and the secret's version. */
  alertSecret: place("alert_endpoint", "sealed_secret"),
  stop: place("stop", "sealed_reason"),
  proposal: place("policy_proposal", "sealed_note"),
  /** By its number. */
  policyVersion: place("policy_version", "sealed_reason"),
  personalData: place("personal_data", "sealed_spans"),
  reveal: place("reveal", "sealed_body"),
  correction: place("correction", "sealed_body"),
  subjectRequest: place("subject_request", "sealed_body"),
  letter: place("letter", "sealed_body"),
  mail: place("mail", "sealed_body"),
  /** A file beside the database, by the id of its row. */
  package: place("data_package", "file"),
  incident: place("incident", "sealed_body"),
  hold: place("legal_hold", "sealed_body"),
  snippet: place("snippet", "sealed_body"),
  revision: place("draft_revision", "sealed_body"),
  /** By case and version. */
  plantCase: place("plant_case", "sealed_body"),
};
