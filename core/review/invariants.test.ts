import fc from "fast-check";
import { expect, test } from "vitest";
import type { Role } from "@/core/identity/roles";
import type { ActingMember } from "./case";
import {
  type Answer,
  CLAIM_MS,
  DUE_MS,
  HOLDING_REPLY,
  type Item,
  type Sent,
  UNDO_MS,
} from "./case-records.test-support";
import { LedDesk } from "./led-desk.test-support";
import type { SteerCommand } from "./steer";
import { DECISION_KINDS, ON_EXPIRY, OUTCOMES, REASON_CODES } from "./words";

const person = (id: string, ...roles: Role[]): ActingMember => ({ id, roles });
const PEOPLE: readonly ActingMember[] = [
  person("supervisor 1", "supervisor"),
  person("supervisor 2", "supervisor"),
  person("supervisor 3", "supervisor"),
  person("lead 1", "lead"),
  person("lead 2", "lead", "auditor"),
  person("specialist", "specialist"),
  person("auditor", "auditor"),
  person("privacy officer", "privacy_officer"),
  person("admin", "admin"),
  person("looks only", "auditor", "privacy_officer", "admin"),
  person("nobody"),
];
/** Said again here, so that a slip in the table of roles is seen. */
const MAY_DECIDE = new Set(["supervisor 1", "supervisor 2", "supervisor 3", "lead 1", "lead 2", "specialist"]);
const MAY_DECIDE_ESCALATED = new Set(["lead 1", "lead 2", "specialist"]);

const fromList = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
const open = (desk: LedDesk): Item[] => desk.items.filter((i) => i.state === "queued" || i.state === "claimed");

type Command = { name: string; run: (desk: LedDesk) => void };
const command = (name: string, run: (desk: LedDesk) => void): Command =>
  ({
    name,
    run,
    [fc.toStringMethod]: () => name,
  }) as Command;

const n = fc.nat(1000);
const who = fc.constantFrom(...PEOPLE);
const itemsOf = (desk: LedDesk, closedToo: boolean): Item[] => (closedToo ? desk.items : open(desk));
const rarely = fc.integer({ min: 0, max: 9 }).map((x) => x === 0);

/** Mostly what an honest person sends, and every way of not being one. */
const answer: fc.Arbitrary<Answer> = fc.record({
  kind: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom<Answer["kind"][]>("approve", "edit", "reply", "correct") },
    { weight: 1, arbitrary: fc.constantFrom(...DECISION_KINDS) },
  ),
  text: fc.constantFrom("draft 0", "draft 1", "text A", "text B", "text A", " ", null),
  reason: fc.option(fc.constantFrom(...REASON_CODES), { freq: 6 }),
  note: fc.constantFrom("a note", "a note", " ", null),
  token: fc.constantFrom("mine", "mine", "mine", "mine", "mine", "an old one", "made up"),
  seen: fc.constantFrom("now", "now", "now", "now", "now", "before", "another item's"),
});

function spelledOut(desk: LedDesk, item: Item, a: Answer, x: number): Answer {
  const known = desk.grants.map((g) => g.token);
  const tokens = {
    mine: item.claim?.token ?? "none",
    "an old one": known.length ? fromList(known, x) : "none",
    "made up": "?",
  };
  const seens = {
    now: desk.seen(item),
    before: desk.seen(item).replace(/"message":(\d+)/, (_, m: string) => `"message":${Number(m) - 1}`),
    "another item's": desk.seen(fromList(desk.items, x)),
  };
  return { ...a, token: tokens[a.token as keyof typeof tokens], seen: seens[a.seen as keyof typeof seens] };
}

