import { REFUSAL_CODES } from "@/core/result";
import { REFUSALS } from "@/server/errors/refusals";
import { DOCS_STYLE } from "./docs-style";
import { TRANSPORT_PROBLEMS } from "./problem";
import { type JsonSchema, schemaRows } from "./schema-rows";

type Content = Record<string, { schema?: unknown }>;
type Operation = {
  operationId?: string;
  summary?: string;
  description?: string;
  parameters?: { name: string; in: string; required?: boolean; description?: string }[];
  requestBody?: { content?: Content };
  responses?: Record<string, { description?: string; content?: Content }>;
};
type Entry = { method: string; path: string; operation: Operation };
type Operations = Record<string, Record<string, Operation>>;

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

function table(label: string, head: string[], rows: string[][]): string {
  const cells = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("");
  const heads = head.map((cell) => `<th scope="col">${cell}</th>`).join("");
  const region = `class="scroll" tabindex="0" role="region" aria-label="${escaped(label)}"`;
  return `<div ${region}><table><thead><tr>${heads}</tr></thead><tbody>${cells}</tbody></table></div>`;
}

function fields(label: string, schema: unknown): string {
  const rows = schemaRows(schema as JsonSchema).map((row) => [
    `<code>${escaped(row.field).replaceAll(".", ".<wbr>")}</code>`,
    escaped(row.type),
    row.required ? "required" : '<span class="quiet">optional</span>',
    escaped(row.notes),
  ]);
  return rows.length === 0 ? "" : table(label, ["Field", "Type", "", "Notes"], rows);
}

function parametersOf(operation: Operation): string {
  if (!operation.parameters?.length) return "";
  const rows = operation.parameters.map((parameter) => [
    `<code>${escaped(parameter.name)}</code>`,
    escaped(parameter.in),
    parameter.required ? "required" : '<span class="quiet">optional</span>',
    escaped(parameter.description ?? ""),
  ]);
  return `<h3>Parameters</h3>${table("Parameters", ["Name", "In", "", "Notes"], rows)}`;
}

function responsesOf(operation: Operation): string {
  const responses = Object.entries(operation.responses ?? {});
  const rows = responses.map(([status, response]) => [`<code>${status}</code>`, escaped(response.description ?? "")]);
  const answered = responses.find(([status]) => status.startsWith("2"))?.[1].content?.["application/json"]?.schema;
  const shape = answered ? `<h3>Answer</h3>${fields("Fields of the answer", answered)}` : "";
  return `${shape}<h3>Statuses</h3>${table("Statuses", ["Status", "When"], rows)}`;
}

function section({ method, path, operation }: Entry): string {
  const body = operation.requestBody?.content?.["application/json"]?.schema;
  const id = escaped(operation.operationId ?? path);
  const sent = body ? `<details open><summary>Body</summary>${fields("Fields of the body", body)}</details>` : "";
  return `<section aria-labelledby="${id}"><h2 id="${id}">${escaped(operation.summary ?? path)}</h2>
<p><code class="method">${method.toUpperCase()}</code> <code>${escaped(path)}</code></p>
<p>${escaped(operation.description ?? "")}</p>
${parametersOf(operation)}${sent}${responsesOf(operation)}</section>`;
}

/** Every problem under the anchor that its `type` points to. */
function problems(): string {
  const entries = [...REFUSAL_CODES.map((code) => ({ code, ...REFUSALS[code] })), ...transportEntries()];
  const rows = entries.map(({ code, status, title, detail }) => [
    `<code id="${code.replaceAll("_", "-")}">${code}</code>`,
    String(status),
    escaped(title),
    escaped(detail),
  ]);
  return `<h2 id="problems">Problems</h2><p>Whatever is refused is told as application/problem+json. Nothing of a refused request is stored.</p>${table("Problems", ["Code", "Status", "Title", "What to do"], rows)}`;
}

function transportEntries() {
  return Object.entries(TRANSPORT_PROBLEMS).map(([code, entry]) => ({ code, ...entry }));
}

function entriesOf(operations: unknown): Entry[] {
  return Object.entries((operations ?? {}) as Operations).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Entry => ({ method, path, operation })),
  );
}

function link({ path, operation }: Entry, where: string): string {
  const id = escaped(operation.operationId ?? path);
  return `<li><a href="#${id}">${escaped(operation.summary ?? path)}</a> <span class="quiet"><code>${escaped(where)}</code></span></li>`;
}

/** A page to read the API, made of its OpenAPI document alone: plain HTML that needs no script and loads nothing. */
export function docsPage(document: {
  info: { title: string; version: string; description?: string };
  paths?: unknown;
  webhooks?: unknown;
}): string {
  const entries = entriesOf(document.paths);
  const sent = entriesOf(document.webhooks);
  const links = [
    ...entries.map((each) => link(each, `${each.method.toUpperCase()} ${each.path}`)),
    ...sent.map((each) => link(each, `sent to you: ${each.path}`)),
  ];
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escaped(document.info.title)} API</title><style>${DOCS_STYLE}</style></head>
<body><main><h1>${escaped(document.info.title)} API, version ${escaped(document.info.version)}</h1>
<p>${escaped(document.info.description ?? "")}</p>
<p>Every request but those for health and this page carries the key of a source:</p>
<pre><code>Authorization: Bearer cs_…</code></pre>
<p>The same for programs: <a href="openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
<nav aria-label="Contents"><ul>${links.join("")}<li><a href="#problems">Problems</a></li></ul></nav>
${[...entries, ...sent].map(section).join("\n")}
${problems()}
</main></body></html>`;
}
