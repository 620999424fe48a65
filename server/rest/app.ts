import { randomUUID } from "node:crypto";
import type { ServerResponse } from "node:http";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { pino } from "pino";
import { RequestAborted } from "../read-body";
import { admit } from "./admit";
import { readJson } from "./body";
import { docsPage } from "./docs-page";
import { DOCS_POLICY } from "./docs-style";
import { fieldErrors } from "./field-errors";
import { LOG_ROUTES } from "./log-routes";
import { type ApiDocument, apiDocument, BASE_PATH, describe } from "./openapi";
import { refusalProblem, transportProblem } from "./problem";
import { serveLog } from "./serve-log";
import type { RestServices } from "./services";
import { VERBS, type Verb } from "./verbs";

/** The part of a pino logger that is needed here. */
export type RestLog = { error(fields: object, message: string): void };

/** Handles one request of a verb: key, body, schema, service, in this order and each at most once. */
async function serve(c: Context, verb: Verb, services: RestServices): Promise<Response> {
  const admitted = await admit(c, services);
  if (!admitted.ok) return admitted.response;
  let input: unknown;
  if (verb.body !== null) {
    const body = await readJson(c);
    if (!body.ok) return body.response;
    const parsed = verb.body.schema.safeParse(body.value);
    if (!parsed.success) return refusalProblem(c, { code: "invalid_field" }, { errors: fieldErrors(parsed.error) });
    input = parsed.data;
  }
  const answer = await verb.run({ c, services, source: admitted.source }, input);
  if (!answer.ok) return refusalProblem(c, answer.refusal);
  const { created, body, location } = answer.value;
  return answerJson(c, created ? 201 : 200, JSON.stringify(body), location === undefined ? {} : { location });
}

/** Straight to Node where there is one: a `Response` costs more than all the rest of Hono. */
function answerJson(c: Context, status: 200 | 201, json: string, more: Record<string, string>): Response {
  const headers = { "content-type": "application/json", ...more };
  const outgoing = (c.env as { outgoing?: ServerResponse } | undefined)?.outgoing;
  if (!outgoing) return c.body(json, status, headers);
  outgoing.writeHead(status, { ...headers, "content-length": Buffer.byteLength(json) }).end(json);
  return RESPONSE_ALREADY_SENT;
}

/** Where it broke without what was in it: messages of errors quote values, and values are personal data. */
function withoutMessage(error: Error): object {
  const frames = error.stack?.split("\n").filter((row) => /^ {4}at /.test(row));
  const code = (error as { code?: unknown }).code;
  return { error: error.name, ...(typeof code === "string" && { code }), at: frames?.slice(0, 12) };
}

function answerFaults(app: OpenAPIHono, log: RestLog): void {
  const asked = [...LOG_ROUTES.map(({ path, route = path }) => route), "/health", "/openapi.json", "/docs"];
  const addresses = [...VERBS, ...asked.map((path) => ({ method: "get", path }))].map(({ method, path }) => ({
    method: method.toUpperCase(),
    pattern: new RegExp(
      `^${BASE_PATH}${path
        .replaceAll(".", "\\.")
        .replace("*", ".+")
        .replaceAll(/\{\w+\}/g, "[^/]+")}$`,
    ),
  }));
  app.notFound((c) => {
    const allowed = [
      ...new Set(addresses.filter(({ pattern }) => pattern.test(c.req.path)).map(({ method }) => method)),
    ];
    if (allowed.length === 0) return transportProblem(c, "no_such_address");
    return transportProblem(c, "method_not_allowed", {}, { allow: allowed.join(", ") });
  });
  app.onError((error, c) => {
    if (error instanceof RequestAborted) return transportProblem(c, "invalid_json");
    const id = randomUUID();
    log.error({ id, method: c.req.method, route: c.req.routePath, ...withoutMessage(error) }, "request failed");
    return transportProblem(c, "internal", { instance: `urn:uuid:${id}` });
  });
}

function serveDocuments(app: OpenAPIHono): void {
  let document: ApiDocument | null = null;
  let page: string | null = null;
  const described = (): ApiDocument => {
    document ??= apiDocument(app);
    return document;
  };
  app.get("/openapi.json", (c) => c.json(described()));
  app.get("/docs", (c) => {
    page ??= docsPage(described());
    return c.html(page, 200, { "content-security-policy": DOCS_POLICY, "x-content-type-options": "nosniff" });
  });
}

/**
 * The public API at `/api/v1`, as a Hono app with its OpenAPI document. It knows no database: everything it does, it
 * asks of the services.
 */
export function createRestApp(services: RestServices, options: { log?: RestLog } = {}): OpenAPIHono {
  const app = new OpenAPIHono().basePath(BASE_PATH);
  describe(app);
  for (const verb of VERBS) {
    const path = verb.path.replaceAll(/\{(\w+)\}/g, ":$1");
    app.on(verb.method.toUpperCase(), path, (c) => serve(c, verb, services));
  }
  serveLog(app, services);
  app.get("/health", async (c) => {
    const ready = await services.ready();
    return c.json({ status: ready ? "ready" : "not ready" }, ready ? 200 : 503);
  });
  serveDocuments(app);
  answerFaults(app, options.log ?? pino({ name: "rest" }));
  return app;
}
