import type { NoteKey } from "@/core/audit/signed-note";

/** What a witness says to a checkpoint (C2SP tlog-witness). */
export type WitnessReply =
  /** Signature lines, not checked yet. */
  | { kind: "signed"; lines: string }
  /** It has signed another size than was taken for its last, or another root of the same size. */
  | { kind: "knows"; size: number }
  | { kind: "proof_refused" }
  /** It does not vouch for this log, or does not understand us. */
  | { kind: "refused"; status: number };

/** Somebody elsewhere who vouches that the log of all logs only grows. */
export type Witness = {
  key: NoteKey;
  /** @throws when it does not answer in time */
  ask(question: string): Promise<WitnessReply>;
};
