import type { ClaimGrant } from "./desk-view";
import type { Misfit } from "./reviewer";

/** Why what waits was passed over, for whoever is offered nothing. */
export type PassedOver = "declined" | Misfit | "other";

/** The next item with its claim, or null where nothing waits that this member could be given. */
export type NextGrant = { grant: ClaimGrant | null; passed: Record<PassedOver, number> };

/** Asked for candidates one by one. */
export type Offer = { ok: true } | { ok: false; because: PassedOver };
