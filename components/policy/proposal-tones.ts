import type { Tone } from "@/components/ui/chip";
import type { ProposalState } from "@/core/policy/proposal";

export const TONES: Record<ProposalState, Tone> = {
  draft: "plain",
  proposed: "info",
  published: "ok",
  withdrawn: "plain",
};
