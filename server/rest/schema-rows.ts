/** The part of JSON Schema that the API's own document uses. */
export type JsonSchema = {
  type?: string | string[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  prefixItems?: JsonSchema[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  additionalProperties?: JsonSchema | boolean;
  enum?: unknown[];
  format?: string;
  description?: string;
  default?: unknown;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
};

/** One field of a body, flat, as a table shows it. */
export type SchemaRow = { field: string; type: string; required: boolean; notes: string };

function typeOf(schema: JsonSchema): string {
  if (schema.enum) return schema.enum.map(String).join(" | ");
  const variants = schema.anyOf ?? schema.oneOf;
  if (variants) return [...new Set(variants.map(typeOf))].join(" or ");
  const types = (Array.isArray(schema.type) ? schema.type : [schema.type ?? "any JSON"]).map((type) => {
    if (type === "array") return `list of ${schema.prefixItems ? "pairs" : typeOf(schema.items ?? {})}`;
    if (type === "object" && schema.additionalProperties && !schema.properties) return "object with names of your own";
    return schema.format === "date-time" && type === "string" ? "moment" : type;
  });
  return types.join(" or ");
}

function notesOf(schema: JsonSchema): string {
  const notes: string[] = [];
  if (schema.description) notes.push(schema.description);
  if (schema.maxLength !== undefined) notes.push(`at most ${schema.maxLength.toLocaleString("en")} characters`);
  if (schema.maxItems !== undefined) notes.push(`at most ${schema.maxItems.toLocaleString("en")}`);
  if (schema.minimum !== undefined && schema.maximum !== undefined && schema.maximum < Number.MAX_SAFE_INTEGER)
    notes.push(`${schema.minimum} to ${schema.maximum}`);
  if (schema.default !== undefined) notes.push(`${JSON.stringify(schema.default)} unless given`);
  return notes.join("; ");
}

/** The object inside a list, a nullable or a plain schema, and what leads to it. */
function inside(schema: JsonSchema): { schema: JsonSchema; suffix: string } | null {
  if (schema.properties) return { schema, suffix: "" };
  if (schema.items) {
    const found = inside(schema.items);
    return found && { schema: found.schema, suffix: `[]${found.suffix}` };
  }
  for (const variant of schema.anyOf ?? schema.oneOf ?? []) {
    const found = inside(variant);
    if (found) return found;
  }
  return null;
}

/** Every field of a schema with the path that problem details would name. */
export function schemaRows(schema: JsonSchema, prefix = ""): SchemaRow[] {
  const target = inside(schema);
  if (target === null) return [];
  return Object.entries(target.schema.properties ?? {}).flatMap(([name, field]) => {
    const path = prefix === "" ? name : `${prefix}.${name}`;
    const required = target.schema.required?.includes(name) ?? false;
    const deeper = inside(field);
    return [
      { field: path, type: typeOf(field), required, notes: notesOf(field) },
      ...(deeper ? schemaRows(deeper.schema, `${path}${deeper.suffix}`) : []),
    ];
  });
}
