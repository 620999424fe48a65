import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Style, Weight } from "./look";
import { fontOfWoff } from "./woff";

const WEIGHTS: Record<Weight, number> = { regular: 400, medium: 500, bold: 600 };
/** Inter comes in parts; all but the first are read only when somebody's name needs one. */
const SCRIPTS = ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "greek-ext", "vietnamese"] as const;
type Script = (typeof SCRIPTS)[number];
const NAMES = Object.fromEntries(
  SCRIPTS.map((script) => [script, { regular: `${script} 400`, medium: `${script} 500`, bold: `${script} 600` }]),
) as Record<Script, Record<Weight, string>>;

const require = createRequire(import.meta.url);
const FOLDER = path.join(path.dirname(require.resolve("@fontsource/inter/package.json")), "files");
const files = new Map<string, Buffer>();

function file(script: Script, weight: Weight): Buffer {
  const name = `inter-${script}-${WEIGHTS[weight]}-normal.woff`;
  const known = files.get(name) ?? fontOfWoff(readFileSync(path.join(FOLDER, name)));
  files.set(name, known);
  return known;
}

/** A piece of text as glyphs and where they stand. */
type Shaped = { glyphs: readonly unknown[]; positions: readonly unknown[]; advanceWidth: number };
/** What PDFKit keeps of a font file; its types do not tell. */
type Opened = {
  _font: {
    font: { hasGlyphForCodePoint(code: number): boolean };
    layout(text: string, features?: Features): Shaped;
    layoutRun(text: string, features?: Features): Shaped;
  };
};
/** A piece of text that one font can show. */
type Run = { font: string; text: string };

/** Widths at size 1, shapes of words and fonts of letters: the same in every pass over a report. */
export type Measured = {
  widths: Map<string, number>;
  shapes: Map<string, Shaped>;
  scripts: Map<string, Script | null>;
};
export const nothingMeasured = (): Measured => ({ widths: new Map(), shapes: new Map(), scripts: new Map() });

/**
 * Figures of one width, so that columns of them stand under one another; and no contextual shapes, which no sentence here
 * needs and which take most of the time. PDFKit hands the object on to fontkit, which its types do not tell.
 */
type Features = PDFKit.Mixins.OpenTypeFeatures[];
const FEATURES = { plain: { calt: false }, figures: { calt: false, tnum: true } } as unknown as Record<
  "plain" | "figures",
  Features
>;
const featuresOf = ({ figures }: Style) => ({ features: figures ? FEATURES.figures : FEATURES.plain });

/** The fonts of one document: embedded, in as few parts as the text needs. */
export class Fonts {
  #registered = new Set<string>();

  /** In a `dry` document nothing is drawn: it is laid out to learn where things stand. */
  constructor(
    private readonly doc: PDFKit.PDFDocument,
    private readonly measured: Measured,
    private readonly dry: boolean,
  ) {}

  /** Word by word: words come again, lines do not. */
  width(text: string, style: Style): number {
    let sum = 0;
    for (const word of text.split(/(?<= )/)) sum += this.#word(word, style);
    return sum * style.size;
  }

  draw(text: string, x: number, y: number, style: Style): void {
    if (this.dry) return;
    let at = x;
    const runs = this.#runs(text, style.weight);
    for (const run of runs) {
      this.doc.font(run.font).fontSize(style.size).fillColor(style.colour);
      this.doc.text(run.text, at, y, { lineBreak: false, ...featuresOf(style) });
      if (runs.length > 1) at += this.doc.widthOfString(run.text, featuresOf(style));
    }
  }

  #word(word: string, style: Style): number {
    const key = `${style.weight} ${style.figures ?? false} ${word}`;
    const known = this.measured.widths.get(key);
    if (known !== undefined) return known;
    const width = this.#runs(word, style.weight).reduce(
      (sum, run) => sum + this.doc.font(run.font).fontSize(1).widthOfString(run.text, featuresOf(style)),
      0,
    );
    this.measured.widths.set(key, width);
    return width;
  }

  /** What no part of the font can show becomes a question mark: such a name stands beside its id. */
  #runs(text: string, weight: Weight): Run[] {
    const runs: Run[] = [];
    for (const letter of text) {
      const script = this.#scriptOf(letter, weight);
      const font = this.#name(script ?? "latin", weight);
      const last = runs.at(-1);
      const shown = script ? letter : "?";
      if (last?.font === font) last.text += shown;
      else runs.push({ font, text: shown });
    }
    return runs;
  }

  #scriptOf(letter: string, weight: Weight): Script | null {
    const known = this.measured.scripts.get(letter);
    if (known !== undefined) return known;
    const script = SCRIPTS.find((each) => this.#has(each, weight, letter)) ?? null;
    this.measured.scripts.set(letter, script);
    return script;
  }

  #has(script: Script, weight: Weight, letter: string): boolean {
    const { font } = (this.doc.font(this.#name(script, weight)) as unknown as Opened)._font;
    return font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
  }

  #name(script: Script, weight: Weight): string {
    const name = NAMES[script][weight];
    if (this.#registered.has(name)) return name;
    this.doc.registerFont(name, file(script, weight));
    this.#registered.add(name);
    this.#remember(name);
    return name;
  }

  /** Words come again, and to shape one takes far longer than to remember it. PDFKit would, but not with features. */
  #remember(name: string): void {
    const font = (this.doc.font(name) as unknown as Opened)._font;
    const { shapes } = this.measured;
    const shapeOf = (word: string, features?: Features) => {
      const key = `${name} ${features === FEATURES.figures} ${word}`;
      const known = shapes.get(key) ?? font.layoutRun(word, features);
      shapes.set(key, known);
      return known;
    };
    font.layout = (text, features) => {
      const words = text.split(/(?<= )/).map((word) => shapeOf(word, features));
      return {
        glyphs: words.flatMap(({ glyphs }) => glyphs),
        positions: words.flatMap(({ positions }) => positions),
        advanceWidth: words.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0),
      };
    };
  }
}
