import type { Masking } from "@/core/review/desk-view";
import type { PiiKind } from "./detect/pii-detector";
import type { Masked } from "./masked-text";

/** What lists of corrections can be narrowed to. */
export const CORRECTION_STATES = ["in_force", "revoked"] as const;
export const CORRECTION_SAYS = ["personal", "not_personal"] as const;

/** A person's word about a value, as somebody looks at it who may not be shown the value. */
export type CorrectionView = {
  id: string;
  by: { id: string; name: string };
  at: string;
  personal: boolean;
  kind: PiiKind;
  /** The value, or the kind's placeholder; null where the customer was erased. */
  value: Masked | null;
  masked: boolean;
  /** In which it was made; null for those made before that was kept. */
  item: string | null;
  revokedAt: string | null;
  mayRevoke: boolean;
  masking: Pick<Masking, "mayReveal" | "reveal">;
};

/** `everybodys`: whose corrections the reader sees. Others see their own. */
export type CorrectionPage = {
  rows: CorrectionView[];
  next: string | null;
  everybodys: boolean;
  people: { id: string; name: string }[];
};
