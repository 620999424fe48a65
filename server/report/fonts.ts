import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Style, Weight } from "./look";

const WEIGHTS: Record<Weight, number> = { regular: 400, medium: 500, bold: 600 };
/** Inter comes in parts; all but the first are read only when somebody's name needs one. */
const SCRIPTS = ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "greek-ext", "vietnamese"] as const;
type Script = (typeof SCRIPTS)[number];

const require = createRequire(import.meta.url);
const files = new Map<string, Buffer>();

function file(script: Script, weight: Weight): Buffer {
  const name = `inter-${script}-${WEIGHTS[weight]}-normal.woff`;
  const known = files.get(name) ?? readFileSync(require.resolve(`@fontsource/inter/files/${name}`));
  files.set(name, known);
  return known;
}

/** What PDFKit keeps of a font file; its types do not tell. */
type Opened = { _font: { font: { hasGlyphForCodePoint(code: number): boolean } } };
/** A piece of text that one font can show. */
export type Run = { font: string; text: string };

/** The fonts of one document: embedded, in as few parts as the text needs. */
export class Fonts {
  #registered = new Set<string>();
  #covers = new Map<string, boolean>();

  constructor(private readonly doc: PDFKit.PDFDocument) {}

  /** What no part of the font can show becomes a question mark: such a name stands beside its id. */
  runs(text: string, weight: Weight): Run[] {
    const runs: Run[] = [];
    for (const letter of text) {
      const script = SCRIPTS.find((each) => this.#has(each, weight, letter));
      const font = this.#name(script ?? "latin", weight);
      const last = runs.at(-1);
      const shown = script ? letter : "?";
      if (last?.font === font) last.text += shown;
      else runs.push({ font, text: shown });
    }
    return runs;
  }

  width(text: string, style: Style): number {
    return this.runs(text, style.weight).reduce((sum, run) => sum + this.#measure(run, style), 0);
  }

  draw(text: string, x: number, y: number, style: Style): void {
    let at = x;
    for (const run of this.runs(text, style.weight)) {
      const wide = this.#measure(run, style);
      this.doc.fillColor(style.colour).text(run.text, at, y, { lineBreak: false, ...featuresOf(style) });
      at += wide;
    }
  }

  #measure(run: Run, style: Style): number {
    return this.doc.font(run.font).fontSize(style.size).widthOfString(run.text, featuresOf(style));
  }

  #has(script: Script, weight: Weight, letter: string): boolean {
    const key = `${script} ${weight} ${letter}`;
    const known = this.#covers.get(key);
    if (known !== undefined) return known;
    const { font } = (this.doc.font(this.#name(script, weight)) as unknown as Opened)._font;
    const covers = font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
    this.#covers.set(key, covers);
    return covers;
  }

  #name(script: Script, weight: Weight): string {
    const name = `${script} ${weight}`;
    if (!this.#registered.has(name)) this.doc.registerFont(name, file(script, weight));
    this.#registered.add(name);
    return name;
  }
}

/** Figures of one width, so that columns of them stand under one another. */
const featuresOf = ({ figures }: Style): { features: PDFKit.Mixins.OpenTypeFeatures[] } | undefined =>
  figures ? { features: ["tnum"] } : undefined;
