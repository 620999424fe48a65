import type { ExportFailure } from "@/core/audit/export-view";

/** The export cannot be made, and trying again at once would end the same way. */
export class ExportFailed extends Error {
  override name = "ExportFailed";
  readonly code: ExportFailure;

  constructor(code: ExportFailure, options?: ErrorOptions) {
    super(`the export failed: ${code}`, options);
    this.code = code;
  }
}

/** It was cancelled, or somebody else builds it by now: leave everything, say nothing. */
export class ExportStopped extends Error {
  override name = "ExportStopped";
}

const OF_DISK: Record<string, ExportFailure> = {
  ENOSPC: "disk_full",
  EDQUOT: "disk_full",
  EFBIG: "disk_full",
  EACCES: "not_writable",
  EPERM: "not_writable",
  EROFS: "not_writable",
};

/** The failure that an error stands for; null for one that may pass by itself, such as a lost connection. */
export function failureOf(error: unknown): ExportFailure | null {
  if (error instanceof ExportFailed) return error.code;
  const { code } = error as { code?: string };
  return (code !== undefined && OF_DISK[code]) || null;
}
