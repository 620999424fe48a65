import type { Problem } from "@/core/audit/bundle/problem";
import type { Facts, Verdict } from "@/core/audit/bundle/verify";
import messages from "@/messages/en/verify.json" with { type: "json" };

/** For people and pipes; the same words as on the console's page. */
const sentences: Readonly<Record<Problem["code"], string>> = messages.verify.problem;

const HEADLINES = {
  valid: "VALID: nothing in this bundle contradicts what was signed, or itself.",
  tampered: "TAMPERED",
  incomplete: "INCOMPLETE: nothing that is here contradicts what was signed, but something is missing.",
} as const;

const countOf = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

function headline({ status, problems }: Verdict): string {
  const index = problems[0]?.index;
  if (status !== "tampered") return HEADLINES[status];
  return index === undefined ? HEADLINES.tampered : `${HEADLINES.tampered}, first at event ${index}`;
}

function problemLine({ code, file, index, detail }: Problem): string {
  const where = [file, ...(index === undefined ? [] : [`event ${index}`])].join(", ");
  return `  ${where}: ${sentences[code]} [${code}${detail === undefined ? "" : `: ${printable(detail)}`}]`;
}

/** Text of a bundle is somebody else's: no terminal is to obey it. */
const printable = (text: string) => text.replaceAll(/\p{C}/gu, "?");

function holds({ kind, from, to, events, size }: Facts): string {
  const of = `of the first ${size} of its log`;
  if (kind === "selection") return `${countOf(events, "event")} chosen from index ${from} to ${to - 1}, ${of}`;
  return `${countOf(events, "event")}, ${from === to ? "none" : `${from} to ${to - 1}`}, ${of}`;
}

function factLines(facts: Facts): string[] {
  const { meta, witnesses } = facts;
  const erased = facts.erased > 0 ? `, ${facts.erased} of them of somebody who was erased` : "";
  const openings = facts.redacted > 0 ? `${erased}, ${facts.redacted} redacted after an erasure` : erased;
  return [
    `Log         ${printable(facts.origin)}`,
    `Export      ${facts.export}, ${facts.createdAt}, Countersign ${printable(facts.product)}`,
    `Holds       ${holds(facts)}`,
    `Texts       ${facts.disclosure === "without_text" ? "none" : `${countOf(facts.openings, "opening")}${openings}`}`,
    `Checkpoints ${facts.checkpoints}, the last one of size ${facts.size}, root ${facts.root}`,
    `Rules       ${facts.fromBeginning ? "checked from the log's first event on" : "not checked: these are not all events from the log's first on"}`,
    `Restored    ${facts.restored.length === 0 ? "never, as far as these events tell" : `at event ${facts.restored.join(", ")}: what was signed before went beyond what was restored`}`,
    `Signed by   ${facts.signedBy === null ? "nobody" : `${printable(facts.signedBy)} (${facts.keyCompared ? "compared with --key" : "NOT COMPARED: give --key a key that you have from elsewhere"})`}`,
    `All logs    ${meta === null ? "nothing is said of them" : `${printable(meta.origin)} at ${meta.size} holds this checkpoint`}`,
    ...witnesses.map(({ name, at }) => `Witness     ${printable(name)} saw it at ${at}`),
  ];
}

/** What is told to somebody who asked for a bundle to be checked. */
export function verdictLines(verdict: Verdict): string[] {
  const { problems, more, facts } = verdict;
  return [
    headline(verdict),
    ...problems.map(problemLine),
    ...(more > 0 ? [`  and ${more} more of these kinds`] : []),
    "",
    ...(facts === null ? ["There is no manifest that could tell what this is."] : factLines(facts)),
    ...(facts === null
      ? []
      : ["report.pdf and README.txt are signed as they are; report.json and the tables were made anew."]),
  ];
}
