import { TRPCClientError } from "@trpc/client";
import { REFUSAL_CODES, type Refusal, type RefusalCode } from "@/core/result";

/** The refusal that an error of the API carries, or null when it is a failure: a bug, or no answer at all. */
export function refusalOf(error: unknown): Refusal | null {
  if (!(error instanceof TRPCClientError)) return null;
  const refusal: unknown = error.data?.refusal;
  return isRefusal(refusal) ? refusal : null;
}

/** Whether no answer came, so that nobody here knows if the server acted. */
export function unanswered(error: unknown): boolean {
  return error instanceof TRPCClientError && !error.data;
}

export function isRefusalCode(code: string): code is RefusalCode {
  return (REFUSAL_CODES as readonly string[]).includes(code);
}

function isRefusal(value: unknown): value is Refusal {
  return typeof value === "object" && value !== null && "code" in value && isRefusalCode(String(value.code));
}
