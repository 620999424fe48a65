import { resolve } from "node:path";
import { rotateIndexOf } from "@/server/services/keys/rotate-index";
import { readKeyState, retireKek, rotateKek } from "@/server/services/keys/rotate-kek";
import { withRuntime } from "@/server/start/with-runtime";
import type { Keys } from "./commands";

const dataDir = () => resolve(process.env.COUNTERSIGN_DATA || ".data");

/** What the commands do to the keys of the installation on this machine. */
export const keysHere: Keys = {
  show: () => withRuntime(dataDir(), readKeyState),
  rotate: (how) => withRuntime(dataDir(), (rt, keys) => rotateKek(rt, keys, how)),
  retire: (version) => withRuntime(dataDir(), (rt, keys) => retireKek(rt, keys, version)),
  rewrapRing: () => withRuntime(dataDir(), (_, { custody }) => custody.rewrap()),
  rotateIndex: (organisation, how) => withRuntime(dataDir(), (rt) => rotateIndexOf(rt, organisation, how)),
};
