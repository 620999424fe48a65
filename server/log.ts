import { pino } from "pino";

/** Structured lines on standard error. Ids and codes only: no text of a customer's, no e-mail, no key ever goes in. */
export const log = pino({ base: undefined, level: process.env.LOG_LEVEL ?? "info" }, pino.destination(2));
