import type { Finding, FindingCode } from "@/core/checks/check";
import { customerMood } from "@/core/checks/customer-mood";
import { promptInjection } from "@/core/checks/prompt-injection";
import { CHECKS } from "@/core/checks/registry";
import { inputFor, messagesFrom } from "@/core/checks/testing";
import { sharedText } from "./data";
import { CONTRADICTION } from "./labelled/contradiction";
import { CUSTOMER_VULNERABLE } from "./labelled/customer-vulnerable";
import { FRESH } from "./labelled/fresh";
import { type Example, examplesOf, type Labelled, moreExamples, type Part } from "./labelled/labelled";
import { LANGUAGE_MISMATCH } from "./labelled/language-mismatch";
import { NEWEST_CUSTOMERS } from "./labelled/newest-customers";
import { NEWEST_REPLIES } from "./labelled/newest-replies";
import { PROMISE } from "./labelled/promise";
import { PROMPT_INJECTION } from "./labelled/prompt-injection";
import { SECOND } from "./labelled/second";
import { STRAY_PERSONAL_DATA } from "./labelled/stray-personal-data";
import { THIRD } from "./labelled/third";
import { TONE } from "./labelled/tone";
import { UNANSWERED_QUESTION } from "./labelled/unanswered-question";
import { UNSEEN_CUSTOMERS } from "./labelled/unseen-customers";
import { UNSEEN_REPLIES } from "./labelled/unseen-replies";
import { type Section, type Share, shareOf, told } from "./report";

const LABELLED: readonly Labelled[] = [
  PROMISE,
  PROMPT_INJECTION,
  STRAY_PERSONAL_DATA,
  LANGUAGE_MISMATCH,
  TONE,
  CONTRADICTION,
  UNANSWERED_QUESTION,
  CUSTOMER_VULNERABLE,
];
const MESSAGES = "banking77-train.csv.gz";

type Scored = { recall: Share; precision: Share; alarms: Share; byCode: Record<string, Share>; errors: string[] };
/** What the checks found in real drafts, by draft; the bench has judged them anyway. */
export type Originals = { id: string; findings: readonly Finding[] }[];

/**
 * The checks on text on their own labelled examples, which are ours and few, and how often they find something in real
 * drafts and messages that nobody labelled: an upper bound of their false alarms there. Errors are kept of the fitted
 * half, and of the newest under a name of their own: whoever reads those has fitted them, too.
 */
export function labelledTable(originals: Originals, folder?: string): Section {
  const lines: string[] = [];
  const values: Record<string, unknown> = {};
  const errors = new Map<string, string[]>();
  for (const labelled of LABELLED) {
    const name = nameOf(labelled);
    const [held, fitted, fresh, unseen, newest] = [
      scoreOf(labelled, "held_out"),
      scoreOf(labelled, "fitted"),
      scoreOf(labelled, "fresh"),
      scoreOf(labelled, "unseen"),
      scoreOf(labelled, "newest"),
    ];
    lines.push(
      told(`${name}: recall`, held.recall),
      told("  precision", held.precision),
      told("  false alarms", held.alarms),
    );
    const codes = Object.entries(held.byCode);
    if (codes.length > 1) lines.push(...codes.map(([code, share]) => told(`    ${code}`, share)));
    lines.push(
      told("  (fresh: recall)", fresh.recall),
      told("  (fresh: false alarms)", fresh.alarms),
      ...(unseen.recall.of === 0
        ? []
        : [told("  (unseen: recall)", unseen.recall), told("  (unseen: false alarms)", unseen.alarms)]),
      ...(newest.recall.of === 0
        ? []
        : [told("  (newest: recall)", newest.recall), told("  (newest: false alarms)", newest.alarms)]),
      told("  (fitted half: recall)", fitted.recall),
      told("  (fitted half: false alarms)", fitted.alarms),
    );
    errors.set(`text_${name}`, fitted.errors);
    errors.set("newest_errors", [...(errors.get("newest_errors") ?? []), ...newest.errors]);
    values[name] = {
      held_out: without(held),
      fresh: without(fresh),
      unseen: without(unseen),
      newest: without(newest),
      fitted: without(fitted),
    };
  }
  const fires = firesIn(originals);
  lines.push(...Object.entries(fires.shares).map(([code, share]) => told(`real drafts with ${code}`, share)));
  for (const [code, found] of fires.found) errors.set(`text_fires_${code}`, found);
  const messages = messageFires(folder);
  lines.push(...Object.entries(messages.shares).map(([code, share]) => told(`bank messages with ${code}`, share)));
  for (const [code, found] of messages.found) errors.set(`text_bank_${code}`, found);
  return {
    name: "checks on text",
    lines,
    errors,
    values: { ...values, real_drafts: fires.shares, bank_messages: messages.shares },
    goals: {},
  };
}

