import type { OpenAPIHono, RouteConfig } from "@hono/zod-openapi";
import { problem } from "./answers";
import { VERBS, type Verb } from "./verbs";

export const BASE_PATH = "/api/v1";

const SECURITY = "apiKey";

type Responses = RouteConfig["responses"];

function problems(statuses: Record<string, string | undefined>): Responses {
  const entries = Object.entries(statuses).map(([status, description]) => [
    status,
    { description, content: { "application/problem+json": { schema: problem } } },
  ]);
  return Object.fromEntries(entries);
}

const OF_A_BODY = {
  400: "The body is not JSON",
  409: "The same external_id with another body, or stopped",
  413: "The body is too large",
  415: "The body is not application/json",
  422: "A field is invalid or refers to something unknown",
};

function responsesOf(verb: Verb): Responses {
  const content = { "application/json": { schema: verb.answer.schema } };
  return {
    ...(verb.creates && { 201: { description: "Taken in", content } }),
    200: { description: verb.creates ? "Taken in before, with the same body" : "Done", content },
    ...problems({
      ...(verb.body && OF_A_BODY),
      401: "No valid API key",
      ...(verb.params && { 404: "Nothing there that this key may see" }),
      429: "Too many requests; Retry-After says how long to wait",
    }),
  };
}

function routeOf(verb: Verb): RouteConfig {
  const body = verb.body && { content: { "application/json": { schema: verb.body.schema } }, required: true };
  return {
    method: verb.method,
    path: verb.path,
    operationId: verb.operationId,
    summary: verb.summary,
    description: verb.description,
    security: [{ [SECURITY]: [] }],
    request: {
      ...(verb.params && { params: verb.params }),
      ...(verb.query && { query: verb.query }),
      ...(body && { body }),
    },
    responses: responsesOf(verb),
  };
}

/** Writes every verb and its schemas into the app's OpenAPI registry. */
export function describe(app: OpenAPIHono): void {
  const registry = app.openAPIRegistry;
  registry.registerComponent("securitySchemes", SECURITY, {
    type: "http",
    scheme: "bearer",
    description: "The API key of a source, which starts with cs_",
  });
  for (const verb of VERBS) registry.registerPath(routeOf(verb));
  registry.registerPath({
    method: "get",
    path: "/health",
    operationId: "health",
    summary: "Health",
    description: "Whether requests can be served now. Needs no key.",
    responses: { 200: { description: "Ready" }, 503: { description: "Not ready" } },
  });
}

export type ApiDocument = ReturnType<OpenAPIHono["getOpenAPI31Document"]>;

/** The OpenAPI 3.1 document of what {@link describe} registered. */
export function apiDocument(app: OpenAPIHono): ApiDocument {
  return app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Countersign",
      version: "1",
      description:
        "What an AI system sends to have its replies countersigned, and what it gets back. Bodies are JSON in UTF-8; moments are ISO 8601 with offset; texts are normalised to Unicode NFC. Unknown fields are refused. Problems are RFC 9457 problem details that name every invalid field.",
    },
  });
}
