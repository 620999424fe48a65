import type { Disclosure } from "./bundle/disclosure";

export const EXPORT_STATES = ["waiting", "building", "ready", "cancelled", "failed", "gone"] as const;
export type ExportState = (typeof EXPORT_STATES)[number];

export const EXPORT_LANGUAGES = ["en", "de"] as const;
export type ExportLanguage = (typeof EXPORT_LANGUAGES)[number];

/** Why an export came to nothing. */
export const EXPORT_FAILURES = [
  "empty",
  "no_checkpoint",
  "nobody_signs",
  "disk_full",
  "not_writable",
  "verifier_missing",
  "interrupted",
  "unknown",
] as const;
export type ExportFailure = (typeof EXPORT_FAILURES)[number];

/** What is asked for, each null for no bound: moments from which and before which, and ids. */
export type ExportSelection = {
  from: string | null;
  to: string | null;
  team: string | null;
  item: string | null;
  subject: string | null;
};

export type ListedExport = {
  id: string;
  state: ExportState;
  /** Null for the command line, which keeps its files elsewhere. */
  by: { id: string; name: string } | null;
  at: string;
  disclosure: Disclosure;
  language: ExportLanguage;
  asked: ExportSelection;
  done: number;
  /** Null as long as nobody has counted. */
  total: number | null;
  /** All files together, unpacked. */
  bytes: number | null;
  failure: ExportFailure | null;
  /** Until when it can be downloaded. */
  keptUntil: string | null;
};

export type ExportPage = { rows: ListedExport[]; next: string | null };

/** What a reader needs beside the list: names for what was asked, and the keys to compare elsewhere. */
export type ExportOptions = {
  teams: { id: string; name: string }[];
  /** Keys that sign the log now, as `--key` takes them; empty before the first checkpoint. */
  keys: string[];
  /** Whether this reader may take texts out: they are not masked. */
  texts: boolean;
};
