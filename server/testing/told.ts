import type { TestDatabase } from "@/db/testing/test-database";
import type { MemberContext } from "@/server/services/review/member-context";
import { appRouter } from "@/server/trpc/router";
import type { TestRuntime } from "./test-runtime";

/** What was decided on a reply: by whom, in which words, and the codes that say how. */
export type Tale = { draftId: string; by: MemberContext[]; words: string[]; codes: string[] };

type Answer = { path: string; input: string; answer: unknown };

/** Every query of the console, asked with every id there is, looked through for what a reader should not be told. */
export class Told {
  constructor(
    private readonly db: TestDatabase,
    private readonly rt: TestRuntime,
  ) {}

  callerOf(member: MemberContext) {
    return appRouter.createCaller({
      rt: this.rt,
      changes: null as never,
      member: {
        ...member,
        ...{ roles: [...member.roles], grants: [...member.grants], language: "en", timeZone: "Europe/Berlin" },
        ...{ email: "x@y.example", orgName: "a", demo: false, sessionId: "s", expiresAt: "" },
      },
      token: "",
    });
  }

  /** Ids of whatever there is about a draft, but of the item that waits and of what was there before anybody looked. */
  async refsOf(draftId: string, look: string): Promise<ReadonlySet<string>> {
    const rows = await this.db.admin<{ id: string }>(
      `WITH i AS (SELECT item_id FROM app.item WHERE draft_id = $1 AND item_id <> $2)
       SELECT $1::uuid AS id UNION SELECT item_id FROM i UNION SELECT decision_id FROM app.decision WHERE item_id IN (SELECT item_id FROM i)
       UNION SELECT disposition_id FROM app.disposition WHERE draft_id = $1 UNION SELECT release_id FROM app.release WHERE draft_id = $1
       UNION SELECT delivery_id FROM app.delivery WHERE draft_id = $1
       UNION SELECT event_id FROM audit.event WHERE (draft_id = $1 OR item_id IN (SELECT item_id FROM i)) AND type NOT IN ('draft.received', 'draft.disposed')
         AND item_id IS DISTINCT FROM $2`,
      [draftId, look],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** What one member is told of a tale, on these ways or on all: the queries whose answers give it away, and all answers. */
  async to(member: MemberContext, tale: Tale, look: string, paths: readonly string[] | null = null) {
    const refs = await this.refsOf(tale.draftId, look);
    const answers = await this.#answersTo(member, tale, paths);
    const people = tale.by.flatMap(({ userId, name }) => [userId, name]);
    const secret = { refs, words: tale.words, codes: new Set([...tale.codes, ...people]) };
    return {
      leaks: answers.flatMap(({ path, input, answer }) => {
        const leak = leakIn(answer, secret);
        return leak === null ? [] : [`${path} ${input}: ${leak}`];
      }),
      of: (path: string) => answers.filter((each) => each.path === path).map((each) => each.answer),
    };
  }

  async #answersTo(member: MemberContext, tale: Tale, paths: readonly string[] | null): Promise<Answer[]> {
    const caller = this.callerOf(member) as unknown as Record<string, Record<string, Ask>>;
    const inputs = await this.#inputs(tale);
    const queries = Object.entries(appRouter._def.procedures).filter(
      ([path, procedure]) => (procedure as unknown as Typed)._def.type === "query" || path === "find.find",
    );
    const answers: Answer[] = [];
    for (const [path] of queries.filter(([each]) => paths?.includes(each) ?? true)) {
      const [router = "", verb = ""] = path.split(".");
      for (const input of inputs) {
        const answer = await caller[router]?.[verb]?.(input).catch(() => undefined);
        if (answer !== undefined) answers.push({ path, input: JSON.stringify(input) ?? "", answer });
      }
    }
    return answers;
  }

  async #inputs({ draftId, by, words, codes }: Tale): Promise<unknown[]> {
    const ids = (select: string) =>
      this.db.admin<{ id: string }>(select, [draftId]).then((rows) => rows.map((r) => r.id));
    const items = await ids("SELECT item_id AS id FROM app.item WHERE draft_id = $1");
    const records = await ids(
      "SELECT decision_id AS id FROM app.decision WHERE item_id IN (SELECT item_id FROM app.item WHERE draft_id = $1) UNION SELECT disposition_id FROM app.disposition WHERE draft_id = $1",
    );
    const flags = await ids("SELECT flag_id AS id FROM app.flag WHERE draft_id = $1");
    const deliveries = await ids("SELECT delivery_id AS id FROM app.delivery WHERE draft_id = $1");
    const releases = await ids("SELECT release_id AS id FROM app.release WHERE draft_id = $1");
    const events = await ids(
      "SELECT event_id AS id FROM audit.event WHERE draft_id = $1 OR item_id IN (SELECT item_id FROM app.item WHERE draft_id = $1)",
    );
    const indexes = await this.db.admin<{ index: string }>(
      "SELECT l.index FROM audit.leaf l JOIN audit.event e USING (org_id, event_id) WHERE e.draft_id = $1 ORDER BY l.index",
      [draftId],
    );
    const span = { from: Number(indexes[0]?.index ?? 0), to: Number(indexes.at(-1)?.index ?? 0) + 1 };
    return [
      ...[undefined, {}, { items }, { tab: "waiting" }, { tab: "decided" }, { tab: "second_look" }, { events }, span],
      ...[
        { view: "people" },
        { view: "policy" },
        { cursor: null },
        { cursor: null, state: null, by: null, reason: null },
      ],
      ...[{ state: "blocked" }, { state: "delivery_failed" }, { days: 30 }, { of: "team" }, { of: "own" }],
      ...[{ draft: draftId }, { id: draftId }, { text: draftId }, { about: draftId, cursor: null }],
      ...[
        { index: String(span.from), cursor: null },
        { index: String(span.to), cursor: null },
      ],
      ...words.flatMap((word) => word.split(" ").map((text) => ({ text }))),
      ...by.flatMap(({ userId }) => [
        { view: "people", person: userId },
        { actor: userId, cursor: null },
      ]),
      ...codes.flatMap((code) => [{ view: "people", kind: code }, { type: code, cursor: null }, { type: code }]),
      ...items.flatMap((item) => [{ item }, { about: item, cursor: null }, { id: item }]),
      ...flags.map((flag) => ({ flag })),
      ...records.flatMap((id) => [{ id }, { decision: id }]),
      ...events.flatMap((id) => [{ id }, { event: id }]),
      ...deliveries.map((delivery) => ({ delivery })),
      ...releases.map((release) => ({ release })),
    ];
  }
}

