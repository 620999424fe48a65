/** The console's light colours (app/globals.css): a report is printed on white. */
const INK = "#1c1b19";
const QUIET = "#55534e";
export const FAINT = "#67645d";
export const ACCENT = "#1f5d57";
export const ACCENT_SOFT = "#e3efed";
export const LINE = "#e4e3df";
export const LINE_STRONG = "#cfcdc7";
export const WARN = "#7f4b00";
export const WARN_SOFT = "#fbf0dc";

/** A4 in points, with the margins that a printed page can be read and filed with. */
export const PAGE = { width: 595.28, height: 841.89, left: 62, right: 56, top: 60, bottom: 64 } as const;
export const MEASURE = PAGE.width - PAGE.left - PAGE.right;

export type Weight = "regular" | "medium" | "bold";
export type Style = { size: number; line: number; weight: Weight; colour: string; figures?: boolean };

export const BODY: Style = { size: 9.5, line: 14, weight: "regular", colour: INK };
export const NOTE: Style = { size: 8.5, line: 12.5, weight: "regular", colour: QUIET };
export const CELL: Style = { size: 8.5, line: 12, weight: "regular", colour: INK };
export const HEAD: Style = { size: 8, line: 11, weight: "medium", colour: FAINT };
export const FOOT: Style = { size: 7.5, line: 10, weight: "regular", colour: FAINT, figures: true };
export const TITLE: Style = { size: 25, line: 31, weight: "bold", colour: INK };
export const HEADINGS: Record<2 | 3, Style> = {
  2: { size: 16, line: 21, weight: "bold", colour: INK },
  3: { size: 11, line: 15, weight: "bold", colour: INK },
};
