import { type End, type GuardCase, WHO } from "./guard-case";

const WORDS: Record<End, string> = {
  rights: "prevented: rights",
  trigger: "prevented: trigger",
  guard: "prevented: guard",
  policy: "prevented: policy",
  key: "prevented: key",
  detected: "**detected**",
};
const BEGIN = "<!-- cases: written by `npx vitest run --project db db/append-only.db.test.ts -u` -->";
const END = "<!-- end of cases -->";

/** The cases as a table for each kind. */
export function guardTable(kinds: readonly [string, readonly GuardCase[]][]): string {
  return kinds
    .map(([title, cases]) => {
      const head = [`| Way | ${WHO.join(" | ")} |`, `|${" --- |".repeat(WHO.length + 1)}`];
      const lines = cases.map(({ way, ends }) => {
        const cells = WHO.map((who) => (ends[who] ? WORDS[ends[who]] : "–"));
        return `| ${way} | ${cells.join(" | ")} |`;
      });
      return [`### ${title}`, "", ...head, ...lines].join("\n");
    })
    .join("\n\n");
}

/** A document with what stands between its marks replaced. */
export function withGuardTable(text: string, table: string): string {
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`the document has no place for the cases: ${BEGIN} … ${END}`);
  return `${text.slice(0, from + BEGIN.length)}\n\n${table}\n\n${text.slice(to)}`;
}