type Ask = (given: unknown) => Promise<unknown>;
type Typed = { _def: { type: string } };
type Secret = { refs: ReadonlySet<string>; words: readonly string[]; codes: ReadonlySet<string> };

/**
 * The words anywhere at all; a person or a code in one row with something of the draft. What may be decided is offered of
 * every item: that says nothing.
 */
function leakIn(answer: unknown, secret: Secret): string | null {
  const row: string[] = [];
  const leak = gather(answer, row, secret);
  return leak ?? rowLeak(row, secret);
}

/** Strings of a value into its row; the elements of a list are rows of their own. */
function gather(value: unknown, row: string[], secret: Secret): string | null {
  if (typeof value === "string") {
    const word = secret.words.find((each) => value.includes(each));
    if (word !== undefined) return word;
    row.push(value);
    return value.startsWith("{") ? gather(parsed(value), row, secret) : null;
  }
  if (value === null || typeof value !== "object") return null;
  if (Array.isArray(value)) return first(value, (each) => elementLeak(each, row, secret));
  return first(Object.entries(value), ([name, each]) => (name === "options" ? null : gather(each, row, secret)));
}

function elementLeak(each: unknown, row: string[], secret: Secret): string | null {
  if (typeof each === "string") return gather(each, row, secret);
  return leakIn(each, secret);
}

function rowLeak(row: readonly string[], { refs, codes }: Secret): string | null {
  if (!row.some((each) => refs.has(each))) return null;
  return row.find((each) => codes.has(each)) ?? null;
}

function first<T>(all: readonly T[], leak: (each: T) => string | null): string | null {
  for (const each of all) {
    const found = leak(each);
    if (found !== null) return found;
  }
  return null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