const inTurn: fc.Arbitrary<Command> = fc.oneof(
  fc.tuple(n, who, rarely).map(([x, actor, closed]) =>
    command(`claim(${x}, ${actor.id})`, (desk) => {
      const items = itemsOf(desk, closed);
      if (items.length > 0) desk.claim(fromList(items, x), actor);
    }),
  ),
  fc.tuple(n, who, rarely, fc.boolean(), answer).map(([x, actor, closed, asHolder, a]) =>
    command(`decide(${x}, ${asHolder ? "holder" : actor.id}, ${JSON.stringify(a)})`, (desk) => {
      const held = desk.items.filter((i) => i.state === "claimed");
      const items = asHolder && held.length > 0 ? held : itemsOf(desk, closed);
      if (items.length === 0) return;
      const item = fromList(items, x);
      const holder = PEOPLE.find((p) => p.id === item.claim?.by);
      desk.decide(item, asHolder && holder ? holder : actor, spelledOut(desk, item, a, x));
    }),
  ),
);

/** Steps of an honest day, so that long paths (two people, levels) are walked to their end and not only begun. */
const honest: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        n,
        fc.constantFrom(...PEOPLE.slice(0, 6)),
        fc.constantFrom("approve", "approve", "approve", "approve", "edit", "reply", "escalate", "reject", "hand_over"),
        fc.constantFrom("no_action", "correct", "escalate"),
        fc.constantFrom("draft 0", "text A", "text B"),
        fc.constantFrom("tone" as const, "tone" as const, "tone" as const, null),
        fc.constantFrom(true, true, true, true, false),
      )
      .map(([x, actor, held, sent, text, reason, looks]) =>
        command(`take and decide(${x}, ${actor.id}, ${held} | ${sent}, ${text})`, (desk) => {
          const items = open(desk).filter((i) => i.draft?.state !== "superseded");
          if (items.length === 0) return;
          const item = fromList(items, x);
          const mine = desk.claim(item, actor);
          const kind = item.kind === "flag" || item.kind === "sample" || item.alreadySent ? sent : held;
          if (looks) desk.openEvidence(item, actor, mine ?? "none");
          if (looks && desk.blindSecond) desk.form(item, actor, kind as Answer["kind"], mine ?? "none");
          const a: Answer = {
            kind: kind as Answer["kind"],
            text,
            reason,
            note: null,
            token: mine ?? "none",
            seen: desk.seen(item),
          };
          desk.decide(item, actor, a);
        }),
      ),
  },
  {
    weight: 2,
    arbitrary: fc.constant(
      command("wait and send all", (desk) => {
        desk.now += UNDO_MS;
        for (const r of desk.releases) desk.send(r);
      }),
    ),
  },
);

const ofTheDesk: fc.Arbitrary<Command> = fc.oneof(
  fc.tuple(n, who, fc.boolean()).map(([x, actor, honest]) =>
    command(`skip(${x}, ${actor.id}, ${honest})`, (desk) => {
      if (desk.items.length === 0) return;
      const item = fromList(desk.items, x);
      desk.skip(item, actor, honest ? (item.claim?.token ?? "none") : "?");
    }),
  ),
  fc.tuple(n, fc.option(who)).map(([x, actor]) =>
    command(`undo(${x}, ${actor?.id ?? "decider"})`, (desk) => {
      const pending = desk.releases.filter((r) => r.state === "pending");
      const all = pending.length > 0 ? pending : desk.releases;
      if (all.length === 0) return;
      const release = fromList(all, x);
      desk.undo(release, actor ?? PEOPLE.find((p) => p.id === release.decision?.by) ?? fromList(PEOPLE, x));
    }),
  ),
  n.map((x) => command(`send(${x})`, (desk) => desk.releases.length > 0 && desk.send(fromList(desk.releases, x)))),
  fc.constant(
    command("send all", (desk) => {
      for (const r of desk.releases) desk.send(r);
    }),
  ),
  fc.tuple(n, who, answer).map(([x, actor, a]) =>
    command(`form(${x}, ${actor.id}, ${a.kind})`, (desk) => {
      if (desk.items.length > 0) desk.form(fromList(desk.items, x), actor, a.kind, a.token);
    }),
  ),
  fc.tuple(n, who, fc.boolean()).map(([x, actor, honest]) =>
    command(`open evidence(${x}, ${actor.id}, ${honest})`, (desk) => {
      if (desk.items.length === 0) return;
      const item = fromList(desk.items, x);
      desk.openEvidence(item, actor, honest ? (item.claim?.token ?? "none") : "?");
    }),
  ),
  fc.tuple(fc.boolean(), fc.boolean()).map(([blind, draws]) =>
    command(`oversight(${blind}, ${draws})`, (desk) => {
      desk.blindSecond = blind;
      desk.drawsReviews = draws;
    }),
  ),
  fc.constantFrom(1, UNDO_MS - 1, UNDO_MS, CLAIM_MS, DUE_MS).map((ms) =>
    command(`wait(${ms})`, (desk) => {
      desk.now += ms;
    }),
  ),
);

