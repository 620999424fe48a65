import type { MailView } from "../mail/outgoing";
import type { ClockView } from "./request-clock";
import type {
  Ground,
  IdentityMethod,
  Law,
  LetterKind,
  LetterLanguage,
  RecordCategory,
  RecordOutcome,
  RequestChannel,
  RequestKind,
  RequestState,
} from "./request-words";

/** A request in the list: codes, numbers and times, and who asks. */
export type ListedRequest = {
  id: string;
  number: number;
  kind: RequestKind;
  law: Law;
  state: RequestState;
  channel: RequestChannel;
  /** Null when the words were taken away. */
  name: string | null;
  receivedAt: string;
  dueAt: string;
  clock: ClockView;
};

export type RequestList = { rows: ListedRequest[]; next: string | null };

export type OutcomeView = {
  category: RecordCategory;
  /** How many records of the kind there are, or were when it was decided. */
  records: number;
  outcome: RecordOutcome | null;
  ground: Ground | null;
};

/** A customer as whoever handles a request sees them. */
export type RequestCustomer = {
  id: string;
  name: string | null;
  externalId: string | null;
  identifiers: { type: string; value: string }[];
  restricted: boolean;
  objected: boolean;
  erased: boolean;
  /** Legal holds that cover them: nothing of theirs is erased while there are any. */
  holds: { id: string; scope: string }[];
};

export type RequestInFull = ListedRequest & {
  language: LetterLanguage;
  contact: string | null;
  words: string | null;
  knownAs: string | null;
  /** The source said that it had made sure who asks. */
  sourceAuthenticated: boolean;
  extended: boolean;
  identity: { method: IdentityMethod; at: string } | null;
  closedAt: string | null;
  /** The moment until which receipt is to be confirmed (CCPA); null where no law says so. */
  confirmBy: string | null;
  customer: RequestCustomer | null;
  /** Who they may be, by what they say they are known as, while nobody is linked. */
  candidates: { id: string; name: string | null; externalId: string | null }[];
  outcomes: OutcomeView[];
  letters: {
    id: string;
    kind: LetterKind;
    language: LetterLanguage;
    at: string;
    subject: string | null;
    text: string | null;
    /** How far its mail got; null where it was not mailed. */
    mail: MailView | null;
  }[];
  /** What mail can do for this request. */
  mail: {
    ready: boolean;
    /** The contact, where it is an address. */
    address: string | null;
    /** Addresses on file, to which a code can be sent. */
    onFile: string[];
    /** The newest code; `asks` while it still proves anything. */
    code: (MailView & { asks: boolean; tries: number }) | null;
  };
  packages: { id: string; state: string; askedAt: string; expiresAt: string | null; bytes: number | null }[];
  erasure: {
    id: string;
    state: string;
    finishedAt: string | null;
    failure: string | null;
    failedAt: string | null;
    step: string | null;
  } | null;
  timeline: { id: string; type: string; at: string; by: string | null }[];
};
