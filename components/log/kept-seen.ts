import type { Seen } from "@/core/audit/check/check-seen";

/** A check that failed here; it stays until everything was checked again and is in order. */
export type Failed = { fault: string; at: string; index: number | null };

export type Kept = { seen: Seen | null; failed: Failed | null };

const NOTHING: Kept = { seen: null, failed: null };
const CHANGED = "countersign:log";
const nameOf = (org: string) => `countersign.log.${org}`;

/** What is kept as it is kept; a text, so that it is the same as long as nothing changes. */
export function keptText(org: string): string {
  try {
    return window.localStorage.getItem(nameOf(org)) ?? "";
  } catch {
    // A browser that keeps nothing: there is nothing to compare with.
    return "";
  }
}

export function keptIn(text: string): Kept {
  if (text === "") return NOTHING;
  try {
    return { ...NOTHING, ...(JSON.parse(text) as Partial<Kept>) };
  } catch {
    return NOTHING;
  }
}

export function keep(org: string, change: Partial<Kept>): void {
  const next: Kept = { ...keptIn(keptText(org)), ...change };
  try {
    window.localStorage.setItem(nameOf(org), JSON.stringify(next));
  } catch {
    // Full, or not allowed: what was found is still on this page.
  }
  window.dispatchEvent(new Event(CHANGED));
}

/** Calls back on every change, also one of another tab. */
export function onKept(listener: () => void): () => void {
  window.addEventListener(CHANGED, listener);
  window.addEventListener("storage", listener);
  return () => {
    window.removeEventListener(CHANGED, listener);
    window.removeEventListener("storage", listener);
  };
}
