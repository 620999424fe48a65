import type { WitnessOptions } from "./start-witness";

export const WITNESS_USAGE = "--dir DIR --log LOGKEY [--log LOGKEY …] [--name NAME] [--port N]";

export const WITNESS_OPTIONS = {
  dir: { type: "string" },
  log: { type: "string", multiple: true },
  name: { type: "string" },
  port: { type: "string" },
} as const;

const PORT = 8_787;

/** @throws Error that names the option that is missing or wrong */
export function witnessOptions(given: Readonly<Record<string, unknown>>): WitnessOptions {
  const { dir, log, name = null, port = String(PORT) } = given;
  if (typeof dir !== "string" || dir === "") throw new Error("--dir is missing.");
  if (!Array.isArray(log) || log.length === 0) throw new Error("--log is missing.");
  const number = /^\d{1,5}$/.test(String(port)) ? Number(port) : Number.NaN;
  if (!(number <= 65_535)) throw new Error("--port is a number from 0 to 65535.");
  return { dir, logs: log.map(String), name: name === null ? null : String(name), port: number };
}
