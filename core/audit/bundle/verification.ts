import type { TreeHash } from "../tree-hash";
import type { BundleFiles } from "./bundle-files";
import type { Primitives } from "./bundle-reader";
import type { Manifest } from "./manifest";
import type { Problems } from "./problem";

/** What every part of a verification works with. */
export type Verification = {
  manifest: Manifest;
  /** The root that the manifest names, as bytes. */
  root: Uint8Array;
  files: BundleFiles;
  crypto: Primitives;
  tree: TreeHash;
  problems: Problems;
};
