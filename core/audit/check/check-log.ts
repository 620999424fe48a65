import { fromBase64 } from "../base64";
import type { Primitives } from "../bundle/bundle-reader";
import { signersOf } from "../bundle/verify-keys";
import { readCheckpoint } from "../checkpoint";
import { toHex } from "../key-history";
import { verifyInclusion } from "../proof";
import type { AnchorView, EntriesView, LogEntry } from "../seal-view";
import { readSignedNote } from "../signed-note";
import { SubtreeStack } from "../subtree";
import { HASH_BYTES, sameBytes, type TreeHash, treeHash } from "../tree-hash";
import type { CheckedCheckpoint } from "./check-checkpoint";
import { hashesOf } from "./check-checkpoint";
import { checkSeen, type Seen, type SeenFault } from "./check-seen";

/** Where the log is read from: the server's answers, none of which is believed. */
export type LogSource = {
  anchor(seen: number | null): Promise<AnchorView>;
  entries(from: number, to: number): Promise<EntriesView>;
  /** Hashes of leaves side by side, base64. */
  leaves(from: number, to: number, size: number): Promise<string | null>;
  inclusion(index: number, size: number): Promise<string[] | null>;
};

export type LogFault =
  | SeenFault
  | "entry_missing"
  | "entry_changed"
  | "root_differs"
  | "checkpoint_malformed"
  | "checkpoint_signature";

export type LogVerdict = {
  size: number;
  /** Events that were hashed; of `unread`, the server gave the hash alone. */
  events: number;
  unread: number;
  /** Checkpoints whose root came out of the events, and how many of their signatures were checked. */
  checkpoints: number;
  signatures: number;
  /** What this browser remembers from now on; null when something is wrong, or nothing is there. */
  seen: Seen | null;
  signedBy: string[];
  /** Null when everything is in order. `index` is the first that is wrong where one can be named, `from` and `to` else. */
  fault: { code: LogFault; index: number | null; from: number; to: number } | null;
};

export type LogCheck = {
  org: string;
  seen: Seen | null;
  now: string;
  onProgress?(done: number, total: number): void;
  signal?: AbortSignal;
};

/** Events a page; the next is fetched while one is hashed. */
const PAGE = 2_000;

/**
 * Reads every event of a log, puts its tree together anew and compares it with the newest checkpoint, with those that
 * were signed on the way, and with what this browser saw before.
 */
export async function checkLog(source: LogSource, crypto: Primitives, check: LogCheck): Promise<LogVerdict> {
  const { org, seen } = check;
  const anchor = checkSeen(crypto, await source.anchor(seen?.size ?? null), org, seen);
  if (anchor === null || typeof anchor === "string") return verdictOn(anchor, seen);
  return new LogReading(source, crypto, check, anchor).read();
}

function verdictOn(fault: SeenFault | null, seen: Seen | null): LogVerdict {
  const nothing = { size: 0, events: 0, unread: 0, checkpoints: 0, signatures: 0, seen: null, signedBy: [] };
  const size = seen?.size ?? 0;
  return { ...nothing, fault: fault && { code: fault, index: null, from: 0, to: size } };
}

class LogReading {
  readonly #source: LogSource;
  readonly #crypto: Primitives;
  readonly #check: LogCheck;
  readonly #anchor: CheckedCheckpoint;
  readonly #tree: TreeHash;
  readonly #stack: SubtreeStack;
  /** Hashes of the leaves since the last checkpoint whose root came out. */
  #leaves: Uint8Array[] = [];
  #agreed = 0;
  #unread = 0;
  #checkpoints = 0;
  #signatures = 0;

  constructor(source: LogSource, crypto: Primitives, check: LogCheck, anchor: CheckedCheckpoint) {
    this.#source = source;
    this.#crypto = crypto;
    this.#check = check;
    this.#anchor = anchor;
    this.#tree = treeHash(crypto.sha256);
    this.#stack = new SubtreeStack(this.#tree);
  }

  async read(): Promise<LogVerdict> {
    const { size } = this.#anchor;
    let next = this.#page(0);
    for (let from = 0; from < size; from += PAGE) {
      this.#check.signal?.throwIfAborted();
      const page = await next;
      if (from + PAGE < size) next = this.#page(from + PAGE);
      const fault = await this.#take(page, Math.min(size, from + PAGE));
      if (fault) {
        next.catch(() => undefined);
        return this.#verdict(fault);
      }
      this.#check.onProgress?.(this.#stack.size, size);
    }
    return this.#verdict(null);
  }

