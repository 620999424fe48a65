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
  #allKnown = true;
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
      if (!opened || toHex(opened) !== committed) problems.add("opening_bad", FILES.openings, at);
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
