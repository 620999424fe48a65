import { describe, expect, it } from "vitest";
import type { Finding, Span } from "@/core/checks/check";
import type { SentenceSupport } from "@/core/explain/explanation";
import { segmentText } from "./segments";

const TEXT = "Refund of 129.90 today. Thanks!";

function span(start: number, end: number, place: Span["place"] = { in: "draft" }): Span {
  return { place, start, end, text: TEXT.slice(start, end) };
}

function finding(severity: Finding["severity"], ...spans: Span[]): Finding {
  return { check: "figures", version: 1, code: "unsupported_amount", severity, params: {}, spans };
}

function supported(start: number, end: number, verdict: SentenceSupport["verdict"] = "supported"): SentenceSupport {
  return { sentence: span(start, end), verdict, source: null, score: 1, missing: [] };
}

describe("segmentText", () => {
  it("leaves an unmarked text whole", () => {
    expect(segmentText(TEXT, { in: "draft" }, [], [])).toEqual([
      { start: 0, text: TEXT, findings: [], severity: null, support: null, closes: [] },
    ]);
  });

  it("always adds up to the text, whatever overlaps", () => {
    const segments = segmentText(
      TEXT,
      { in: "draft" },
      [finding("warning", span(0, 22)), finding("severe", span(10, 16)), finding("info", span(14, 26))],
      [supported(0, 23), supported(24, 31)],
    );
    expect(segments.map((segment) => segment.text).join("")).toBe(TEXT);
  });

  it("gives an overlap the worst severity and both numbers, and closes each number where its words end", () => {
    const segments = segmentText(
      TEXT,
      { in: "draft" },
      [finding("warning", span(0, 22)), finding("severe", span(10, 16))],
      [],
    );
    expect(segments.map(({ text, findings, severity, closes }) => ({ text, findings, severity, closes }))).toEqual([
      { text: "Refund of ", findings: [1], severity: "warning", closes: [] },
      { text: "129.90", findings: [1, 2], severity: "severe", closes: [2] },
      { text: " today", findings: [1], severity: "warning", closes: [1] },
      { text: ". Thanks!", findings: [], severity: null, closes: [] },
    ]);
  });

  it("clips what runs past the text and drops what is empty, reversed or elsewhere", () => {
    const segments = segmentText(
      TEXT,
      { in: "draft" },
      [
        finding("severe", span(24, 400)),
        finding("severe", span(5, 5)),
        finding("severe", span(9, 3)),
        finding("severe", span(0, 6, { in: "message", id: "m1" })),
      ],
      [],
    );
    expect(segments.map(({ text, findings }) => ({ text, findings }))).toEqual([
      { text: "Refund of 129.90 today. ", findings: [] },
      { text: "Thanks!", findings: [1] },
    ]);
  });

  it("marks a message by its own id only", () => {
    const findings = [finding("warning", span(0, 6, { in: "message", id: "m1" }))];
    expect(segmentText(TEXT, { in: "message", id: "m1" }, findings, [])).toHaveLength(2);
    expect(segmentText(TEXT, { in: "message", id: "m2" }, findings, [])).toHaveLength(1);
  });

  it("does not underline a courtesy", () => {
    const segments = segmentText(TEXT, { in: "draft" }, [], [supported(0, 23), supported(24, 31, "courtesy")]);
    expect(segments.map((segment) => segment.support)).toEqual(["supported", null]);
  });
});
