import { gunzipSync } from "node:zlib";
import { createDetect } from "@/core/privacy/detect/detect";
import type { Detect, PiiDetector } from "@/core/privacy/detect/pii-detector";
import { FEATURES_VERSION } from "@/core/privacy/detect/tagger/features";
import { unpackWeights } from "@/core/privacy/detect/tagger/pack-weights";
import { createTagger } from "@/core/privacy/detect/tagger/tagger";
import packed from "@/core/privacy/detect/tagger/weights/names.json" with { type: "json" };

/** Bumped whenever a rule changes what is found; the weights tell their own version. */
const RULES_VERSION = 2;

let built: Detect | undefined;

/** Known records, rules and the name tagger. The weights are unpacked once in a process, when they are first needed. */
export function builtInDetect(): Detect {
  built ??= createDetect([createTagger(unpackWeights(gunzipSync(Buffer.from(packed.weights, "base64"))))]);
  return built;
}

/** The same behind the port. */
export function builtInDetector(): PiiDetector {
  return {
    id: "built_in",
    version: `${RULES_VERSION}.${FEATURES_VERSION}.${packed.trained}`,
    detect: async (texts, about) => texts.map((text) => builtInDetect()(text, about)),
  };
}
