import { z } from "zod";

const names = z.record(z.uuid(), z.string().max(500));

/** The names that an installation knew members and sources by when it wrote a bundle: people.json. No log proves them. */
export const PEOPLE = z.strictObject({ members: names, sources: names });
export type People = z.infer<typeof PEOPLE>;
