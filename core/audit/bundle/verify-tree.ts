import { verifyInclusion } from "../proof";
import { SubtreeStack, subtreesOf } from "../subtree";
import { sameBytes } from "../tree-hash";
import type { FileReading } from "./file-reading";
import { readJsonLine } from "./json-lines";
import { hashesOf, INCLUSION_LINE, RANGE_PROOF } from "./lines";
import { FILES } from "./manifest";
import type { Verification } from "./verification";
import type { CheckpointReading, SignedCheckpoint } from "./verify-checkpoints";

/** How the events of a bundle are shown to be in the log: a stretch of it by the root, others each by its own proof. */
export type EventPlaces = {
  /** Where the next event stands; null when there is none to come. */
  next(bytes: Uint8Array): Promise<number | null>;
  /** Whether as many came as there should be. */
  readonly complete: boolean;
  /** After the last event. */
  end(): Promise<void>;
};

/** `[from, to)` of the log: what stands before it, its leaves and what stands after it make up the root. */
export class RangePlaces implements EventPlaces {
  readonly #v: Verification;
  readonly #checkpoints: CheckpointReading;
  readonly #stack: SubtreeStack;
  readonly #from: number;
  readonly #to: number;
  #right: Uint8Array[] | null = null;
  #at: number;
  #waiting: SignedCheckpoint | null = null;
  /** The size up to which some checkpoint's root has come out, and the first whose root has not. */
  #agreed: number;
  #differs: number | null = null;
  #usable = false;

  private constructor(v: Verification, checkpoints: CheckpointReading, { from, to }: { from: number; to: number }) {
    this.#v = v;
    this.#checkpoints = checkpoints;
    this.#stack = new SubtreeStack(v.tree);
    this.#from = from;
    this.#to = to;
    this.#at = from;
    this.#agreed = from;
  }

  static async open(v: Verification, checkpoints: CheckpointReading, holds: { from: number; to: number }) {
    const places = new RangePlaces(v, checkpoints, holds);
    const reading = v.files.open(FILES.range);
    const proof = await v.files.json(reading, RANGE_PROOF, "file_malformed");
    if (proof) places.#begin(hashesOf(proof.left), hashesOf(proof.right));
    places.#waiting = await checkpoints.next();
    return places;
  }

  #begin(left: Uint8Array[], right: Uint8Array[]): void {
    const { manifest, problems } = this.#v;
    const before = subtreesOf(0, this.#from);
    if (this.#from >= this.#to || this.#to > manifest.size || left.length !== before.length) {
      problems.add("root_differs", FILES.range, { index: this.#from });
      return;
    }
    before.forEach((subtree, n) => {
      this.#stack.push(subtree, left[n] as Uint8Array);
    });
    this.#usable = true;
    if (right.length === subtreesOf(this.#to, manifest.size).length) this.#right = right;
    else problems.add("root_differs", FILES.range, { index: this.#to });
  }

  get complete(): boolean {
    return this.#at === this.#to;
  }

  async next(bytes: Uint8Array): Promise<number | null> {
    const index = this.#at;
    this.#at += 1;
    if (index >= this.#to) return null;
    if (!this.#usable) return index;
    this.#stack.pushLeaf(this.#v.tree.leaf(bytes));
    await this.#compare(index + 1);
    return index;
  }

  /** Each checkpoint within the stretch must have the root that its leaves come to. */
  async #compare(size: number): Promise<void> {
    while (this.#waiting && this.#waiting.size <= size) {
      if (this.#waiting.size === size) this.#compareRoot(size, this.#waiting.root);
      this.#waiting = await this.#checkpoints.next();
    }
  }

  #compareRoot(size: number, root: Uint8Array): void {
    if (this.#differs !== null) return;
    if (sameBytes(this.#stack.root(), root)) this.#agreed = size;
    else this.#differs = size;
  }

  async end(): Promise<void> {
    const { problems, manifest, root } = this.#v;
    const { size } = manifest;
    if (!this.complete) {
      const index = Math.min(this.#at, this.#to);
      problems.add("events_count", FILES.manifest, { index, detail: `${this.#at - this.#from} events` });
    } else if (this.#right) {
      for (const [n, subtree] of subtreesOf(this.#to, size).entries())
        this.#stack.push(subtree, this.#right[n] as Uint8Array);
      this.#compareRoot(size, root);
    }
    if (this.#differs === null) return;
    // A root says that something below it differs, not what: that another check may have found.
    const index = problems.firstChanged(this.#agreed) ?? this.#agreed;
    problems.add("root_differs", FILES.range, { index, detail: `from ${this.#agreed} to ${this.#differs}` });
  }
}

/** Events from here and there, in the order of the log. */
export class SelectionPlaces implements EventPlaces {
  readonly #v: Verification;
  readonly #proofs: FileReading | null;
  readonly #events: number;
  #last = -1;
  #count = 0;

  constructor(v: Verification, events: number) {
    this.#v = v;
    this.#events = events;
    this.#proofs = v.files.open(FILES.inclusions);
  }

  get complete(): boolean {
    return this.#count === this.#events;
  }

  async next(bytes: Uint8Array): Promise<number | null> {
    const { problems, manifest, tree, root } = this.#v;
    this.#count += 1;
    const line = this.#proofs && (await readJsonLine(this.#proofs, INCLUSION_LINE));
    if (!line) {
      if (this.#proofs) problems.add("inclusion_malformed", FILES.inclusions, { detail: `line ${this.#count}` });
      return null;
    }
    const { index } = line;
    if (index <= this.#last) problems.add("selection_order", FILES.inclusions, { index });
    this.#last = index;
    const claim = { index, size: manifest.size, leaf: tree.leaf(bytes), proof: hashesOf(line.proof), root };
    if (!verifyInclusion(tree, claim)) problems.add("inclusion_bad", FILES.inclusions, { index });
    return index;
  }

  async end(): Promise<void> {
    const { problems } = this.#v;
    if (!this.complete)
      problems.add("events_count", FILES.manifest, { detail: `${this.#count} events, not ${this.#events}` });
    if (this.#proofs && !(await this.#proofs.atEnd())) problems.add("inclusion_malformed", FILES.inclusions);
  }
}
