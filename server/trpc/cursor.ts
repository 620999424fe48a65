import { z } from "zod";

/**
 * Where a page of a list begins. The first one has none: left out when a list is asked for, null when one that the server
 * drew is asked for again.
 */
export const cursor = z
  .string()
  .max(300)
  .nullish()
  .transform((given) => given ?? undefined);
