import type { PiiKind, PiiSpan } from "./detect/pii-detector";

/** What a field's name says of its value, in records of the source and of tools; the first that fits. */
const FIELD_KINDS: readonly (readonly [RegExp, PiiKind])[] = [
  [/e[-_ ]?mail/i, "email"],
  [/phone|telefon|mobil|handy|(?:^|[^a-z])(?:tel|fax|cell)(?:$|[^a-z])/i, "phone"],
  [/iban/i, "iban"],
  [/birth|geburt|(?:^|[^a-z])dob(?:$|[^a-z])/i, "date_of_birth"],
  [/(?:^|[^a-z])(?:ssn|social_?security\w*)(?:$|[^a-z])/i, "us_ssn"],
  [/tax_?id|steuer_?(?:id|nummer)/i, "tax_id"],
  [/ip_?addr|(?:^|[^a-z])ip(?:$|[^a-z])/i, "ip_address"],
  [/street|strasse|straße|address|adresse|anschrift/i, "street_address"],
  [/card_?(?:number|no)|kartennummer/i, "credit_card"],
  [/passport|id_?card|ausweis|reisepass/i, "id_card"],
  [/plate|kennzeichen/i, "vehicle_plate"],
  [
    /(?:^|[^a-z])(?:order|bestell|auftrag|booking|reservation|ticket|shipment|parcel|tracking|sendung)/i,
    "order_reference",
  ],
  [
    /(?:customer|user|client|member|kunden?|account|konto|vertrag|contract|policy)[_ -]?(?:id|no|nr|number|nummer)|kundennummer|username/i,
    "customer_number",
  ],
  [
    /(?:^|[^a-z])(?:(?:first|last|full|sur|given|family|customer|passenger|guest|holder|owner|recipient|vor|nach|familien|kunden)[_ -]?name|name_?of|passengers?|travellers?|cardholder)(?:$|[^a-z])|vorname|nachname|display_?name/i,
    "person",
  ],
];

function kindOfField(name: string): PiiKind | null {
  return FIELD_KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

/** The kind under which a source tells an identifier of its customer; what it calls otherwise is a number of theirs. */
export function kindOfIdentifier(type: string): PiiKind {
  return kindOfField(type) ?? (/name/i.test(type) ? "person" : "customer_number");
}

/** A field of a record's line; the first has the record's own path before it. */
const FIELD = /^(?:[\p{L}\p{N}_.[\]-]{1,80}: )?([\p{L}\p{N}_.[\]-]{1,80}): (.{2,200})$/u;
const HOLDS_SOMETHING = /[\p{L}\p{N}]{2}/u;
const NEVER = /^(?:true|false|null|undefined|none|n\/a|unknown|-)$/i;

/** In the text of a tool call: what its fields' names say of their values. */
export function spansOfFields(text: string): PiiSpan[] {
  const spans: PiiSpan[] = [];
  for (const { 0: segment, index } of text.matchAll(/(?:[^;\n]|;(?! ))+/gu)) {
    const field = segment.trimStart();
    const [, path = "", value = ""] = FIELD.exec(field) ?? [];
    const kind = kindOfField(
      path
        .split(".")
        .at(-1)
        ?.replace(/\[\d+\]$/, "") ?? "",
    );
    const trimmed = value.trim();
    if (kind === null || !HOLDS_SOMETHING.test(trimmed) || NEVER.test(trimmed)) continue;
    const start = index + segment.length - value.trimStart().length;
    spans.push({ kind, start, end: start + trimmed.length, by: "rule", rule: "field_name", certainty: 0.9 });
  }
  return spans;
}

const EDGE = /; (?:[\p{L}\p{N}_.[\]-]{1,80}: )?|\n(?:[\p{L}\p{N}_.[\]-]{1,80}: )?/gu;

/** Spans of a tool call's text, each within one field: a name that reaches over the next field's label is two values. */
export function withinFields(spans: readonly PiiSpan[], text: string): PiiSpan[] {
  return spans.flatMap((span) => {
    const words = text.slice(span.start, span.end);
    const parts: PiiSpan[] = [];
    let from = 0;
    for (const edge of [...words.matchAll(EDGE), null]) {
      const to = edge?.index ?? words.length;
      if (words.slice(from, to).trim() !== "") parts.push({ ...span, start: span.start + from, end: span.start + to });
      from = edge === null ? words.length : edge.index + edge[0].length;
    }
    return parts;
  });
}