const fromOutside: fc.Arbitrary<Command> = fc.oneof(
  fc
    .tuple(fc.constantFrom(0, 0, 0, 1), rarely, fc.constantFrom("two_person", "two_person", "review", ...OUTCOMES))
    .map(([lag, sent, outcome]) =>
      command(`receive(${lag}, ${sent}) and judge(${outcome})`, (desk) => {
        desk.judge(desk.receive(lag, sent), outcome, "holding_reply");
      }),
    ),
  rarely.map((sent) => command(`receive(0, ${sent})`, (desk) => void desk.receive(0, sent))),
  fc
    .tuple(fc.constantFrom("two_person", "two_person", "review", ...OUTCOMES), fc.constantFrom(...ON_EXPIRY))
    .map(([outcome, onExpiry]) =>
      command(`judge all(${outcome}, ${onExpiry})`, (desk) => {
        for (const d of desk.drafts) desk.judge(d, outcome, onExpiry);
      }),
    ),
  n.map((x) => command(`flag(${x})`, (desk) => void desk.flag(desk.drafts.length ? fromList(desk.drafts, x) : null))),
  who.map((actor) =>
    command(`queue blocked(${actor.id})`, (desk) => {
      for (const d of desk.drafts) if (d.state === "blocked") desk.unblock(d, actor);
    }),
  ),
  fc.constant(
    command("deadlines pass", (desk) => {
      desk.now += DUE_MS;
      for (const i of [...desk.items]) desk.expire(i);
    }),
  ),
);

const steering: fc.Arbitrary<SteerCommand> = fc.oneof(
  who.map((to): SteerCommand => ({ kind: "assign", to })),
  fc.constantFrom<SteerCommand[]>(
    { kind: "give_back" },
    { kind: "take_over" },
    { kind: "take_over" },
    { kind: "move", queue: "specialists" },
    { kind: "move", queue: "general" },
    { kind: "prioritise", priority: "first" },
    { kind: "prioritise", priority: "last" },
  ),
);

/** Mostly leads, mostly of what somebody holds: taking from others is what could break something. */
const ofTheLead: fc.Arbitrary<Command> = fc
  .tuple(n, fc.oneof(who, fc.constantFrom(...PEOPLE.slice(3, 5))), rarely, fc.boolean(), steering)
  .map(([x, actor, closed, heldOnes, c]) =>
    command(`steer(${x}, ${actor.id}, ${JSON.stringify(c)})`, (desk) => {
      const held = desk.items.filter((i) => i.state === "claimed");
      const items = heldOnes && held.length > 0 ? held : itemsOf(desk, closed);
      if (items.length === 0) return;
      const item = fromList(items, x);
      const before = { ...desk.caseOf(item), seen: desk.seen(item) };
      desk.steer(item, c, actor);
      const { kind, level, twoPerson } = desk.caseOf(item).item;
      expect({ kind, level, twoPerson, seen: desk.seen(item) }).toEqual({
        kind: before.item.kind,
        level: before.item.level,
        twoPerson: before.item.twoPerson,
        seen: before.seen,
      });
    }),
  );

