/** Every kind of personal data that a detector may name; a closed set, since masking policies are written in it. */
export const PII_KINDS = [
  "person",
  "email",
  "phone",
  "street_address",
  "credit_card",
  "iban",
  "us_ssn",
  "ip_address",
  "tax_id",
  "health_insurance_id",
  "pension_number",
  "id_card",
  "date_of_birth",
  "customer_number",
  "order_reference",
  "vehicle_plate",
  "url",
] as const;

export type PiiKind = (typeof PII_KINDS)[number];

/** The kinds that lead to one person without further knowledge: what detection is measured by. */
export const DIRECT_IDENTIFIERS = [
  "person",
  "email",
  "phone",
  "street_address",
  "credit_card",
  "iban",
  "us_ssn",
  "ip_address",
  "tax_id",
  "health_insurance_id",
  "pension_number",
  "id_card",
] as const satisfies readonly PiiKind[];

/** Who says so: what the source told us about this customer, a rule, the trained tagger, or a person. */
export type PiiSource = "record" | "rule" | "tagger" | "correction";

/** One place in a text. Offsets count UTF-16 units, the end is exclusive, and no surrogate pair is cut. */
export type PiiSpan = {
  kind: PiiKind;
  start: number;
  end: number;
  by: PiiSource;
  /** Which rule, by name: for whoever asks why something is masked. Never a part of the text. */
  rule: string;
  /** From 0 to 1; an order among the detector's own answers, no probability. */
  certainty: number;
};

/** A value that is known to belong to the customer whom the text is about. */
export type KnownRecord = { kind: PiiKind; value: string };

export type DetectionContext = {
  /** Of the conversation; null where nobody knows. Every rule reads both languages, a hint merely settles doubts. */
  language: "en" | "de" | null;
  known: readonly KnownRecord[];
};

/** Spans in order of place, none overlapping another. */
export type Detect = (text: string, about: DetectionContext) => PiiSpan[];

/** The port: our own detector stands behind it, and a Presidio server can. One answer for each text, in their order. */
export type PiiDetector = {
  id: string;
  /** Changes whenever the same text may get another answer. */
  version: string;
  detect(texts: readonly string[], about: DetectionContext): Promise<PiiSpan[][]>;
};
