import { toHex } from "@/core/audit/key-history";
import { SubtreeStack } from "@/core/audit/subtree";
import { edgeTiles, TILE_WIDTH, type TileId } from "@/core/audit/tile";
import { HASH_BYTES, sameBytes } from "@/core/audit/tree-hash";
import { leavesFrom, tiles } from "@/db/repositories/log";
import { read } from "@/db/transaction";
import { endAlarms, raiseAlarm } from "./alarms";
import { type LogRuntime, tree } from "./log-runtime";
import type { SignerState } from "./signer-state";

/** Events that are hashed anew at one tick: a million take less than ten minutes, and nobody notices. */
const A_TICK = 2_048;

/** One walk through a log, against what the signer remembers of it. `fault` is the first index that is not as it was sealed. */
type Pass = { orgId: string; size: number; root: string; stack: SubtreeStack; fault: number | null };

/**
 * Reads the past again and again, a little at a time, and compares: an event that somebody changed or took away by going
 * round every guard is found without anybody asking.
 */
export class Recheck {
  readonly #rt: LogRuntime;
  readonly #state: SignerState;
  #waiting: string[] = [];
  #pass: Pass | null = null;

  constructor(rt: LogRuntime, state: SignerState) {
    this.#rt = rt;
    this.#state = state;
  }

  /** @param orgIds every organisation that has a log, for when all were read and it begins anew */
  async step(orgIds: readonly string[]): Promise<void> {
    const pass = this.#pass ?? this.#next(orgIds);
    if (pass === null) return;
    this.#pass = pass;
    const ended = await this.#read(pass);
    if (!ended) return;
    this.#pass = null;
    if (pass.fault !== null) await raiseAlarm(this.#rt, pass.orgId, "altered", pass.fault);
    else await endAlarms(this.#rt, pass.orgId, ["altered"]);
  }

  #next(orgIds: readonly string[]): Pass | null {
    if (this.#waiting.length === 0) this.#waiting = [...orgIds];
    const orgId = this.#waiting.shift();
    const signed = orgId === undefined ? null : this.#state.of(orgId);
    if (orgId === undefined || signed === null) return null;
    return { orgId, size: signed.size, root: signed.root, stack: new SubtreeStack(tree), fault: null };
  }

  /** @returns whether the pass is over */
  async #read(pass: Pass): Promise<boolean> {
    const from = pass.stack.size;
    const to = Math.min(from + A_TICK, pass.size);
    const [rows, sealed] = await read(this.#rt.pool, pass.orgId, [
      leavesFrom(pass.orgId, from, to, A_TICK),
      tiles(pass.orgId, tilesBetween(from, to, pass.size)),
    ]);
    const hashes = new Map(sealed.map((tile) => [Number(tile.index), tile.hashes]));
    for (const { index, bytes } of rows) {
      const at = pass.stack.size;
      const leaf = tree.leaf(bytes);
      const first = (at % TILE_WIDTH) * HASH_BYTES;
      const then = hashes.get(Math.floor(at / TILE_WIDTH))?.subarray(first, first + HASH_BYTES);
      if (Number(index) !== at || !then || !sameBytes(leaf, then)) pass.fault = at;
      if (pass.fault !== null) return true;
      pass.stack.pushLeaf(leaf);
    }
    if (pass.stack.size < to) pass.fault = pass.stack.size;
    if (pass.stack.size < pass.size) return pass.fault !== null;
    // Events and tiles changed alike: only the signer's memory still knows.
    if (toHex(pass.stack.root()) !== pass.root) pass.fault = 0;
    return true;
  }
}

/** The tiles of the lowest level that hold leaves `[from, to)` of a log of this size. */
function tilesBetween(from: number, to: number, size: number): TileId[] {
  const edge = edgeTiles(size).find((tile) => tile.level === 0);
  const found: TileId[] = [];
  for (let index = Math.floor(from / TILE_WIDTH); index * TILE_WIDTH < to; index += 1)
    found.push(edge?.index === index ? edge : { level: 0, index, width: TILE_WIDTH });
  return found;
}
