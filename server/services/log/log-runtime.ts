import { treeHash } from "@/core/audit/tree-hash";
import { sha256 } from "@/server/keys/log-keys";
import type { Runtime } from "@/server/runtime";

/** What the keeper of the log needs of the world: no key that opens a customer's text is among it. */
export type LogRuntime = Pick<Runtime, "pool" | "now" | "newId" | "announce">;

export const tree = treeHash(sha256);
