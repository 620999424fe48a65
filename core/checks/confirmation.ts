import type { CheckAction, CheckInput, CheckMessage } from "@/core/checks/check";
import type { Consent, Limits } from "@/core/checks/consent";
import { consentOf, limitsOf, proposes } from "@/core/checks/consent";
import { readFigures } from "@/core/checks/figure-reader";
import { fold, hasWord } from "@/core/checks/letters";

/** What a customer answered: where their message stands, the reply it answers, and the words of the exchange that led to it. */
type Turn = { consent: Consent; limits: Limits; at: number; reply: string; exchange: string; put: Put };

/**
 * Whether the customer said yes to a call, or to an action that is yet to be taken. `named` are values that the AI must
 * have put to them in the exchange that ended with the yes.
 */
export type Confirmed = (call: CheckAction, proposed: boolean, named?: readonly (string | number)[]) => boolean;

/** How many messages before an answer belong to what it answers: the last proposal and the one before it. */
const EXCHANGE = 4;
/** An action not yet taken needs a fresh yes; one message after it ("thanks!") does not take it back. */
const FRESH_ANSWERS = 2;
/** Arguments that say for whom, which every call has in common, and not what. */
const FOR_WHOM =
  /^(?:user|customer|client|member|account|profile|kunden?|konto|nutzer|benutzer)[_-]?(?:id|no|number|nr|nummer|name|e?mail|key|ref)?$/i;
const AMOUNT = /amount|total|price|sum|value|refund|credit|cost|betrag|summe|preis|wert/i;

const remembered = new WeakMap<CheckInput, Confirmed>();

/** What the customer of a conversation confirmed. The messages are read once, however many ask. */
export function confirmations(input: CheckInput): Confirmed {
  const known = remembered.get(input);
  if (known !== undefined) return known;
  const turns = answers(input.messages);
  const fresh = freshTurns(turns);
  const confirmed: Confirmed = (call, proposed, named = []) =>
    (proposed ? fresh : turns).some(
      (turn) => answersTo(turn, call, input) && named.every((value) => turn.put.names(value)),
    );
  remembered.set(input, confirmed);
  return confirmed;
}

/** What the AI said in an exchange, read once when the first rule asks. */
class Put {
  readonly #text: string;
  #folded: string | undefined;
  #figures: ReadonlySet<number> | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Figures are compared as figures, so that `$1,050.00` names 1050; words as words. */
  names(value: string | number): boolean {
    if (typeof value === "number") {
      this.#figures ??= new Set(readFigures(this.#text).flatMap(({ values }) => values));
      return this.#figures.has(value);
    }
    this.#folded ??= fold(this.#text);
    return value.trim() !== "" && hasWord(this.#folded, fold(value));
  }
}

/** Every customer message that answers a reply. */
function answers(messages: CheckMessage[]): Turn[] {
  const turns: Turn[] = [];
  for (const [index, answer] of messages.entries()) {
    if (answer.role !== "customer") continue;
    const before = messages.slice(Math.max(0, index - EXCHANGE), index);
    const last = before.findLast((message) => message.role === "ai" || message.role === "agent");
    if (last === undefined) continue;
    const consent = consentOf(answer.text);
    const answered = consent === "explicit" || consent === "withdrawn" || proposes(last.text);
    turns.push({
      consent: answered ? consent : "none",
      limits: limitsOf(answer.text),
      at: index,
      reply: last.text,
      exchange: [...before, answer].map((message) => message.text).join("\n"),
      put: new Put(before.flatMap(({ role, text }) => (role === "ai" || role === "agent" ? [text] : [])).join("\n")),
    });
  }
  return turns;
}

/** The last answers, none of them older than a withdrawal or than a yes that still hangs on something. */
function freshTurns(turns: Turn[]): Turn[] {
  const last = turns.slice(-FRESH_ANSWERS);
  const stopped = last.findLastIndex(({ consent }) => consent === "withdrawn" || consent === "open");
  return last.slice(stopped + 1);
}

function answersTo(turn: Turn, call: CheckAction, input: CheckInput): boolean {
  if (turn.consent === "none" || turn.consent === "open" || turn.consent === "withdrawn") return false;
  const codes = valuesOf(call.arguments).codes.filter((code) =>
    input.messages.some((message) => message.text.includes(code)),
  );
  // What was never mentioned by its code ("my last booking") cannot be compared; then the amount must do, or the answer alone.
  if (codes.length === 0) return agreesOnAmount(turn, call);
  if (excludes(turn, codes)) return false;
  return codes.some((code) => turn.exchange.includes(code)) || stillAbout(turn, codes, input.messages);
}

/** "Yes, but not W2" and "only W1". A code that the limiting words and the reply share is one that was put to the customer. */
function excludes({ limits, reply }: Turn, codes: string[]): boolean {
  if (codes.some((code) => limits.refused.some((clause) => clause.includes(code)))) return true;
  const allowed = limits.only.flatMap(codesIn).filter((code) => reply.includes(code));
  return allowed.length > 0 && !codes.some((code) => allowed.some((one) => code.includes(one)));
}

/** Long after a thing was named it is "this reservation": no other of its kind came up in between. */
function stillAbout(turn: Turn, codes: string[], messages: CheckMessage[]): boolean {
  const lengths = new Set(codes.map((code) => code.length));
  const latest = messages
    .slice(0, turn.at + 1)
    .findLast(({ text }) => codesIn(text).some((code) => lengths.has(code.length)));
  return latest !== undefined && codes.some((code) => latest.text.includes(code));
}

/** A yes to $50 is no yes to $100. Where no amount was put to the customer, there is none to compare. */
function agreesOnAmount({ reply, exchange }: Turn, call: CheckAction): boolean {
  const { amounts } = valuesOf(call.arguments);
  const asked = amountsIn(reply);
  if (amounts.length === 0 || asked.length === 0) return true;
  const named = new Set(amountsIn(exchange));
  return amounts.some((amount) => named.has(amount) || named.has(amount / 100));
}

function amountsIn(text: string): number[] {
  return readFigures(text).flatMap((figure) => (figure.kind === "amount" ? figure.values : []));
}

function codesIn(text: string): string[] {
  return (text.match(/[\p{L}\p{N}_-]{4,80}/gu) ?? []).filter((word) => /\d/.test(word));
}

type Values = { codes: string[]; amounts: number[] };

/** What among the arguments says what the call is about: codes, numbers as text, dates; and the amounts of money. */
function valuesOf(value: unknown, key = "", depth = 0, into: Values = { codes: [], amounts: [] }): Values {
  if (typeof value === "string" && value.length >= 4 && value.length <= 80 && /\d/.test(value)) into.codes.push(value);
  if (typeof value === "number" && AMOUNT.test(key)) into.amounts.push(value);
  if (typeof value !== "object" || value === null || depth > 6) return into;
  for (const [name, below] of Object.entries(value))
    if (!FOR_WHOM.test(name)) valuesOf(below, Array.isArray(value) ? key : name, depth + 1, into);
  return into;
}
