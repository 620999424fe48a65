import type { Masked } from "@/core/privacy/masked-text";

/** What an item's screen says of drafts asked for again. */
export type Again = {
  /** The newest request about this very draft. */
  asked: { at: string; by: { id: string; name: string } } | null;
  /** How often the reply to this message may still be asked for again. */
  left: number;
  /** The source can be told. */
  reachable: boolean;
  /** This draft came after such a request. */
  answers: boolean;
};

/** What a draft was written again for, as its reader may see it: the instruction, and the text before. */
export type WrittenAgain = {
  instruction: Masked;
  by: { id: string; name: string };
  at: string;
  before: Masked;
};
