import { logOrigin, metaOrigin, writeCheckpoint } from "@/core/audit/checkpoint";
import { toHex } from "@/core/audit/key-history";
import { edgeTiles, type Tile, TileTree, tilePath } from "@/core/audit/tile";
import { sameBytes } from "@/core/audit/tree-hash";
import {
  type AlarmCode,
  type CheckpointRow,
  insertCheckpoint,
  insertTile,
  leavesFrom,
  logSize,
  metaLeavesFrom,
  metaSize,
  newestCheckpoint,
  tiles,
} from "@/db/repositories/log";
import { INSTALLATION } from "@/db/repositories/sequencer";
import { LostRace, read, writeUnlogged } from "@/db/transaction";
import { type LogRuntime, tree } from "./log-runtime";
import type { Signed, SignerState } from "./signer-state";

/** The database is not as the signer left it. Nothing is signed until it is. */
export class Inconsistent extends Error {
  override name = "Inconsistent";
  readonly code: AlarmCode;
  readonly size: number;

  constructor(code: AlarmCode, size: number) {
    super(`the log is ${code} at ${size}`);
    this.code = code;
    this.size = size;
  }
}

/** Signs the text of a checkpoint of so many leaves with whichever keys count for it. */
export type SignCheckpoint = (text: string, size: number) => string;

/** Leaves that are hashed before a checkpoint is made of them: what is held in memory at most. */
const MOST_AT_ONCE = 20_000;

/** One log with its tree in memory: reads what has an index, hashes it, and signs. */
export class KeptLog {
  readonly orgId: string;
  readonly origin: string;
  readonly #rt: LogRuntime;
  readonly #state: SignerState;
  readonly #tree: TileTree;

  private constructor(rt: LogRuntime, state: SignerState, host: string, orgId: string, grown: TileTree) {
    this.#rt = rt;
    this.#state = state;
    this.orgId = orgId;
    this.origin = orgId === INSTALLATION ? metaOrigin(host) : logOrigin(host, orgId);
    this.#tree = grown;
  }

  /**
   * Takes a log up where the signer left it. What was signed and did not reach the database any more, because a process
   * or the server died in between, is put there as it was signed.
   * @throws Inconsistent when the database does not hold what was signed
   */
  static async open(rt: LogRuntime, state: SignerState, host: string, orgId: string): Promise<KeptLog> {
    const [[stored]] = await read(rt.pool, orgId, [newestCheckpoint(orgId)]);
    const signed = state.of(orgId);
    const storedSize = Number(stored?.size ?? 0);
    // Somebody else signs with our key, or the signer's memory is older than the database.
    if (storedSize > (signed?.size ?? 0)) throw new Inconsistent("split", storedSize);
    const log = new KeptLog(rt, state, host, orgId, await treeOf(rt, orgId, stored));
    if (signed) await log.#catchUp(signed, storedSize);
    return log;
  }

  get size(): number {
    return this.#tree.size;
  }

  /**
   * Makes checkpoints of whatever has an index by now.
   * @param least the smallest size that can be signed: the first checkpoint holds the event of the key that signs it,
   *   however much stands before that
   * @returns whether there was anything
   */
  async seal(sign: SignCheckpoint, least = 1): Promise<boolean> {
    const before = this.#tree.size;
    while (await this.#grow(this.#tree.size + MOST_AT_ONCE)) {
      if (this.#tree.size < least) continue;
      const { size } = this.#tree;
      const root = this.#tree.root();
      const note = sign(writeCheckpoint({ origin: this.origin, size, root }), size);
      // First in the signer's own memory: what it has signed it must never sign otherwise, whatever becomes of the database.
      const signed = { size, root: toHex(root), note };
      this.#state.keep(this.orgId, signed);
      await this.#publish(signed, this.#tree.takeTiles());
    }
    return this.#tree.size > before;
  }

  async #catchUp(signed: Signed, storedSize: number): Promise<void> {
    while (this.#tree.size < signed.size) {
      if (!(await this.#grow(signed.size))) throw new Inconsistent("rolled_back", this.#tree.size);
    }
    if (toHex(this.#tree.root()) !== signed.root) throw new Inconsistent("changed", signed.size);
    const grown = this.#tree.takeTiles();
    if (storedSize < signed.size) await this.#publish(signed, await this.#missing(grown, signed.size));
  }

  /** Those tiles that the database does not have; one that it has otherwise was not written by us. */
  async #missing(grown: readonly Tile[], size: number): Promise<Tile[]> {
    const [rows] = await read(this.#rt.pool, this.orgId, [tiles(this.orgId, grown)]);
    const there = new Map(rows.map((row) => [tilePath({ ...row, index: Number(row.index) }), row.hashes]));
    const same = (tile: Tile) => sameBytes(tile.hashes, there.get(tilePath(tile)) ?? tile.hashes);
    if (!grown.every(same)) throw new Inconsistent("changed", size);
    return grown.filter((tile) => !there.has(tilePath(tile)));
  }

  /** @returns whether there was another leaf below `to` */
  async #grow(to: number): Promise<boolean> {
    const { orgId } = this;
    const from = this.#tree.size;
    const most = Math.min(MOST_AT_ONCE, to - from);
    const leaves = orgId === INSTALLATION ? metaLeavesFrom : leavesFrom;
    const [rows] = await read(this.#rt.pool, orgId, [leaves(orgId, from, to, most)]);
    for (const row of rows) {
      // A gap would be an event that was given an index and is not there any more.
      if (Number(row.index) !== this.#tree.size) throw new Inconsistent("changed", this.#tree.size);
      this.#tree.append(tree.leaf(row.bytes));
    }
    return rows.length > 0;
  }

  async #publish({ size, root, note }: Signed, grown: readonly Tile[]): Promise<void> {
    const at = new Date(this.#rt.now());
    const statements = grown.map((tile) => insertTile(this.orgId, tile));
    const made = insertCheckpoint(this.orgId, size, at, Buffer.from(root, "hex"), note);
    try {
      await writeUnlogged(this.#rt.pool, this.orgId, [...statements, made]);
    } catch (error) {
      // Tiles of this size are there already: somebody else is keeping this log.
      throw error instanceof LostRace ? new Inconsistent("split", size) : error;
    }
  }
}

/** The tree as its last checkpoint's tiles say, which must be what that checkpoint says. */
async function treeOf(rt: LogRuntime, orgId: string, stored: CheckpointRow | undefined): Promise<TileTree> {
  if (!stored) return new TileTree(tree);
  const size = Number(stored.size);
  const wanted = edgeTiles(size);
  const [rows] = await read(rt.pool, orgId, [tiles(orgId, wanted)]);
  const edge: Tile[] = rows.map((row) => ({ ...row, index: Number(row.index) }));
  if (edge.length < wanted.length) throw new Inconsistent("changed", size);
  const grown = new TileTree(tree, size, edge);
  if (!sameBytes(grown.root(), stored.root)) throw new Inconsistent("changed", size);
  return grown;
}

/** How many leaves have an index. */
export async function indexedSize(rt: LogRuntime, orgId: string): Promise<number> {
  const [[row]] = await read(rt.pool, orgId, [orgId === INSTALLATION ? metaSize(orgId) : logSize(orgId)]);
  return Number(row?.size ?? 0);
}
