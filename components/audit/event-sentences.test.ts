import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import { EVENT_TYPES, type EventType } from "@/core/audit/event-types";
import en from "@/messages/english";
import de from "@/messages/german";
import { keyOf, sentenceValues } from "./sentence-values";

const TYPES = Object.keys(EVENT_TYPES) as EventType[];
/** The names of the fields at the top of a type's data, and of all below. */
type Schema = { _zod: { def: Record<string, unknown> } };
const shapeOf = (type: EventType) => Object.keys(EVENT_TYPES[type].data.shape);

function fieldsBelow(schema: Schema): string[] {
  const { shape, element, innerType, options } = schema._zod.def as {
    shape?: Record<string, Schema>;
    element?: Schema;
    innerType?: Schema;
    options?: Schema[];
  };
  const inner = [
    ...Object.values(shape ?? {}),
    ...[element, innerType].filter((each) => each !== undefined),
    ...(options ?? []),
  ];
  return [...Object.keys(shape ?? {}), ...inner.flatMap(fieldsBelow)];
}

describe.each([
  ["en", en],
  ["de", de],
] as const)("in %s", (locale, messages) => {
  test("every event type has a name and a sentence, made of its own fields and whoever did it", () => {
    const problems: string[] = [];
    const t = createTranslator({ locale, messages, onError: (error) => void problems.push(error.message) });
    for (const type of TYPES) {
      const counted = Object.fromEntries(shapeOf(type).map((field) => [field, 2]));
      const said = t(`audit.sentence.${keyOf(type)}` as never, { ...counted, actor: "Lena Wirth" } as never) as string;
      if (/^audit\./.test(said)) problems.push(`${type} has no sentence`);
      if (/^audit\./.test(t(`audit.type.${keyOf(type)}` as never))) problems.push(`${type} has no name`);
    }
    expect(problems).toEqual([]);
  });

  test("every field of every event has words", () => {
    const fields = new Set(TYPES.flatMap((type) => fieldsBelow(EVENT_TYPES[type].data as unknown as Schema)));
    const words: Record<string, string> = messages.audit.field;
    expect([...fields].filter((field) => words[field] === undefined)).toEqual([]);
  });
});

test("a sentence speaks of people by name, of several by number, and survives what is not there", () => {
  const names = { "m-1": "Lena Wirth" };
  const data = { member: "m-1", items: ["a", "b"], to: null, sent: true, at: 3, more: { a: 1 } };
  expect(sentenceValues({ data, names })).toEqual({
    member: "Lena Wirth",
    items: 2,
    to: "none",
    sent: "true",
    at: 3,
    more: "some",
  });
});
