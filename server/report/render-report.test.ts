import { createHash } from "node:crypto";
import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { reportBytes } from "@/core/report/report";
import { ReportBuilder } from "@/core/report/report-builder";
import { member, ORG, SampleLog } from "@/core/report/sample-log.test-support";
import { renderReport } from "./render-report";
import type { Language } from "./words";
import type { ReportAbout } from "./writer";

const ASKED = { from: null, to: null, team: null, item: null, subject: null };
const NAMES = ["Jörg Größmann", "Zoë Łukasiewicz", "Мария", "Νίκος", "Nguyễn Ánh", "名前"];

function reportOf(drafts: number, asked = ASKED) {
  const builder = new ReportBuilder({ org: ORG, asked });
  let index = 0;
  if (drafts > 0) for (const event of new SampleLog({ drafts }).events()) builder.add(event, index++);
  return builder.finish();
}

function aboutOf(report: ReturnType<typeof reportOf>): ReportAbout {
  return {
    names: { members: Object.fromEntries(NAMES.map((name, at) => [member(at + 1), name])), sources: {} },
    organisation: "Nordwind & Söhne („Süd“ – 5 €)",
    origin: `console.example.com/log/${ORG}`,
    exportId: "0192f1a0-0004-7000-8000-00000000beef",
    holds: { kind: "range", from: 0, to: report.events.total },
    checkpoint: { size: report.events.total, root: "ab".repeat(32), at: "2026-11-22T18:45:12.000Z" },
    publicKey: "5e2b91aa",
    reportDigest: createHash("sha256").update(reportBytes(report)).digest("hex"),
    createdAt: "2026-11-22T18:45:30.000Z",
    timeZone: "Europe/Berlin",
  };
}

async function pdfOf(drafts: number, language: Language, asked = ASKED): Promise<Pdf> {
  const report = reportOf(drafts, asked);
  const parts: Buffer[] = [];
  for await (const part of renderReport(report, aboutOf(report), language)) parts.push(part as Buffer);
  return new Pdf(Buffer.concat(parts));
}

/** As much of a PDF as these tests look at: its objects, and its streams unpacked. */
class Pdf {
  readonly text: string;
  readonly objects: Map<number, string>;

  constructor(readonly bytes: Buffer) {
    this.text = bytes.toString("latin1");
    const found = this.text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g);
    this.objects = new Map([...found].map(([, id, body]) => [Number(id), body ?? ""]));
  }

  get root(): string {
    return this.at(/\/Root (\d+) 0 R/, this.text);
  }

  /** The object that a key of another one leads to. */
  at(key: RegExp, from: string): string {
    const id = Number(key.exec(from)?.[1]);
    return this.objects.get(id) ?? "";
  }

  /** Structure elements of a kind. */
  elements(kind: string): string[] {
    return [...this.objects.values()].filter((body) => new RegExp(`^/S /${kind}$`, "m").test(body));
  }

  /** What the pages draw. */
  contents(): string[] {
    const pages = [...this.objects.values()].filter((body) => /\/Type \/Page$/m.test(body));
    return pages.map((page) => {
      const stream = this.at(/\/Contents (\d+) 0 R/, page);
      const from = stream.indexOf("stream\n") + "stream\n".length;
      return inflateSync(Buffer.from(stream.slice(from, stream.lastIndexOf("\nendstream")), "latin1")).toString(
        "latin1",
      );
    });
  }
}

describe.each(["en", "de"] as const)("a report in %s", { timeout: 60_000 }, (language) => {
  it("is a tagged PDF with a language, a title to show, an outline and as many pages as it says", async () => {
    const pdf = await pdfOf(300, language);
    expect(pdf.text.slice(0, 8)).toBe("%PDF-1.7");
    expect(pdf.root).toContain(`/Lang (${language})`);
    expect(pdf.at(/\/MarkInfo (\d+) 0 R/, pdf.root)).toContain("/Marked true");
    expect(pdf.at(/\/ViewerPreferences (\d+) 0 R/, pdf.root)).toContain("/DisplayDocTitle true");
    expect(pdf.at(/\/StructTreeRoot (\d+) 0 R/, pdf.root)).toContain("/ParentTree");
    expect(pdf.at(/\/Outlines (\d+) 0 R/, pdf.root)).toContain("/First");
    expect(pdf.text).toContain("<pdfuaid:part>");
    const pages = Number(/\/Count (\d+)/.exec(pdf.at(/\/Pages (\d+) 0 R/, pdf.root))?.[1]);
    expect(pages).toBe(pdf.contents().length);
    expect(pages).toBeGreaterThan(8);
  });

  it("has headings in order, tables with scoped heads, a figure with a text, links in its contents", async () => {
    const pdf = await pdfOf(300, language);
    expect(pdf.elements("H1")).toHaveLength(1);
    expect(pdf.elements("H2").length).toBeGreaterThan(14);
    expect(pdf.elements("Table").length).toBeGreaterThan(15);
    for (const head of pdf.elements("TH")) expect(head).toMatch(/\/Scope \/(Column|Row)/);
    for (const figure of pdf.elements("Figure")) expect(figure).toMatch(/\/Alt \(/);
    expect(pdf.elements("Figure")).toHaveLength(1);
    expect(pdf.elements("TOCI")).toHaveLength(pdf.elements("Link").length);
    const links = [...pdf.objects.values()].filter((body) => /\/Subtype \/Link/.test(body));
    expect(links).toHaveLength(pdf.elements("Link").length);
    for (const link of links)
      expect(link).toMatch(/\/StructParent \d+[\s\S]*\/Contents|\/Contents[\s\S]*\/StructParent \d+/);
  });

  it("marks everything it draws as content or as decoration, and embeds every font", async () => {
    const pdf = await pdfOf(60, language);
    for (const content of pdf.contents()) {
      let depth = 0;
      for (const [word] of content.matchAll(/\b(?:BDC|BMC|EMC|TJ|Tj)\b|^(?:f|S|B)$/gm)) {
        if (word === "BDC" || word === "BMC") depth += 1;
        else if (word === "EMC") depth -= 1;
        else expect(depth, word).toBe(1);
      }
      expect(depth).toBe(0);
    }
    const fonts = [...pdf.objects.values()].filter((body) => /\/Type \/FontDescriptor/.test(body));
    expect(fonts.length).toBeGreaterThan(2);
    for (const font of fonts) expect(font).toMatch(/\/FontFile[23]? \d+ 0 R/);
    expect(pdf.text).not.toMatch(/\/BaseFont \/(Helvetica|Times|Courier)/);
  });

  it("says the same in the same bytes, and when it was made by the export's clock", async () => {
    const [one, two] = [await pdfOf(40, language), await pdfOf(40, language)];
    expect(one.bytes.equals(two.bytes)).toBe(true);
    expect(one.text).toContain("(D:20261122184530Z)");
    expect(one.text).toContain(aboutOf(reportOf(40)).reportDigest);
  });

  it("can be made of nothing, and of a selection", async () => {
    expect((await pdfOf(0, language)).contents().length).toBeGreaterThan(3);
    expect((await pdfOf(2, language, { ...ASKED, item: ORG } as never)).contents().length).toBeGreaterThan(3);
  });
});