function nameOf(labelled: Labelled): string {
  return labelled.check === "customer_mood" ? "customer_vulnerable" : labelled.check;
}

function without({ recall, precision, alarms, byCode }: Scored): Omit<Scored, "errors"> {
  return { recall, precision, alarms, byCode };
}

/** A hit is the code that was labelled; among the negatives any of the check's labelled codes is a false alarm. */
function scoreOf(labelled: Labelled, part: Part): Scored {
  const check = CHECKS.find(({ id }) => id === labelled.check);
  if (check === undefined) throw new Error(`There is no check ${labelled.check}.`);
  const codes = Object.keys(labelled.yes);
  const run = (example: Example): FindingCode[] =>
    check.run(example.input).flatMap(({ code }) => (codes.includes(code) ? [code] : []));
  const { check: id } = labelled;
  const all = [
    ...examplesOf(labelled),
    ...moreExamples(labelled, SECOND[id], "fitted"),
    ...moreExamples(labelled, THIRD[id], "fitted"),
    ...moreExamples(labelled, FRESH[id], "fresh"),
    ...moreExamples(labelled, { ...UNSEEN_REPLIES, ...UNSEEN_CUSTOMERS }[id], "unseen"),
    ...moreExamples(labelled, { ...NEWEST_REPLIES, ...NEWEST_CUSTOMERS }[id], "newest"),
  ];
  const examples = all.filter((example) => example.part === part);
  const yes = examples.filter(({ code }) => code !== null).map((example) => ({ example, found: run(example) }));
  const no = examples.filter(({ code }) => code === null).map((example) => ({ example, found: run(example) }));
  const hits = yes.filter(({ example, found }) => example.code !== null && found.includes(example.code));
  const alarms = no.filter(({ found }) => found.length > 0);
  const byCode = codes.map((code): [string, Share] => {
    const of = yes.filter(({ example }) => example.code === code);
    return [code, shareOf(of.filter((one) => hits.includes(one)).length, of.length)];
  });
  return {
    recall: shareOf(hits.length, yes.length),
    precision: shareOf(hits.length, hits.length + alarms.length),
    alarms: shareOf(alarms.length, no.length),
    byCode: Object.fromEntries(byCode),
    errors: [
      ...yes.filter((one) => !hits.includes(one)).map(({ example }) => `missed ${example.code}: ${example.line}`),
      ...alarms.map(({ example, found }) => `false ${found.join(" ")}: ${example.line}`),
    ],
  };
}

function firesIn(originals: Originals): { shares: Record<string, Share>; found: Map<string, string[]> } {
  const codes = [...new Set(LABELLED.flatMap((labelled) => Object.keys(labelled.yes)))];
  const found = new Map<string, string[]>();
  const shares = codes.map((code): [string, Share] => {
    const fired = originals.flatMap(({ id, findings }) =>
      findings
        .filter((finding) => finding.code === code)
        .slice(0, 1)
        .map((finding) => `${id}: ${wordsOf(finding)}`),
    );
    found.set(code, fired);
    return [code, shareOf(fired.length, originals.length)];
  });
  return { shares: Object.fromEntries(shares), found };
}

function messageFires(folder: string | undefined): { shares: Record<string, Share>; found: Map<string, string[]> } {
  const rows = sharedText(folder, MESSAGES).split("\n").slice(1).filter(Boolean);
  const found = new Map<string, string[]>();
  for (const row of rows) {
    const input = inputFor("Thank you.", { messages: messagesFrom(`c: ${row.slice(0, row.lastIndexOf(","))}`) });
    for (const finding of [...promptInjection.run(input), ...customerMood.run(input)]) {
      if (finding.code !== "injected_instruction" && finding.code !== "customer_vulnerable") continue;
      found.set(finding.code, [...(found.get(finding.code) ?? []), `${JSON.stringify(finding.params)} ${row}`]);
    }
  }
  const codes = ["injected_instruction", "customer_vulnerable"];
  return {
    shares: Object.fromEntries(codes.map((code) => [code, shareOf(found.get(code)?.length ?? 0, rows.length)])),
    found,
  };
}

function wordsOf({ params, spans }: Finding): string {
  return `${JSON.stringify(params)} ${spans.map(({ text }) => text.slice(0, 160)).join(" | ")}`;
}
