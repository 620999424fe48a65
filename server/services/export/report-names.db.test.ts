import { expect, test } from "vitest";
import { DEFAULT_POLICY } from "@/core/policy/default-policy";
import type { Drawing } from "@/server/report/draw";
import { renderReport } from "@/server/report/render-report";
import { ALL, a, exported, exportStage, places, TEXTS } from "@/server/testing/export-stage";

exportStage();

test.each([
  [ALL, "en"],
  [TEXTS, "de"],
] as const)(
  "the report calls queues and rules what the policy called them (%#)",
  async (wish, language) => {
    const drawn: Drawing[] = [];
    await exported(wish, a, {
      ...places,
      async *draw(drawing) {
        drawn.push(drawing);
        yield Buffer.from("%PDF-1.7");
      },
    });
    const [drawing] = drawn;
    const names = drawing?.about.names;
    const { queues, rules, version } = DEFAULT_POLICY;
    expect(names?.queues).toMatchObject(Object.fromEntries(queues.map(({ id, title }) => [id, title[language]])));
    expect(names?.rules).toMatchObject(
      Object.fromEntries(rules.map(({ id, title }) => [`${version}/${id}`, title[language]])),
    );
    expect(drawing?.language).toBe(language);
    const told = drawing?.report.dispositions.rules.rows.map(({ key: [of, code] }) => names?.rules?.[`${of}/${code}`]);
    expect(told?.length).toBeGreaterThan(0);
    expect(told?.every((name) => name)).toBe(true);
    if (drawing)
      for await (const piece of renderReport(drawing.report, drawing.about, language)) expect(piece).toBeDefined();
  },
  120_000,
);
