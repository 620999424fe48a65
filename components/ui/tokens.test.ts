import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [
    name!,
    { light: light!, dark: dark! },
  ]),
);

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(front: string, back: string, theme: "light" | "dark"): number {
  const [high, low] = [luminance(tokens.get(front)![theme]), luminance(tokens.get(back)![theme])].sort(
    (a, b) => b - a,
  ) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const MEANINGS = ["severe", "warn", "info", "ok"];
const TEXT: [string, string][] = [
  ...["bg", "panel", "sunken", "hover", "accent-soft"].flatMap((back) =>
    ["ink", "ink-2", "ink-3"].map((front): [string, string] => [front, back]),
  ),
  ...MEANINGS.flatMap((meaning) =>
    [`${meaning}-soft`, "panel", "bg", "accent-soft"].map((back): [string, string] => [meaning, back]),
  ),
  ...MEANINGS.flatMap((meaning) => ["ink", "ink-2"].map((front): [string, string] => [front, `${meaning}-soft`])),
  ["accent-ink", "accent"],
  ["accent-ink", "accent-hover"],
  ["accent", "accent-soft"],
  ["accent", "panel"],
];
const LINES: [string, string][] = [
  ...MEANINGS.flatMap((meaning) =>
    [`${meaning}-soft`, "panel", "bg", "accent-soft"].map((back): [string, string] => [`${meaning}-line`, back]),
  ),
  ["line-control", "panel"],
  ["line-control", "sunken"],
  ["accent", "bg"],
];

describe.each(["light", "dark"] as const)("the %s theme", (theme) => {
  it.each(TEXT)("%s on %s is readable as text", (front, back) => {
    expect(contrast(front, back, theme)).toBeGreaterThanOrEqual(4.5);
  });
  it.each(LINES)("%s on %s is visible as a line", (front, back) => {
    expect(contrast(front, back, theme)).toBeGreaterThanOrEqual(3);
  });
});
