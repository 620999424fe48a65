import { fold } from "@/core/checks/letters";
import { areEqual, numberOf, order, timeOf } from "@/core/policy/compare-values";
import type { Compared, ListAt, Lookup, Operand, ToolRule, ToolRuleScope, ToolTest } from "@/core/policy/tool-rule";
import type { RuledCall, ToolRuleFacts } from "@/core/policy/tool-rule-facts";
import { follow, type Path, type Place, parsePath } from "@/core/policy/tool-rule-path";
import { spokenTexts, spokenWords } from "@/core/policy/tool-rule-said";

/** A value that a rule compared: the position of its call and the path that leads to it alone. */
export type ReadValue = { call: number; path: string; value: unknown };

/** A call that does not keep a rule. `undecided`: the record is too large to be looked through, so nobody can say. */
export type Breach = { rule: ToolRule; call: number; verdict: "broken" | "undecided"; reads: ReadValue[] };

/** How much one rule may look at in one draft; an honest rule needs a few hundred steps. */
const MOST_STEPS = 50_000;
const MOST_READS = 8;

class TooMuch extends Error {}

/** Where a test stands: the call it is about, and what `each` and `earlier` mean there. */
type Element = Place & { call: number };
type Scope = { at: number; each: Element | null; earlier: number | null };

const NOTHING = Symbol("no value");

/** Every call that breaks a rule. Pure; the work for a rule is bounded, whatever the record holds. */
export function breaches(rules: readonly ToolRule[], facts: ToolRuleFacts): Breach[] {
  return rules.flatMap((rule) => {
    const positions = facts.calls.flatMap((call, at) => (isAbout(rule.on, call) ? [at] : []));
    if (positions.length === 0) return [];
    const evaluation = new Evaluation(facts);
    return positions.flatMap((at) => {
      const verdict = evaluation.verdict(rule, at);
      return verdict === "kept" ? [] : [{ rule, call: at, verdict, reads: evaluation.reads }];
    });
  });
}

function isAbout(on: ToolRuleScope, call: RuledCall): boolean {
  return (
    (on.tool === undefined || on.tool.includes(call.name)) &&
    (on.writes === undefined || on.writes === call.writes) &&
    (on.proposed === undefined || on.proposed === call.proposed)
  );
}

class Evaluation {
  reads: ReadValue[] = [];
  readonly #facts: ToolRuleFacts;
  #left = MOST_STEPS;
  #reading = false;

  constructor(facts: ToolRuleFacts) {
    this.#facts = facts;
  }

