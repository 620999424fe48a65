import { expect, test } from "vitest";
import { z } from "zod";
import { appRouter } from "./router";

type Procedures = Record<string, { _def: { inputs: unknown[] } }>;

test("a list that was drawn by the server and is asked for again begins with no cursor, which is null by then", () => {
  const lists = Object.entries(appRouter._def.procedures as unknown as Procedures).flatMap(([path, { _def }]) => {
    const cursor = _def.inputs
      .map((input) => (input instanceof z.ZodObject ? input.shape.cursor : undefined))
      .find(Boolean);
    return cursor ? [{ path, takes: (cursor as z.ZodType).safeParse(null).success }] : [];
  });
  expect(lists.length).toBeGreaterThan(8);
  expect(lists.filter(({ takes }) => !takes)).toEqual([]);
});
