import type { TRPC_ERROR_CODE_KEY } from "@trpc/server";
import type { ContentfulStatusCode } from "hono/utils/http-status";

/**
 * How one refusal is told. `title` names the kind of problem and never changes with the case; `detail` says what to do.
 * Both are for the people who write against the API and so in English; the console has sentences of its own.
 */
export type RefusalEntry = { status: ContentfulStatusCode; trpc: TRPC_ERROR_CODE_KEY; title: string; detail: string };
