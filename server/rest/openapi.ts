import type { OpenAPIHono, RouteConfig } from "@hono/zod-openapi";
import { sessionCookieName } from "@/server/auth/session-cookie";
import { problem } from "./answers";
import { LOG_ROUTES, type LogRoute } from "./log-routes";
import { VERBS, type Verb } from "./verbs";
import { WEBHOOKS, type Webhook, webhookHeaders } from "./webhooks";

export const BASE_PATH = "/api/v1";

const SECURITY = "apiKey";
const SESSION = "session";

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

function logRouteOf(route: LogRoute): RouteConfig {
  const content = { [route.answer.type.split(";", 1)[0] as string]: { schema: route.answer.schema } };
  return {
    method: "get",
    path: route.path,
    operationId: route.operationId,
    summary: route.summary,
    description: route.description,
    security: [{ [SECURITY]: [] }, { [SESSION]: [] }],
    request: { ...(route.params && { params: route.params }), query: route.query },
    responses: {
      200: { description: "Done", content },
      ...problems({
        401: "Neither a valid API key nor a session",
        403: "Whoever asks may not read this of the log",
        404: "The log has no such thing, or not yet",
        422: "A parameter is invalid",
        429: "Too many requests; Retry-After says how long to wait",
      }),
    },
  };
}

function webhookOf({ name, schema, ...said }: Webhook): RouteConfig {
  return {
    ...said,
    method: "post",
    path: name,
    request: { headers: webhookHeaders, body: { content: { "application/json": { schema } }, required: true } },
    responses: {
      "2XX": {
        description: "Taken. Whatever else is answered within 15 seconds, or nothing, is tried again for hours",
      },
      410: { description: "Not wanted: it is not tried again" },
    },
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
  registry.registerComponent("securitySchemes", SESSION, {
    type: "apiKey",
    in: "cookie",
    name: sessionCookieName(true),
    description: "The session of a member who may read the record, from the console's own pages",
  });
  for (const verb of VERBS) registry.registerPath(routeOf(verb));
  for (const route of LOG_ROUTES) registry.registerPath(logRouteOf(route));
  for (const webhook of WEBHOOKS) registry.registerWebhook(webhookOf(webhook));
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
