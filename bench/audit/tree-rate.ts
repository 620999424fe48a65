import { hash, randomUUID } from "node:crypto";
import { nodePrimitives } from "@/cli/verify/node-primitives";
import { readStoredEvent } from "@/core/audit/stored-event";
import { SubtreeStack } from "@/core/audit/subtree";
import { treeHash } from "@/core/audit/tree-hash";
import { type Measure, measured } from "./report";
import { decided } from "./sample-events";

const GOAL = { least: 0.5 };
/** That many different events, again and again: a million of them would be a gigabyte. */
const DIFFERENT = 100_000;
const PART = 20_000;

/** How fast the verifier makes the tree again, beside hashing its leaves alone. */
export function treeRate(leaves: number): Measure[] {
  const orgId = randomUUID();
  const events = Array.from({ length: Math.min(DIFFERENT, leaves) }, () => decided(orgId).bytes);
  const bytes = events.reduce((sum, event) => sum + event.length, 0) / events.length;
  const tree = treeHash(nodePrimitives.sha256);
  const stack = new SubtreeStack(tree);
  const ways = {
    bare: (event: Uint8Array) => void hash("sha256", event, "buffer"),
    text: (event: Uint8Array) => void hash("sha256", event, "hex"),
    tree: (event: Uint8Array) => stack.pushLeaf(tree.leaf(event)),
  };
  const spent = { bare: 0, text: 0, tree: 0 };
  const each = (way: keyof typeof ways, from: number, to: number) => {
    const began = performance.now();
    for (let n = from; n < to; n += 1) ways[way](events[n % events.length] as Uint8Array);
    spent[way] += performance.now() - began;
  };
  for (const way of ["bare", "text"] as const) each(way, 0, PART);
  Object.assign(spent, { bare: 0, text: 0 });
  for (let from = 0; from < leaves; from += PART)
    for (const way of ["bare", "tree", "text"] as const) each(way, from, Math.min(leaves, from + PART));
  if (stack.size !== leaves) throw new Error(`the tree has ${stack.size} leaves of ${leaves}`);
  stack.root();
  const rate = (way: keyof typeof ways) => (leaves / spent[way]) * 1000;
  return [
    measured("tree made again, of the rate of its leaves' bare hashes", spent.bare / spent.tree, "", GOAL),
    measured("tree made again, of that rate with digests as text", spent.text / spent.tree, ""),
    measured(`tree of ${leaves} leaves of ${bytes.toFixed(0)} bytes`, rate("tree"), "leaves/s"),
    measured("bare SHA-256 of the same leaves, digest as bytes", rate("bare"), "leaves/s"),
    measured("bare SHA-256 of the same leaves, digest as text", rate("text"), "leaves/s"),
    measured("parsing: form, spelling and shape of an event, apart", parsingRate(events.slice(0, PART)), "events/s"),
  ];
}

function parsingRate(events: readonly Uint8Array[]): number {
  const began = performance.now();
  for (const event of events) if (typeof readStoredEvent(event) === "string") throw new Error("a sample is no event");
  return (events.length / (performance.now() - began)) * 1000;
}
