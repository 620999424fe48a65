import { z } from "zod";
import { FAULTS } from "@/core/oversight/fault";
import { DECISION_KINDS } from "@/core/review/words";
import { code, count, digest, type EventShapes, id } from "./fields";

/** Hex of the salt under which `plant.inserted` committed to the draft: with it anybody can check which one was meant. */
const salt = digest;

/**
 * Drafts with a known fault, put among the real ones to see whether people look. They have no `draft.received` and no
 * `item.decided`: what counts replies never meets them.
 */
export const PLANTED_EVENTS = {
  "plant_case.saved": {
    version: 1,
    data: z.strictObject({ case: id, case_version: count, fault: z.enum(FAULTS), language: code, body: digest }),
  },
  "plant_case.retired": { version: 1, data: z.strictObject({ case: id, case_version: count }) },
  /** `mark` commits to the draft without telling which it is, so that nobody can call a real one planted afterwards. */
  "plant.inserted": { version: 1, data: z.strictObject({ plant: id, mark: digest }) },
  /** `repeat`: whoever decided had decided the same case before, so it counts in no rate. */
  "plant.decided": {
    version: 1,
    data: z.strictObject({
      plant: id,
      salt,
      case: id,
      case_version: count,
      fault: z.enum(FAULTS),
      item: id,
      draft: id,
      queue: code,
      decision: id,
      kind: z.enum(DECISION_KINDS),
      caught: z.boolean(),
      repeat: z.boolean(),
      held_ms: count.nullable(),
      expected_ms: count.nullable(),
    }),
  },
  "plant.withdrawn": { version: 1, data: z.strictObject({ plant: id, salt, item: id, draft: id }) },
} as const satisfies EventShapes;