  verdict(rule: ToolRule, at: number): "kept" | Breach["verdict"] {
    this.reads = [];
    const scope: Scope = { at, each: null, earlier: null };
    try {
      this.#reading = false;
      if (rule.when !== undefined && !this.#holds(rule.when, scope)) return "kept";
      this.#reading = true;
      return this.#holds(rule.require, scope) ? "kept" : "broken";
    } catch (error) {
      if (error instanceof TooMuch) return "undecided";
      throw error;
    }
  }

  #spend(steps: number): void {
    this.#left -= steps;
    if (this.#left < 0) throw new TooMuch();
  }

  #holds(test: ToolTest, scope: Scope): boolean {
    this.#spend(1);
    if ("all" in test) return test.all.every((each) => this.#holds(each, scope));
    if ("any" in test) return test.any.some((each) => this.#holds(each, scope));
    if ("not" in test) return !this.#holds(test.not, scope);
    if ("value" in test) return this.#compares(test, scope);
    if ("every" in test) {
      const list = this.#list(test.every, scope);
      return list?.every((each) => this.#holds(test.meets, { ...scope, each })) ?? false;
    }
    if ("some" in test)
      return this.#list(test.some, scope)?.some((each) => this.#holds(test.meets, { ...scope, each })) ?? false;
    if ("earlier" in test) return this.#newest(test.earlier, scope) !== null;
    if ("confirmed" in test) return this.#isConfirmed(test.confirmed, scope);
    return this.#isSaid(test.said, scope);
  }

  #compares(test: Compared, scope: Scope): boolean {
    const value = this.#value(test.value, scope);
    if (test.exists !== undefined) return test.exists === (value !== NOTHING);
    if (value === NOTHING) return false;
    const { is, is_not, in: among, not_in, starts_with, contains } = test;
    if (is !== undefined) return areEqual(value, this.#value(is, scope));
    if (is_not !== undefined) {
      const other = this.#value(is_not, scope);
      return other !== NOTHING && !areEqual(value, other);
    }
    if (among !== undefined) return this.#among(among, scope)?.some((each) => areEqual(value, each)) ?? false;
    if (not_in !== undefined) return this.#among(not_in, scope)?.every((each) => !areEqual(value, each)) ?? false;
    if (starts_with !== undefined)
      return typeof value === "string" && fold(value.slice(0, 1_000)).startsWith(fold(starts_with));
    if (contains !== undefined) return typeof value === "string" && this.#folded(value).includes(fold(contains));
    return this.#isOrdered(value, test, scope);
  }

  #isOrdered(value: unknown, { at_most, at_least, less_than, more_than }: Compared, scope: Scope): boolean {
    const against = (operand: Operand): number => order(value, this.#value(operand, scope)) ?? Number.NaN;
    if (at_most !== undefined) return against(at_most) <= 0;
    if (at_least !== undefined) return against(at_least) >= 0;
    if (less_than !== undefined) return against(less_than) < 0;
    return more_than !== undefined && against(more_than) > 0;
  }

  #folded(text: string): string {
    this.#spend(1 + text.length / 1_000);
    return fold(text);
  }

  #among(list: Operand | readonly unknown[], scope: Scope): readonly unknown[] | null {
    const value = Array.isArray(list) ? (list as unknown[]) : this.#value(list as Operand, scope);
    if (typeof value !== "object" || value === null) return null;
    const members = Array.isArray(value) ? (value as unknown[]) : Object.keys(value);
    this.#spend(members.length);
    return members;
  }

  #value(operand: Operand, scope: Scope): unknown {
    this.#spend(1);
    if (typeof operand !== "object" || operand === null) return operand;
    if ("earlier" in operand) {
      const found = this.#newest(operand.earlier, scope);
      return found === null ? NOTHING : this.#read(operand.path, { at: found, each: null, earlier: null });
    }
    if ("path" in operand) return this.#read(operand.path, scope);
    if ("count" in operand) return this.#count(operand, scope);
    if ("calls" in operand) return this.#calls(operand, scope);
    if ("sum" in operand) {
      const list = this.#list(operand.sum, scope);
      return list === null ? NOTHING : sumOf(list.map(({ value }) => value));
    }
    if ("attribute" in operand) {
      const { attributes } = this.#facts;
      return Object.hasOwn(attributes, operand.attribute) ? attributes[operand.attribute] : NOTHING;
    }
    if ("time" in operand) return this.#time(operand.time);
    if ("hours" in operand) {
      const [from, to] = operand.hours.map((each) => timeOf(this.#value(each, scope), operand.offset));
      return from == null || to == null ? NOTHING : (to - from) / 3_600_000;
    }
    return this.#sum(operand, scope);
  }

  #sum(operand: Extract<Operand, { plus: unknown } | { minus: unknown } | { times: unknown }>, scope: Scope): unknown {
    const parts = "plus" in operand ? operand.plus : "minus" in operand ? operand.minus : operand.times;
    const numbers = parts.map((part) => numberOf(this.#value(part, scope)));
    if (!numbers.every((number) => number !== null)) return NOTHING;
    if ("plus" in operand) return numbers.reduce((sum, number) => sum + number, 0);
    if ("minus" in operand) return (numbers[0] ?? 0) - (numbers[1] ?? 0);
    return numbers.reduce((product, number) => product * number, 1);
  }

  #time(which: "first_message" | "answered_message"): unknown {
    const { messages } = this.#facts;
    const message = which === "first_message" ? messages[0] : messages.findLast(({ role }) => role === "customer");
    return message?.sentAt ?? NOTHING;
  }

  #count({ count, where }: Extract<Operand, { count: unknown }>, scope: Scope): unknown {
    const list = this.#list(count, scope);
    if (list === null) return NOTHING;
    return where === undefined ? list.length : list.filter((each) => this.#holds(where, { ...scope, each })).length;
  }

  #calls({ calls, sum }: Extract<Operand, { calls: unknown }>, scope: Scope): unknown {
    const fitting = this.#facts.calls.flatMap((_, at) => (at <= scope.at && this.#fits(at, calls, scope) ? [at] : []));
    if (sum === undefined) return fitting.length;
    return sumOf(fitting.map((at) => this.#read(sum, { at, each: null, earlier: null })));
  }

  /** The newest call before this one that was carried out and fits. */
  #newest(lookup: Lookup, scope: Scope): number | null {
    for (let at = scope.at - 1; at >= 0; at--)
      if (this.#facts.calls[at]?.proposed === false && this.#fits(at, lookup, scope)) return at;
    return null;
  }

  #fits(at: number, { tool, same, where }: Lookup, scope: Scope): boolean {
    this.#spend(1);
    const call = this.#facts.calls[at];
    if (call === undefined || !tool.includes(call.name)) return false;
    const reading = this.#reading;
    this.#reading = false;
    const fits =
      (same ?? []).every((path) =>
        areEqual(this.#read(path, { ...scope, at }), this.#read(path, { ...scope, each: null })),
      ) &&
      (where === undefined || this.#holds(where, { ...scope, earlier: at }));
    this.#reading = reading;
    return fits;
  }

  #isConfirmed(confirmed: true | { naming: string[] }, scope: Scope): boolean {
    const call = this.#facts.calls[scope.at];
    if (call === undefined) return false;
    this.#spend(100);
    if (confirmed === true) return this.#facts.confirmed(call, []);
    const named = confirmed.naming.flatMap((path) => this.#places(path, scope).map(({ value }) => value));
    const values = named.filter((value) => typeof value === "string" || typeof value === "number");
    return values.length === named.length && values.length > 0 && this.#facts.confirmed(call, values);
  }

  #isSaid({ by, any_of }: Extract<ToolTest, { said: unknown }>["said"], scope: Scope): boolean {
    const phrases = any_of.flatMap((phrase) => {
      if (typeof phrase === "string") return [phrase];
      const values = this.#places(phrase.path, scope).map(({ value }) => value);
      return values.flatMap((value) => (typeof value === "string" || typeof value === "number" ? [String(value)] : []));
    });
    const texts = spokenTexts(this.#facts, by);
    return phrases.some((phrase) => {
      this.#spend(1 + texts.length / 1_000);
      return texts.includes(` ${spokenWords(phrase)} `) && phrase.trim() !== "";
    });
  }

  /** What a path leads to: the value, or the list of values where it goes through a whole list. */
  #read(path: string, scope: Scope): unknown {
    const places = this.#places(path, scope);
    if (path.includes("[]")) return places.length === 0 ? NOTHING : places.map(({ value }) => value);
    return places[0] === undefined ? NOTHING : places[0].value;
  }

  /** The elements of the list that a path leads to; null where there is no list. */
  #list(list: ListAt, scope: Scope): Element[] | null {
    if (typeof list !== "string") {
      const found = this.#newest(list.earlier, scope);
      return found === null ? null : this.#list(list.path, { at: found, each: null, earlier: null });
    }
    const places = this.#places(list, scope);
    if (list.includes("[]")) {
      if (places.length > 0) return places;
      const whole = this.#places(list.slice(0, list.indexOf("[]")), scope)[0];
      return Array.isArray(whole?.value) ? [] : null;
    }
    const whole = places[0];
    if (!Array.isArray(whole?.value)) return null;
    this.#spend(whole.value.length);
    return whole.value.map((value: unknown, at) => ({ value, path: `${whole.path}[${at}]`, call: whole.call }));
  }

  #places(path: string, scope: Scope): Element[] {
    const read = parsePath(path);
    const from = read && this.#from(read, scope);
    if (!from) return [];
    const spend = (places: number): void => this.#spend(places);
    const found = follow(from.record, from.path, from.steps, spend).map((place) => ({ ...place, call: from.call }));
    if (this.#reading) this.reads.push(...found.slice(0, MOST_READS - this.reads.length));
    return found;
  }

  /** The record in which a path begins, and what is left of the path there. */
  #from({ root, steps }: Path, { at, each, earlier }: Scope) {
    if (root === "each") return each && { call: each.call, record: each.value, path: each.path, steps };
    const [first, ...rest] = root === "earlier" ? steps : [{ field: root }, ...steps];
    const position = root === "earlier" ? earlier : at;
    const call = position === null ? undefined : this.#facts.calls[position];
    const field = typeof first === "object" && "field" in first ? first.field : null;
    if (position === null || call === undefined || (field !== "arguments" && field !== "result")) return null;
    return { call: position, record: call[field], path: field, steps: rest };
  }
}

/** The sum of numbers; no value where something is none. Rounded, so that cents add up. */
function sumOf(values: readonly unknown[]): unknown {
  const numbers = values.map(numberOf);
  if (!numbers.every((number) => number !== null)) return NOTHING;
  return Math.round(numbers.reduce((sum, number) => sum + number, 0) * 1e6) / 1e6;
}
