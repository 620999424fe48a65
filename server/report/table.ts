import { ACCENT, ACCENT_SOFT, CELL, HEAD, LINE_STRONG, MEASURE, PAGE, type Style } from "./look";
import type { Sheet } from "./sheet";

/** `width` is a part of the whole; `bar` draws the cell's share of the widest as a line, for the eye only. */
export type Column = { title: string; width: number; right?: boolean };
export type Cell = string | { share: number };
export type Row = { cells: Cell[]; strong?: boolean };

const GAP = 10;
const PADDING = 4;
type Laid = { lines: string[][]; shares: (number | null)[]; height: number; strong: boolean };
type Place = { x: number; width: number; right: boolean };
type Element = PDFKit.PDFStructureElement;

/** A table whose head is repeated on every page; `title` is read out before it. */
export class Table {
  #places: Place[];
  #head: Laid;

  constructor(
    private readonly sheet: Sheet,
    columns: readonly Column[],
  ) {
    this.#places = placesOf(columns);
    this.#head = this.#lay({ cells: columns.map(({ title }) => title) }, HEAD);
  }

  draw(rows: readonly Row[], summary: string): void {
    const { sheet } = this;
    const laid = rows.map((row) => this.#lay(row, CELL));
    sheet.need(this.#head.height + (laid[0]?.height ?? 0) + (laid[1]?.height ?? 0) + 8);
    const table = sheet.child("Table", undefined, { title: summary });
    const head = sheet.child("THead", table);
    this.#row(this.#head, sheet.child("TR", head), "column");
    head.end();
    sheet.rule(sheet.y, LINE_STRONG);
    const body = sheet.child("TBody", table);
    for (const row of laid) {
      if (sheet.room < row.height) this.#nextPage();
      this.#row(row, sheet.child("TR", body), "row");
      sheet.rule(sheet.y);
    }
    table.end();
    sheet.space(10);
  }

  /** The head again, for the eye: who listens has heard it. */
  #nextPage(): void {
    this.sheet.newPage();
    this.sheet.artifact(() => this.#cells(this.#head, HEAD), "Pagination");
    this.sheet.y += this.#head.height;
    this.sheet.rule(this.sheet.y, LINE_STRONG);
  }

  #row(row: Laid, element: Element, scope: "column" | "row"): void {
    const { sheet } = this;
    const style = scope === "column" ? HEAD : styleOf(row);
    for (const [at, place] of this.#places.entries()) {
      const isHead = scope === "column" || at === 0;
      const options = isHead ? { scope: scope === "column" ? "Column" : "Row" } : {};
      const cell = sheet.child(isHead ? "TH" : "TD", element, options as PDFKit.Mixins.StructureElementOptions);
      sheet.mark(cell, isHead ? "TH" : "TD", () => this.#text(row.lines[at] ?? [], place, style));
      cell.end();
      const share = row.shares[at];
      if (share !== null && share !== undefined) sheet.artifact(() => this.#bar(share, place));
    }
    element.end();
    sheet.y += row.height;
  }

  #cells(row: Laid, style: Style): void {
    for (const [at, place] of this.#places.entries()) this.#text(row.lines[at] ?? [], place, style);
  }

  #text(lines: readonly string[], { x, width, right }: Place, style: Style): void {
    const { fonts, y } = this.sheet;
    for (const [at, line] of lines.entries()) {
      const indent = right ? width - fonts.width(line, style) : 0;
      fonts.draw(line, x + indent, y + PADDING + at * style.line + (style.line - style.size * 1.21) / 2, style);
    }
  }

  #bar(share: number, { x, width }: Place): void {
    const { doc, y } = this.sheet;
    const top = y + PADDING + 3.5;
    doc.rect(x, top, width, 5).fill(ACCENT_SOFT);
    if (share > 0) doc.rect(x, top, Math.max(0.8, width * Math.min(1, share)), 5).fill(ACCENT);
  }

  #lay({ cells, strong }: Row, base: Style): Laid {
    const style = strong ? styleOf({ strong }) : base;
    const lines = this.#places.map(({ width }, at) => {
      const cell = cells[at] ?? "";
      return typeof cell === "string" ? this.sheet.lines(cell, style, width) : [];
    });
    const shares = cells.map((cell) => (typeof cell === "string" ? null : cell.share));
    const most = Math.max(1, ...lines.map(({ length }) => length));
    return { lines, shares, height: most * style.line + 2 * PADDING, strong: strong ?? false };
  }
}

const styleOf = ({ strong }: { strong: boolean }): Style => (strong ? { ...CELL, weight: "bold" } : CELL);

function placesOf(columns: readonly Column[]): Place[] {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const free = MEASURE - GAP * (columns.length - 1);
  let x: number = PAGE.left;
  return columns.map(({ width, right }) => {
    const place = { x, width: (width / whole) * free, right: right ?? false };
    x += place.width + GAP;
    return place;
  });
}
