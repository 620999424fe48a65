import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import type { OversightFigure, OversightView } from "@/core/insight/oversight-report";
import { SAMPLE_VIEW } from "@/server/testing/oversight-view";
import { renderOversight } from "./render-oversight";

const ABOUT = { organisation: "Nordwind & Söhne", timeZone: "Europe/Berlin", madeAt: "2026-11-23T05:00:00.000Z" };

async function pdfOf(view: OversightView, language: "en" | "de") {
  const bytes = await renderOversight(view, ABOUT, language);
  const text = bytes.toString("latin1");
  const headings = [...text.matchAll(/\/S \/(H[123])\b/g)].length;
  const streams = [...text.matchAll(/stream\n([\s\S]*?)\nendstream/g)].map(([, body = ""]) => {
    try {
      return inflateSync(Buffer.from(body, "latin1")).toString("latin1");
    } catch {
      return "";
    }
  });
  return { bytes, text, headings, marked: streams.join("").match(/\/TD/g)?.length ?? 0 };
}

test.each(["en", "de"] as const)("a tagged document in %s with a heading for every figure", async (language) => {
  const pdf = await pdfOf(SAMPLE_VIEW, language);
  expect(pdf.text.slice(0, 5)).toBe("%PDF-");
  expect(pdf.text).toContain("/MarkInfo");
  expect(pdf.text).toContain(`/Lang (${language})`);
  // The title, five sections (in short, by queue, in detail, drills, method) and a heading for each of eight figures.
  expect(pdf.headings).toBe(1 + 5 + 8);
  // Eight figures by four numbers, two tables of three queues by four, two drills by three.
  expect(pdf.marked).toBe(8 * 4 + 2 * 3 * 4 + 2 * 3);
});

test("where too few people stand behind a figure, that is said in its place", async () => {
  const few = { ...SAMPLE_VIEW.figures, fewPeople: ["reading", "agreement"] as OversightFigure[] };
  const [open, closed] = [await pdfOf(SAMPLE_VIEW, "de"), await pdfOf({ ...SAMPLE_VIEW, figures: few }, "de")];
  expect(closed.headings).toBe(open.headings);
  // No interval drawn, no quartiles, no coefficients.
  expect(closed.marked).toBe(open.marked);
  expect(closed.bytes.length).toBeLessThan(open.bytes.length);
});

test("the same figures are the same bytes; one queue alone has no table of queues, and nothing at all is said too", async () => {
  expect((await pdfOf(SAMPLE_VIEW, "en")).bytes.equals((await pdfOf(SAMPLE_VIEW, "en")).bytes)).toBe(true);
  const { figures } = SAMPLE_VIEW.queues[2] ?? SAMPLE_VIEW;
  const nothing = { ...SAMPLE_VIEW, figures, before: { ...SAMPLE_VIEW.before, figures }, queues: [], queue: "gone" };
  expect((await pdfOf({ ...nothing, stops: null }, "en")).headings).toBe(1 + 3 + 8);
  expect((await pdfOf({ ...nothing, stops: { drills: [], last: null } }, "de")).headings).toBe(1 + 4 + 8);
});
