import { join } from "node:path";

/** One instance under test. Each worker of Playwright has its own, so that stories beside one another share nothing. */
export type Lane = { port: number; hookPort: number; mailPort: number; data: string };

/** Ports apart between two lanes. */
const APART = 10;

export function laneOf(index: number): Lane {
  const port = Number(process.env.E2E_PORT ?? "3117") + index * APART;
  const hookPort = Number(process.env.E2E_HOOK_PORT ?? "3118") + index * APART;
  return {
    port,
    hookPort,
    mailPort: Number(process.env.E2E_MAIL_PORT ?? "3119") + index * APART,
    data: join(process.env.E2E_DATA ?? "", `lane-${index}`),
  };
}

/** This worker's: Playwright numbers those that run at the same time. */
export const lane = laneOf(Number(process.env.TEST_PARALLEL_INDEX ?? "0"));
