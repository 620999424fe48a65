import type { CheckDocument, CheckInput } from "@/core/checks/check";
import { runChecks } from "@/core/checks/registry";
import { splitSentences } from "@/core/explain/sentences";
import { supportSentences } from "@/core/explain/support";
import { fileOf } from "./data";
import { type Section, Tally, told } from "./report";
import { chance, type Part, partOf } from "./split";

type Article = { id: string; title: string; content: string };
type Read = { supported: boolean; found: boolean };
type Kb = { file: string; parts: readonly Part[]; articles: Article[]; partOf(article: Article): Part };

type Try = "own" | "own_finding" | "altered" | "altered_finding" | "elsewhere";
const TOLD: Record<Try, string> = {
  own: "claims of the article called supported",
  own_finding: "claims of the article with a finding",
  altered: "claims with an altered number told of",
  altered_finding: "claims with an altered number with a finding",
  elsewhere: "claims from elsewhere told of",
};
/** How many other articles an AI fetched with the right one: its neighbours, which speak of the same things. */
const NEIGHBOURS = 4;
/** A claim is no heading and no line of a table. */
const FEWEST_WORDS = 5;
/** A number that is not part of a code, a time or a list's mark. */
const NUMBER = /(?<![\p{L}\p{N}_.,:/-])\d+(?:,\d{3})*(?:\.\d+)?(?![\p{L}\p{N}_/:-]|[.,]\d)/gu;
const LIST_MARK = /^[\s*#>-]*(?:\d{1,3}[.)]\s+)?/u;
/** How much is added or taken away. */
const STEPS = [1, -1, 2, 5, 10, -10, 20, 25, 50, 90, 100, -100, 250, 1000];

export function readKb(folder: string | undefined): Kb {
  const file = fileOf(folder, "banking-kb-", ".json");
  return {
    file: file.name,
    parts: file.fitted ? ["held out", "fitted"] : ["whole"],
    articles: JSON.parse(file.text) as Article[],
    partOf: ({ id }) => partOf(file.fitted, id),
  };
}

/**
 * Claims with a number from articles, each judged as the reply of an AI that fetched the article and its neighbours: as
 * it stands, with its number altered, and in the company of articles that it is not from.
 */
export function measureKb(kb: Kb, part: Part): Section {
  const errors = new Map<string, string[]>();
  const documents = kb.articles.map(documentOf);
  const tried: Record<Try, Tally> = {
    own: new Tally(),
    own_finding: new Tally(),
    altered: new Tally(),
    altered_finding: new Tally(),
    elsewhere: new Tally(),
  };
  for (const [at, article] of kb.articles.entries()) {
    if (kb.partOf(article) !== part) continue;
    for (const claim of claimsOf(article)) {
      for (const { name, hit, text } of tries(claim, around(documents, at), opposite(documents, at))) {
        tried[name].add("claims", hit);
        const wrong = hit === (name === "own_finding");
        if (wrong) errors.set(`kb_${name}`, [...(errors.get(`kb_${name}`) ?? []), `${article.id}: ${text}`]);
      }
    }
  }
  const share = (name: Try) => tried[name].all();
  return {
    name: "kb",
    errors,
    lines: Object.entries(TOLD).map(([name, words]) => told(words, share(name as Try))),
    values: Object.fromEntries(Object.keys(TOLD).map((name) => [name, share(name as Try)])),
    goals: {
      kb_altered_recall: { value: share("altered").share, least: 0.98 },
      kb_false_alarms: { value: Math.max(1 - share("own").share, share("own_finding").share), most: 0.01 },
      kb_elsewhere_recall: { value: share("elsewhere").share, least: 0.98 },
    },
  };
}

type Tried = { name: Try; hit: boolean; text: string };

/** One claim as it stands, with its number altered, and beside articles that it is not from. */
function tries(claim: string, near: CheckDocument[], far: CheckDocument[]): Tried[] {
  const own = judge(claim, near);
  const all: Tried[] = [
    { name: "own", hit: own.supported, text: claim },
    { name: "own_finding", hit: own.found, text: claim },
  ];
  const wrong = alter(claim);
  // The article may say that too.
  if (wrong !== null && !near.some(({ text }) => text?.includes(wrong))) {
    const altered = judge(wrong, near);
    all.push({ name: "altered", hit: !altered.supported || altered.found, text: wrong });
    all.push({ name: "altered_finding", hit: altered.found, text: wrong });
  }
  if (!far.some(({ text }) => text?.includes(claim))) {
    const elsewhere = judge(claim, far);
    all.push({ name: "elsewhere", hit: !elsewhere.supported || elsewhere.found, text: claim });
  }
  return all;
}

function documentOf({ id, title, content }: Article): CheckDocument {
  return { id, title, kind: "article", party: "first", version: null, text: content };
}

function around(documents: CheckDocument[], at: number): CheckDocument[] {
  const from = Math.max(0, Math.min(at - NEIGHBOURS / 2, documents.length - NEIGHBOURS - 1));
  return documents.slice(from, from + NEIGHBOURS + 1);
}

/** Articles from the other end of the set. */
function opposite(documents: CheckDocument[], at: number): CheckDocument[] {
  return around(documents, (at + Math.floor(documents.length / 2)) % documents.length);
}

function claimsOf({ content }: Article): string[] {
  const claims = splitSentences(content)
    .map(({ text }) => text.replace(LIST_MARK, ""))
    .filter((text) => text.split(/\s+/).length >= FEWEST_WORDS && [...text.matchAll(NUMBER)].length > 0);
  return [...new Set(claims)];
}

/** One of the claim's numbers made another, or null where that is none. */
function alter(claim: string): string | null {
  const numbers = [...claim.matchAll(NUMBER)];
  const number = numbers[chance(claim) % numbers.length];
  if (number === undefined) return null;
  const decimals = /\.(\d+)$/.exec(number[0])?.[1]?.length ?? 0;
  const value = Number(number[0].replaceAll(",", ""));
  const fitting = STEPS.map((step) => value + step).filter((other) => other > 0 && other <= value * 3);
  const other = fitting[chance(`${claim}+`) % fitting.length];
  if (other === undefined) return null;
  const written = other.toFixed(decimals);
  const grouped = number[0].includes(",") ? written.replace(/\B(?=(?:\d{3})+(?!\d))/g, ",") : written;
  return claim.slice(0, number.index) + grouped + claim.slice(number.index + number[0].length);
}

function judge(claim: string, documents: CheckDocument[]): Read {
  const input: CheckInput = {
    draft: { text: claim, language: "en", confidence: null },
    conversation: { language: "en", channel: "chat" },
    customer: { displayName: null, identifiers: [] },
    messages: [
      { id: "m1", role: "customer", text: "Could you tell me how this works?", sentAt: "2025-11-14T09:00:00Z" },
    ],
    documents,
    toolCalls: [],
    actions: [],
    ownership: new Map(),
  };
  const support = supportSentences(input);
  return {
    supported: support.every(({ verdict }) => verdict === "supported"),
    found: runChecks(input).some(({ check }) => check === "figures"),
  };
}
