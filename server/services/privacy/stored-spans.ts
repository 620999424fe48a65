import type { PiiSpan } from "@/core/privacy/detect/pii-detector";
import type { PersonalDataRow } from "@/db/repositories/personal-data";
import { type DataKey, openJson } from "@/server/keys/sealed-box";
import { PLACES } from "../sealed-bodies";
import { detectorName } from "./detect-texts";
import { builtInDetector } from "./detector";
import type { DraftSpans } from "./draft-texts";

/** A message, with the mark of the sealed text that it was opened from. */
export type Said = { id: string; text: string; mark: string };

/**
 * What is stored of a draft's row: its own spans, and those of the messages before it, so that one row and one seal tell
 * all that most items take. Each names the sealed text it is of: of any other text it says nothing.
 */
export type StoredDraft = DraftSpans & { said?: readonly (readonly [id: string, mark: string, spans: PiiSpan[]])[] };

/** No draft's row grows with all that was ever said: what is older lies with its own message only. */
export const MOST_SAID = 40;

/** What the present detector has found and stored, opened where it is asked for. */
export class StoredSpans {
  readonly #orgId: string;
  readonly #key: DataKey;
  readonly #sealed = new Map<string, Buffer>();
  #said: ReadonlyMap<string, { mark: string; spans: PiiSpan[] }> = new Map();

  constructor(orgId: string, key: DataKey, rows: readonly PersonalDataRow[]) {
    this.#orgId = orgId;
    this.#key = key;
    this.add(rows);
  }

  add(rows: readonly PersonalDataRow[]): void {
    const detector = detectorName(builtInDetector());
    for (const row of rows)
      if (row.detector === detector && row.sealed_spans.length > 0) this.#sealed.set(row.ref_id, row.sealed_spans);
  }

  /** To be asked before the messages: it tells of them too. */
  draft(id: string): DraftSpans | undefined {
    const stored = this.#open<StoredDraft>(id);
    if (stored?.said) this.#said = new Map(stored.said.map(([message, mark, spans]) => [message, { mark, spans }]));
    return stored;
  }

  message({ id, mark }: Said): PiiSpan[] | undefined {
    const said = this.#said.get(id);
    return said?.mark === mark ? said.spans : this.#open<PiiSpan[]>(id);
  }

  #open<T>(id: string): T | undefined {
    const sealed = this.#sealed.get(id);
    return sealed && openJson<T>(this.#key, PLACES.personalData(this.#orgId, id), sealed);
  }
}
