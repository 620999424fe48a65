import { z } from "zod";
import { findKnownRecords } from "@/core/privacy/detect/known-records";
import type { DetectionContext, PiiDetector, PiiKind, PiiSpan } from "@/core/privacy/detect/pii-detector";
import { resolveOverlaps } from "@/core/privacy/detect/resolve";
import { unitOffsets } from "./unit-offsets";

export type PresidioOptions = {
  /** Of the analyzer, for instance `http://127.0.0.1:5002`. */
  url: string;
  timeoutMs?: number;
  /** Answers below it are dropped by the server. */
  threshold?: number;
  /** What it is asked in where nobody knows the conversation's language: one that the server has a model for. */
  fallbackLanguage?: string;
};

/** Why there is no answer. Never with a word of the text. */
class PresidioFailure extends Error {
  constructor(
    readonly code: "timeout" | "connection" | "status" | "too_large" | "malformed",
    options?: ErrorOptions,
  ) {
    super(`presidio: ${code}`, options);
  }
}

const PATIENCE_MS = 5_000;
const MOST_BYTES = 2_000_000;
/** Texts asked about at once. */
const LANES = 4;

// biome-ignore format: a table
const KINDS: Record<string, PiiKind> = {
  PERSON: "person", EMAIL_ADDRESS: "email", PHONE_NUMBER: "phone", STREET_ADDRESS: "street_address", ADDRESS: "street_address",
  CREDIT_CARD: "credit_card", IBAN_CODE: "iban", US_SSN: "us_ssn", US_ITIN: "us_ssn", IP_ADDRESS: "ip_address", URL: "url",
  US_PASSPORT: "id_card", US_DRIVER_LICENSE: "id_card", UK_PASSPORT: "id_card", DE_ID_CARD: "id_card", DE_PASSPORT: "id_card",
  DE_TAX_ID: "tax_id", DE_TAX_NUMBER: "tax_id", DE_HEALTH_INSURANCE: "health_insurance_id", DE_SOCIAL_SECURITY: "pension_number",
  US_BANK_NUMBER: "customer_number", DATE_OF_BIRTH: "date_of_birth",
};

const ANSWER = z.array(
  z.object({
    entity_type: z.string(),
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
    score: z.number().min(0).max(1),
  }),
);

/** A Presidio analyzer as the detector. It knows no customer: the records that we know are found here, as ever. */
export function presidioDetector(options: PresidioOptions): PiiDetector {
  return {
    id: "presidio",
    version: "analyze-v1",
    async detect(texts, about) {
      const answers: PiiSpan[][] = texts.map(() => []);
      let next = 0;
      const lane = async (): Promise<void> => {
        for (let at = next++; at < texts.length; at = next++)
          answers[at] = await spansOf(texts[at] ?? "", about, options);
      };
      await Promise.all(Array.from({ length: LANES }, lane));
      return answers;
    },
  };
}

async function spansOf(text: string, about: DetectionContext, options: PresidioOptions): Promise<PiiSpan[]> {
  if (text.trim() === "") return [];
  const found = await analyze(text, about.language ?? options.fallbackLanguage ?? "en", options);
  const offsets = unitOffsets(text);
  const spans = found.flatMap(({ entity_type, start, end, score }): PiiSpan[] => {
    const kind = KINDS[entity_type];
    const [from, to] = [offsets(start), offsets(end)];
    if (kind === undefined) return [];
    if (from === undefined || to === undefined || from >= to) throw new PresidioFailure("malformed");
    return [
      { kind, start: from, end: to, by: "tagger", rule: `presidio_${entity_type.toLowerCase()}`, certainty: score },
    ];
  });
  return resolveOverlaps([...findKnownRecords(text, about.known), ...spans], text);
}

async function analyze(text: string, language: string, options: PresidioOptions): Promise<z.infer<typeof ANSWER>> {
  const body = JSON.stringify({ text, language, score_threshold: options.threshold ?? 0.4 });
  const answer = ANSWER.safeParse(parsed(await post(body, options)));
  // What is wrong with it is not told: that would quote the answer, which quotes the customer.
  if (!answer.success) throw new PresidioFailure("malformed");
  return answer.data;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

async function post(body: string, { url, timeoutMs = PATIENCE_MS }: PresidioOptions): Promise<string> {
  try {
    const response = await fetch(new URL("analyze", url.endsWith("/") ? url : `${url}/`), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
      redirect: "error",
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (response.status !== 200) {
      await response.body?.cancel();
      throw new PresidioFailure("status");
    }
    return await boundedText(response);
  } catch (error) {
    if (error instanceof PresidioFailure) throw error;
    const isTimeout = error instanceof DOMException && error.name === "TimeoutError";
    throw new PresidioFailure(isTimeout ? "timeout" : "connection", { cause: error });
  }
}

async function boundedText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new PresidioFailure("too_large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size).toString("utf8");
}