const disturbances: fc.Arbitrary<Command> = fc.oneof(
  fc
    .constantFrom("customer" as const, "agent" as const)
    .map((from) => command(`message(${from})`, (desk) => desk.message(from))),
  fc.constantFrom("recipient", "findings", "policy").map((part) =>
    command(`change ${part}`, (desk) => {
      desk.context[part as "recipient"]++;
    }),
  ),
  fc.boolean().map((mark) => command(`stop(${mark})`, (desk) => desk.stop(mark))),
  fc.constant(command("lift", (desk) => desk.lift())),
  fc.constant(
    command("lift and judge", (desk) => {
      desk.lift();
      for (const d of desk.drafts) desk.judge(d, "two_person");
    }),
  ),
);

const day = fc.array(
  fc.oneof(
    { weight: 12, arbitrary: honest },
    { weight: 5, arbitrary: inTurn },
    { weight: 4, arbitrary: ofTheDesk },
    { weight: 4, arbitrary: fromOutside },
    { weight: 2, arbitrary: ofTheLead },
    { weight: 1, arbitrary: disturbances },
  ),
  { minLength: 1, maxLength: 70, size: "max" },
);

/** Every broken promise, in words; empty when all hold. */
function brokenPromises(desk: LedDesk): string[] {
  return [...desk.sent.flatMap((s) => ofSent(desk, s)), ...ofDecisions(desk), ...ofClaims(desk)];
}

function ofSent(desk: LedDesk, s: Sent): string[] {
  const broken: string[] = [];
  const { release: r } = s;
  const must = (holds: boolean, promise: string) => {
    if (!holds) broken.push(`${promise}: "${r.text}" (${r.kind}, draft ${r.draft?.id})`);
  };
  must(!s.stopped, "nothing is released while stopped");
  must(s.draftState !== "superseded" || r.kind !== "reply", "a superseded draft is never released");
  must(s.at >= r.dueAt, "nothing goes out within the undo window");
  must(s.standing, "an undone decision never releases");
  must(desk.sent.filter((t) => t.release === r).length === 1, "a release goes out once");
  if (r.kind === "reply") {
    must(
      desk.sent.filter((t) => t.release.kind === "reply" && t.release.draft === r.draft).length === 1,
      "a draft is answered once",
    );
  }
  const d = r.decision;
  if (d === null) {
    const released =
      r.kind === "reply" && r.text === r.draft?.text && ["release", "sample"].includes(r.draft.outcome ?? "");
    must(released || (r.kind === "holding_reply" && r.text === HOLDING_REPLY), "without a person only a rule releases");
    return broken;
  }
  must(d.text === r.text, "what goes out is the text decided on");
  must(["approve", "edit", "reply", "correct"].includes(d.kind), "only a releasing decision releases");
  must(d.seenWasCurrent, "the decider saw what was true");
  if (r.kind === "reply" && r.draft?.outcome === "two_person") {
    const approvals = desk.decisions.filter(
      (e) => e.item.draft === r.draft && e.standing && e.text === r.text && e.id <= d.id,
    );
    must(new Set(approvals.map((e) => e.by)).size >= 2, "two people approved exactly this text");
    must(!approvals.some((e) => e !== d && e.by === d.by), "the last of them neither wrote nor approved it before");
    must(d.kind === "approve", "nobody's own words go out on their own word");
  }
  return broken;
}

function ofOversight(desk: LedDesk, d: LedDesk["decisions"][number]): string[] {
  const second = d.item.kind === "second_look";
  const broken = {
    "lets a text stand unread": ["approve", "no_action"].includes(d.kind) && d.unopened.length > 0,
    "judges their own decision": second && d.before.includes(d.by),
    "was shown the first one's before": second && d.item.seconds !== null && !d.formedFirst,
    "sends a blind review": d.item.reviews !== null && (d.text !== null || desk.releases.some((r) => r.decision === d)),
  };
  return Object.entries(broken).flatMap(([promise, holds]) => (holds ? [promise] : []));
}

