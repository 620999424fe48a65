import { ACCENT, ACCENT_SOFT, CELL, HEAD, LINE_STRONG, MEASURE, PAGE, type Style } from "./look";
import type { Sheet } from "./sheet";

/** `width` is a part of the whole. A column without a title holds bars: shares as lines, for the eye only. */
export type Column = { title: string; width: number; right?: boolean };
export type Cell = string | { share: number };
export type Row = { cells: Cell[]; strong?: boolean };

const GAP = 9;
type Laid = { lines: string[][]; shares: (number | null)[]; height: number; strong: boolean };
type Place = { x: number; width: number; right: boolean };
type Element = PDFKit.PDFStructureElement;

/** A table whose head is repeated on every page, and whose columns are as wide as their longest words ask for. */
export class Table {
  #places: Place[] = [];

  constructor(
    private readonly sheet: Sheet,
    private readonly columns: readonly Column[],
    private readonly padding = 4,
  ) {}

  draw(rows: readonly Row[], summary: string): void {
    const { sheet } = this;
    const titles: Row = { cells: this.columns.map(({ title }) => title) };
    this.#places = placesOf(this.columns, this.#longestWords([titles, ...rows]));
    const head = this.#lay(titles, HEAD);
    const laid = rows.map((row) => this.#lay(row, CELL));
    sheet.need(head.height + (laid[0]?.height ?? 0) + (laid[1]?.height ?? 0) + 8);
    const table = sheet.child("Table", undefined, { title: summary });
    const top = sheet.child("THead", table);
    this.#row(head, sheet.child("TR", top), "column");
    top.end();
    sheet.rule(sheet.y, LINE_STRONG);
    const body = sheet.child("TBody", table);
    for (const [at, row] of laid.entries()) {
      // The last row does not stand alone on a page.
      const together = at === laid.length - 2 ? (laid[at + 1]?.height ?? 0) : 0;
      if (sheet.room < row.height + together) this.#nextPage(head);
      this.#row(row, sheet.child("TR", body), "row");
      sheet.rule(sheet.y);
    }
    table.end();
    sheet.space(10);
  }

  #longestWords(rows: readonly Row[]): number[] {
    return this.columns.map((_, column) => {
      let most = 0;
      for (const [at, { cells, strong }] of rows.entries()) {
        const cell = cells[column];
        if (typeof cell !== "string") continue;
        const style = at === 0 ? HEAD : styleOf({ strong: strong ?? false });
        const set = { ...style, figures: at > 0 && (this.columns[column]?.right ?? false) };
        const hyphen = cell.includes("\u00ad") ? "-" : "";
        for (const word of cell.split(/[ \u00ad]/)) most = Math.max(most, this.sheet.fonts.width(word + hyphen, set));
      }
      return most;
    });
  }

  /** The head again, for the eye: who listens has heard it. */
  #nextPage(head: Laid): void {
    this.sheet.newPage();
    this.sheet.artifact(() => this.#cells(head, HEAD), "Pagination");
    this.sheet.y += head.height;
    this.sheet.rule(this.sheet.y, LINE_STRONG);
  }

  #row(row: Laid, element: Element, scope: "column" | "row"): void {
    const { sheet } = this;
    const style = scope === "column" ? HEAD : styleOf(row);
    for (const [at, place] of this.#places.entries()) {
      const share = row.shares[at];
      if (share !== null && share !== undefined) sheet.artifact(() => this.#bar(share, place));
      // A bar says nothing that the number beside it does not: no cell of its own for who listens.
      if (this.columns[at]?.title === "") continue;
      const isHead = scope === "column" || at === 0;
      const options = isHead ? { scope: scope === "column" ? "Column" : "Row" } : {};
      const cell = sheet.child(isHead ? "TH" : "TD", element, options as PDFKit.Mixins.StructureElementOptions);
      sheet.mark(cell, isHead ? "TH" : "TD", () => this.#text(row.lines[at] ?? [], place, style));
      cell.end();
    }
    element.end();
    sheet.y += row.height;
  }

  #cells(row: Laid, style: Style): void {
    for (const [at, place] of this.#places.entries()) this.#text(row.lines[at] ?? [], place, style);
  }

  #text(lines: readonly string[], { x, width, right }: Place, style: Style): void {
    const { fonts, y } = this.sheet;
    const set = { ...style, figures: right && style !== HEAD };
    for (const [at, line] of lines.entries()) {
      const indent = right ? width - fonts.width(line.trimEnd(), set) : 0;
      fonts.draw(line, x + indent, y + this.padding + at * set.line + (set.line - set.size * 1.21) / 2, set);
    }
  }

  #bar(share: number, { x, width }: Place): void {
    const { doc, y } = this.sheet;
    const top = y + this.padding + 3.5;
    doc.rect(x, top, width, 5).fill(ACCENT_SOFT);
    if (share > 0) doc.rect(x, top, Math.max(0.8, width * Math.min(1, share)), 5).fill(ACCENT);
  }

  #lay({ cells, strong }: Row, base: Style): Laid {
    const style = strong ? styleOf({ strong }) : base;
    const lines = this.#places.map(({ width }, at) => {
      const cell = cells[at] ?? "";
      return typeof cell === "string" ? this.sheet.lines(cell, style, width + 0.5) : [];
    });
    const shares = cells.map((cell) => (typeof cell === "string" ? null : cell.share));
    const most = Math.max(1, ...lines.map(({ length }) => length));
    return { lines, shares, height: most * style.line + 2 * this.padding, strong: strong ?? false };
  }
}

const styleOf = ({ strong }: { strong: boolean }): Style => (strong ? { ...CELL, weight: "bold" } : CELL);

/** As wide as wanted, but never narrower than a word; what that takes comes from those that have more than they need. */
function placesOf(columns: readonly Column[], words: readonly number[]): Place[] {
  const free = MEASURE - GAP * (columns.length - 1);
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const wanted = columns.map(({ width }) => (width / whole) * free);
  const least = words.map((word, at) =>
    Math.min(word, wanted[at] === undefined ? word : Math.max(wanted[at], free / 3)),
  );
  const short = wanted.reduce((sum, width, at) => sum + Math.max(0, (least[at] ?? 0) - width), 0);
  const spare = wanted.reduce((sum, width, at) => sum + Math.max(0, width - (least[at] ?? 0)), 0);
  const taken = spare === 0 ? 0 : Math.min(1, short / spare);
  // What cannot be had from anybody is missing everywhere alike: then words are parted.
  const scale = short > spare ? free / (free + short - spare) : 1;
  let x: number = PAGE.left;
  return columns.map(({ right }, at) => {
    const [want, need] = [wanted[at] ?? 0, least[at] ?? 0];
    const width = scale * (want >= need ? want - (want - need) * taken : need);
    const place = { x, width, right: right ?? false };
    x += width + GAP;
    return place;
  });
}
