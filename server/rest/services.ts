import type { TileId } from "@/core/audit/tile";
import type { CustomersIntake } from "@/core/intake/customer";
import type { DocumentsIntake } from "@/core/intake/documents";
import type { DraftIntake } from "@/core/intake/draft";
import type { FlagIntake } from "@/core/intake/flag";
import type { MessagesIntake } from "@/core/intake/messages";
import type { OutcomeIntake } from "@/core/intake/outcome";
import type { SubjectRequestIntake } from "@/core/intake/subject-request";
import type { Result } from "@/core/result";
import type { DraftState } from "@/core/review/words";
import type { KeysAnswer } from "@/server/services/log/give-keys";
import type { LogReader } from "@/server/services/log/log-reader";
import type { ConsistencyAnswer } from "@/server/services/log/prove-consistency";
import type { InclusionAnswer } from "@/server/services/log/prove-inclusion";
import type { MemberContext } from "@/server/services/review/member-context";
import type { SourceContext } from "@/server/services/source/source-context";
import type { DispositionAnswer, DraftAnswer } from "../services/intake/draft-answer";

/** `disposition` is null until the checks have run. `created` is false when the same body had been taken in before. */
export type DraftReceipt = {
  id: string;
  external_id: string;
  state: DraftState;
  disposition: DispositionAnswer | null;
  created: boolean;
};

export type RecordReceipt = { id: string; external_id: string; created: boolean };

/** What became of a request by a customer about their own data; nothing of what was found. */
export type SubjectRequestAnswer = {
  id: string;
  number: number;
  kind: string;
  state: string;
  received_at: string;
  due_at: string;
};

export type MessagesReceipt = { conversation: string; added: number; known: number };

export type RateAnswer = { ok: true } | { ok: false; retryAfterSeconds: number };

/** Who may read what of a log, the services know. */
export type LogServices = {
  /** The newest when no size is given. */
  checkpoint(reader: LogReader, size: number | null): Promise<Result<string>>;
  tile(reader: LogReader, id: TileId): Promise<Result<Uint8Array>>;
  inclusion(reader: LogReader, asked: { index: number; size: number }): Promise<Result<InclusionAnswer>>;
  consistency(reader: LogReader, asked: { first: number; second: number }): Promise<Result<ConsistencyAnswer>>;
  keys(reader: LogReader): Promise<Result<KeysAnswer>>;
};

/**
 * What the REST surface asks of the services, one function a verb. Each refuses by value; a throw is a bug and becomes
 * a 500. Inputs are validated and normalised.
 */
export type RestServices = {
  /** The source of a key, or null for a key that is unknown, revoked or expired. Asked on every request. */
  authenticate(apiKey: string): Promise<SourceContext | null>;
  /** The member of a session, by the Cookie header; null for none that is valid. */
  memberOf(cookie: string): Promise<MemberContext | null>;
  log: LogServices;
  takeTokens(source: SourceContext): Promise<RateAnswer>;
  /** Whether requests can be served now; the answer of `GET /health`. */
  ready(): Promise<boolean>;
  /** Refuses `same_id_other_body`, `unknown_reference`, `stopped`. Waits up to `waitMs` for the disposition. */
  takeInDraft(source: SourceContext, input: DraftIntake, options: { waitMs: number }): Promise<Result<DraftReceipt>>;
  /** `id` is whatever stood in the address: refuse `not_found` also for what cannot be an id. */
  readDraft(source: SourceContext, id: string): Promise<Result<DraftAnswer>>;
  raiseFlag(source: SourceContext, input: FlagIntake): Promise<Result<RecordReceipt>>;
  upsertCustomers(source: SourceContext, input: CustomersIntake): Promise<Result<{ upserted: number }>>;
  upsertDocuments(source: SourceContext, input: DocumentsIntake): Promise<Result<{ upserted: number }>>;
  recordOutcome(source: SourceContext, input: OutcomeIntake): Promise<Result<RecordReceipt>>;
  takeInSubjectRequest(source: SourceContext, input: SubjectRequestIntake): Promise<Result<SubjectRequestAnswer>>;
  /** Only what this organisation's sources sent; `id` is whatever stood in the address. */
  readSubjectRequest(source: SourceContext, id: string): Promise<Result<SubjectRequestAnswer>>;
  addMessages(
    source: SourceContext,
    conversationExternalId: string,
    input: MessagesIntake,
  ): Promise<Result<MessagesReceipt>>;
};
