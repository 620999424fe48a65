import { statement } from "../statement";

/** To be sent on its own, after the commit it tells of: in a transaction it takes a lock that every commit waits for. */
export const notify = statement("live.notify", `SELECT pg_notify($1, $2)`);
