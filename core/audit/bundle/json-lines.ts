import type { z } from "zod";
import { canonicalValue } from "../stored-event";
import type { FileReading } from "./file-reading";

/** The value of the next line; undefined for one that is not as it should be, null after the last. */
export async function readJsonLine<S extends z.ZodType>(
  reading: FileReading,
  shape: S,
): Promise<z.infer<S> | undefined | null> {
  const line = await reading.line();
  if (line === null) return null;
  const parsed = shape.safeParse(canonicalValue(line));
  return parsed.success ? parsed.data : undefined;
}