  #page(from: number): Promise<EntriesView> {
    return this.#source.entries(from, Math.min(this.#anchor.size, from + PAGE));
  }

  #verdict(fault: LogVerdict["fault"]): LogVerdict {
    const { size, root, signedBy } = this.#anchor;
    const seen = fault ? null : { size, root: toHex(root), at: this.#check.now };
    const { size: events } = this.#stack;
    const read = { events, unread: this.#unread, checkpoints: this.#checkpoints, signatures: this.#signatures };
    return { size, ...read, seen, signedBy, fault };
  }

  async #take({ entries, checkpoints }: EntriesView, to: number): Promise<LogVerdict["fault"]> {
    const due = this.#due(checkpoints, to);
    for (const entry of entries) {
      if (entry.index !== this.#stack.size) break;
      const leaf = this.#leafOf(entry);
      if (!leaf) break;
      this.#leaves.push(leaf);
      this.#stack.pushLeaf(leaf);
      for (; due[0]?.size === this.#stack.size; due.shift()) {
        const root = due[0].root;
        if (!root) return { code: "checkpoint_malformed", index: null, from: this.#agreed, to: this.#stack.size };
        if (!sameBytes(this.#stack.root(), root)) return this.#locate(this.#stack.size, root);
        if (due[0].signed) this.#checkpoints += 1;
        this.#agreed = this.#stack.size;
        this.#leaves = [];
      }
    }
    const at = this.#stack.size;
    if (at < to) return { code: "entry_missing", index: at, from: at, to };
    const unsigned = this.#signature(checkpoints.at(-1));
    return unsigned ? { code: "checkpoint_signature", index: null, from: this.#agreed, to: at } : null;
  }

  /** Of an entry whose words are kept back the hash is taken as it is given: that it belongs there, the root shows. */
  #leafOf(entry: LogEntry): Uint8Array | null {
    if ("bytes" in entry) return this.#tree.leaf(new TextEncoder().encode(entry.bytes));
    const leaf = fromBase64(entry.leaf);
    if (leaf?.length !== HASH_BYTES) return null;
    this.#unread += 1;
    return leaf;
  }

  /** Roots that must come out on the way to `to`, smallest size first: those signed on the way, and at the end the newest. */
  #due(checkpoints: EntriesView["checkpoints"], to: number) {
    const { origin, size, root } = this.#anchor;
    const signed = checkpoints.map(({ size: at, note }) => {
      const text = readSignedNote(note)?.text;
      const read = text === undefined ? null : readCheckpoint(text);
      return { signed: true, size: at, root: read?.size === at && read.origin === origin ? read.root : null };
    });
    const newest = size <= to ? [{ signed: false, size, root }] : [];
    return [...signed, ...newest].sort((one, other) => one.size - other.size);
  }

  /** Of every page the last checkpoint's signature is checked: hashing binds the others to it. @returns whether it is not good */
  #signature(last: EntriesView["checkpoints"][number] | undefined): boolean {
    const note = last && readSignedNote(last.note);
    if (!last || !note) return false;
    this.#signatures += 1;
    const { good, bad } = signersOf(note, this.#anchor.keys, last.size, this.#crypto);
    return bad || good.length === 0;
  }

  /** The first event since the last good checkpoint that is not what the log's own tree says, and is proved not to be. */
  async #locate(size: number, root: Uint8Array): Promise<LogVerdict["fault"]> {
    const from = this.#agreed;
    const unknown = { code: "root_differs" as const, index: null, from, to: size };
    const text = await this.#source.leaves(from, size, size);
    const kept = text === null ? null : fromBase64(text);
    if (kept?.length !== (size - from) * HASH_BYTES) return unknown;
    const keptAt = (n: number) => kept.subarray(n * HASH_BYTES, (n + 1) * HASH_BYTES);
    const first = this.#leaves.findIndex((leaf, n) => !sameBytes(leaf, keptAt(n)));
    if (first < 0) return unknown;
    const index = from + first;
    const proof = hashesOf((await this.#source.inclusion(index, size)) ?? []);
    const claim = { index, size, leaf: keptAt(first), root };
    if (!proof || !verifyInclusion(this.#tree, { ...claim, proof })) return unknown;
    return { code: "entry_changed", index, from, to: size };
  }
}
