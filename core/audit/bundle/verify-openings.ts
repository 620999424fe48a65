import { fromBase64 } from "../base64";
import { toHex } from "../key-history";
import type { StoredEvent } from "../stored-event";
import type { FileReading } from "./file-reading";
import { readJsonLine } from "./json-lines";
import { FILES, OPENING, type Opening } from "./manifest";
import type { Verification } from "./verification";

const utf8 = new TextEncoder();

/** The texts of a bundle against the commitments that its events hold; read beside the events, in their order. */
export class OpeningsReading {
  readonly #v: Verification;
  readonly #reading: FileReading | null;
  #waiting: Opening | null = null;
  #count = 0;
  #erased = 0;
  #redacted = 0;
  #allKnown = true;
  /** Redactions that the log tells of: a commitment, and the one that took its place. */
  readonly #later = new Map<string, string>();
  /** What is said to be redacted, until the event of it is found. */
  readonly #changed: { index: number; path: string; committed: string; opened: string | null }[] = [];
  /** Who is said to be erased, with the first event that says so, until the event of it is found. */
  readonly #claimed = new Map<string, number>();
  /** Whose erasure the log told before anything was said of it. */
  readonly #told = new Set<string>();

  private constructor(v: Verification) {
    this.#v = v;
    this.#reading = v.files.open(FILES.openings);
  }

  static async open(v: Verification): Promise<OpeningsReading> {
    const openings = new OpeningsReading(v);
    await openings.#advance();
    return openings;
  }

  get count(): number {
    return this.#count;
  }

  get erased(): number {
    return this.#erased;
  }

  get redacted(): number {
    return this.#redacted;
  }

  async #advance(): Promise<void> {
    for (;;) {
      const line = this.#reading && (await readJsonLine(this.#reading, OPENING));
      this.#waiting = line ?? null;
      if (line === null) return;
      this.#count += 1;
      if (line) return;
      this.#v.problems.add("opening_malformed", FILES.openings, { detail: `line ${this.#count}` });
    }
  }

  /** @param event null when its bytes are no event, so that nothing can be opened */
  async each(event: StoredEvent | null, index: number): Promise<void> {
    if (event === null) this.#allKnown = false;
    if (event?.type === "subject.erased") {
      this.#told.add(event.data.subject);
      this.#claimed.delete(event.data.subject);
    }
    if (event?.type === "personal_data.redacted") this.#later.set(event.data.before, event.data.after);
    const opened = new Set<string>();
    while (this.#waiting && this.#waiting.index <= index) {
      const opening = this.#waiting;
      if (opening.index < index || opened.has(opening.path))
        this.#v.problems.add("opening_without_event", FILES.openings, { index: opening.index, detail: opening.path });
      else if (event) this.#compare(opening, event);
      opened.add(opening.path);
      await this.#advance();
    }
  }

  #compare(opening: Opening, event: StoredEvent): void {
    const { problems, crypto } = this.#v;
    const at = { index: opening.index, detail: opening.path };
    const committed = commitmentAt(event, opening.path);
    if (committed === null) problems.add("opening_without_commitment", FILES.openings, at);
    else if ("erased" in opening) this.#claim(opening.erased, opening.index);
    else {
      const salt = fromBase64(opening.salt);
      const opened = salt && crypto.hmacSha256(salt, utf8.encode(`${opening.field}\0${opening.text}`));
      const found = opened ? toHex(opened) : null;
      if ("redacted" in opening) {
        this.#redacted += 1;
        this.#changed.push({ index: opening.index, path: opening.path, committed, opened: found });
      } else if (found !== committed) problems.add("opening_bad", FILES.openings, at);
    }
  }

  /** The event that tells of it may come later. */
  #claim(subject: string, index: number): void {
    this.#erased += 1;
    if (!this.#told.has(subject) && !this.#claimed.has(subject)) this.#claimed.set(subject, index);
  }

  /** @param complete whether every event came: one that did not may have told of an erasure */
  async end(complete: boolean): Promise<void> {
    const { problems, manifest } = this.#v;
    for (; this.#waiting; await this.#advance())
      problems.add("opening_without_event", FILES.openings, { index: this.#waiting.index, detail: this.#waiting.path });
    if (this.#count !== manifest.openings || (this.#count > 0 && manifest.disclosure === "without_text"))
      problems.add("openings_count", FILES.openings, { detail: `${this.#count}, not ${manifest.openings}` });
    for (const [erased, index] of complete && this.#allKnown ? this.#claimed : [])
      problems.add("erased_without_event", FILES.openings, { index, detail: erased });
    for (const { index, path, committed, opened } of complete && this.#allKnown ? this.#changed : [])
      if (opened === null || !this.#leads(committed, opened))
        problems.add("opening_bad", FILES.openings, { index, detail: path });
  }

  /** Whether the log's redactions lead from what was committed to first to what stands there now. */
  #leads(committed: string, opened: string): boolean {
    const seen = new Set<string>();
    for (let at = this.#later.get(committed); at !== undefined && !seen.has(at); at = this.#later.get(at)) {
      if (at === opened) return true;
      seen.add(at);
    }
    return false;
  }
}

/** What stands at `messages.0.text` of an event's data, when it can be a commitment. */
function commitmentAt(event: StoredEvent, path: string): string | null {
  let at: unknown = event.data;
  for (const step of path.split(".")) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, step)) return null;
    at = (at as Record<string, unknown>)[step];
  }
  return typeof at === "string" && /^[0-9a-f]{64}$/.test(at) ? at : null;
}
