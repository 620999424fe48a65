/** A checkpoint as it was signed, with what tells whose signature it is: the events of the log's keys, each with its proof. */
export type SealedCheckpoint = {
  note: string;
  signedAt: string;
  /** `event` is the text of the event's bytes; hashes are base64, from the leaf up. */
  keys: { index: number; event: string; proof: string[] }[];
};

/** One event and what shows that it is in the log. All of it is to be checked by whoever reads it. */
export type SealView = {
  /** Whose log it is: the reader's own organisation. */
  org: string;
  event: { id: string; at: string; bytes: string };
  /** Null while no checkpoint covers it. Without a proof, the log does not hold what it should. */
  sealed: { index: number; proof: string[] | null; checkpoint: SealedCheckpoint } | null;
};

/** The newest checkpoint; and that the log of so many events as somebody saw before is the beginning of it. */
export type AnchorView = { checkpoint: SealedCheckpoint | null; consistency: string[] | null };

/**
 * An event as its bytes, or as the hash of its leaf alone: it tells of a decision that the reader may not be shown before
 * they have given their own judgement.
 */
export type LogEntry = { index: number } & ({ bytes: string } | { leaf: string });

/** A stretch of the log, and some of the checkpoints that were signed within it. */
export type EntriesView = {
  entries: LogEntry[];
  checkpoints: { size: number; note: string }[];
};

/** How the log stands, for the line over every page. */
export type LogState = {
  org: string;
  newest: { size: number; at: string } | null;
  /** Since when what happened waits for its seal; null while sealing keeps up. */
  behindSince: string | null;
  alarms: { code: LogAlarm; at: string; size: number | null; everywhere: boolean }[];
};

/** What the log's keeper raises an alarm for. */
export type LogAlarm = "rolled_back" | "changed" | "split" | "altered" | "witness_refused";
