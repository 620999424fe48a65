import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Refusal } from "@/core/result";
import { problemType, REFUSALS } from "@/server/errors/refusals";

/** One invalid field; an empty `field` is the body as a whole. */
export type FieldError = { field: string; message: string };

/** RFC 9457 problem details. */
export type Problem = {
  type: string;
  title: string;
  status: ContentfulStatusCode;
  detail: string;
  /** The refusal code, or one of {@link TRANSPORT_PROBLEMS}: what programs compare. */
  code: string;
  instance?: string;
  params?: Record<string, string>;
  errors?: FieldError[];
};

/** Problems of the transport, which no service ever sees. */
export const TRANSPORT_PROBLEMS = {
  invalid_json: { status: 400, title: "Invalid JSON", detail: "The body is not JSON in UTF-8." },
  unsupported_media_type: {
    status: 415,
    title: "Unsupported media type",
    detail: "Send the body as application/json.",
  },
  no_such_address: {
    status: 404,
    title: "No such address",
    detail: "The API has nothing at this address; see /api/v1/docs.",
  },
  method_not_allowed: {
    status: 405,
    title: "Method not allowed",
    detail: "The address exists; the Allow header says how it may be asked.",
  },
  internal: {
    status: 500,
    title: "Internal error",
    detail: "It is our fault and it is logged under `instance`. Send the request again later; it is idempotent.",
  },
} as const satisfies Record<string, { status: ContentfulStatusCode; title: string; detail: string }>;

type More = Partial<Pick<Problem, "detail" | "errors" | "params" | "instance">>;

/** Answers with a problem of the transport. */
export function transportProblem(
  c: Context,
  code: keyof typeof TRANSPORT_PROBLEMS,
  more: More = {},
  headers?: Record<string, string>,
): Response {
  return problemResponse(c, { type: problemType(code), code, ...TRANSPORT_PROBLEMS[code], ...more }, headers);
}

/** Answers with a refusal, by the table of refusals. */
export function refusalProblem(
  c: Context,
  refusal: Refusal,
  more: More = {},
  headers?: Record<string, string>,
): Response {
  const entry = REFUSALS[refusal.code];
  const problem: Problem = {
    type: problemType(refusal.code),
    code: refusal.code,
    title: entry.title,
    status: entry.status,
    detail: entry.detail,
    ...(refusal.params && { params: refusal.params }),
    ...(refusal.field !== undefined && { errors: [{ field: refusal.field, message: entry.detail }] }),
    ...more,
  };
  return problemResponse(c, problem, headers);
}

function problemResponse(c: Context, problem: Problem, headers: Record<string, string> = {}): Response {
  return c.body(JSON.stringify(problem), problem.status, { "content-type": "application/problem+json", ...headers });
}