function ofDecisions(desk: LedDesk): string[] {
  const broken: string[] = [];
  const used = new Set<string>();
  for (const d of desk.decisions) {
    const named = `decision ${d.id} by ${d.by}`;
    if (used.has(d.token)) broken.push(`a claim decides once: ${named}`);
    used.add(d.token);
    const grant = desk.grants.find((g) => g.token === d.token);
    const held = grant && grant.item === d.item && grant.by === d.by && grant.from <= d.at && d.at < grant.until;
    if (!held) broken.push(`deciding demands one's own live claim: ${named}`);
    if (!(d.level > 0 ? MAY_DECIDE_ESCALATED : MAY_DECIDE).has(d.by)) broken.push(`not permitted: ${named}`);
    broken.push(...ofOversight(desk, d).map((promise) => `${promise}: ${named}`));
    if (d.level > 2) broken.push(`above the highest level: ${named}`);
  }
  return broken;
}

/** Checked when the later one was given: from then until the earlier one's end two people would have held the item. */
function ofClaims(desk: LedDesk): string[] {
  const last = desk.grants.at(-1);
  if (!last || last.from !== desk.now) return [];
  const given = last.item.assignedTo;
  if (given !== null && given !== last.by && !last.ended && last.item.state === "claimed")
    return [`item ${last.item.id} was given to ${given} and is held by ${last.by}`];
  const others = desk.grants.filter((g) => g !== last && g.item === last.item && g.by !== last.by);
  const live = others.filter((g) => !g.ended && g.until > last.from);
  return live.map((g) => `two people hold item ${g.item.id}: ${g.by}, ${last.by}`);
}

test("no sequence of commands of anybody breaks a promise", () => {
  fc.assert(
    fc.property(day, (commands) => {
      const desk = new LedDesk();
      for (const c of commands) {
        c.run(desk);
        expect(brokenPromises(desk), c.name).toEqual([]);
      }
    }),
    { numRuns: 1500 },
  );
}, 60_000);

test("the days that are played reach every path that releases and every refusal", () => {
  const tally = new Map<string, number>();
  for (const commands of fc.sample(day, { numRuns: 4000, seed: 20261122 })) {
    const desk = new LedDesk();
    for (const c of commands) c.run(desk);
    for (const [what, times] of desk.tally) tally.set(what, (tally.get(what) ?? 0) + times);
  }
  const reached = [
    "sent reply by rule",
    "sent holding_reply by rule",
    "sent reply approve",
    "sent reply edit",
    "sent reply reply",
    "sent reply approve for two",
    "sent correction correct",
    "gate wait",
    "gate gone",
    "gate stopped",
    "gate superseded",
    "gate seen_changed",
    "undone",
    "formed",
    ...["approve", "edit", "reject", "escalate"].map((kind) => `reviewed ${kind}`),
    "superseded a draft",
    "queued a blocked draft",
    ...["assign", "give_back", "move", "prioritise", "take_over"].map((kind) => `steered ${kind}`),
    ...["assign", "give_back", "move", "take_over"].map((kind) => `taken from somebody by ${kind}`),
    ...DECISION_KINDS.map((kind) => `decided ${kind}`),
    ...[
      "not_permitted",
      "superseded",
      "stopped",
      "not_claimable",
      "not_decidable",
      "same_person_twice",
      "already_claimed",
      "assigned_elsewhere",
      "assignee_not_permitted",
      "evidence_unopened",
      "judgement_first",
    ].map((code) => `refused ${code}`),
    ...["claim_lost", "seen_changed", "decision_not_allowed", "text_required", "reason_required", "undo_too_late"].map(
      (code) => `refused ${code}`,
    ),
  ];
  expect(reached.filter((what) => (tally.get(what) ?? 0) < 5)).toEqual([]);
}, 60_000);
