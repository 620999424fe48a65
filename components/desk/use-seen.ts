"use client";

import { useState } from "react";
import type { DeskItem } from "@/core/review/desk-view";
import type { ClaimState } from "./claim-keeper";

/**
 * A decision binds to the digest of what was read. Live updates bring a newer reading under the reader's eyes: a digest
 * that differs from the one the claim came with must be acknowledged before anything is decided.
 */
export function useSeen(item: DeskItem | null, claim: ClaimState): { changed: boolean; acknowledge: () => void } {
  const [acknowledged, setAcknowledged] = useState<{ token: string; seen: string } | null>(null);
  if (item === null || claim.phase !== "held" || claim.item !== item.id) {
    return { changed: false, acknowledge: () => undefined };
  }
  const { token } = claim;
  const read = acknowledged?.token === token ? acknowledged.seen : claim.seen;
  return { changed: item.seen !== read, acknowledge: () => setAcknowledged({ token, seen: item.seen }) };
}
