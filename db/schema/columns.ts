import { customType, uuid } from "drizzle-orm/pg-core";

/** Raw bytes; also what AES-GCM boxes, keyed tokens and digests are stored in. */
export const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => "bytea" });

/** A transaction's 64-bit id; never reused, so the sequencer can order by it. */
export const xid8 = customType<{ data: string; driverData: string }>({ dataType: () => "xid8" });

/** The tenant; first in every key. */
export const orgId = () => uuid("org_id").notNull();
