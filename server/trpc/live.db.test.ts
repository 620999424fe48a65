import { callTRPCProcedure } from "@trpc/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import type { ChangeListener } from "../live/change-bus";
import type { Change } from "../runtime";
import { memberOfSession, openSession } from "../services/identity/session";
import { disableMember } from "../services/member/disable-member";
import type { MemberContext } from "../services/review/member-context";
import { appRouter } from "./router";
import type { TrpcContext } from "./trpc";

let db: TestDatabase;
let rt: TestRuntime;
let a: TestOrganisation;

beforeAll(async () => {
  db = await testDatabase();
  rt = testRuntime(db.appUrl);
  [a] = await twoOrganisations(rt);
});
afterAll(() => db.close());

/** The listener of a process, without the wire. */
function bus() {
  const listeners = new Set<(change: Change) => void>();
  const on = (_org: string, listener: (change: Change) => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const tell = (change: Pick<Change, "kind" | "item">) => {
    for (const listener of listeners) listener({ orgId: a.orgId, ...change });
  };
  return { changes: { on } as unknown as ChangeListener, tell, listeners };
}

type Line = AsyncIterator<Pick<Change, "kind" | "item">>;

async function open(who: MemberContext, changes: ChangeListener): Promise<Line> {
  const token = await openSession(rt, who.userId, new Date(Date.now() + 3_600_000));
  const ctx: TrpcContext = { rt, changes, token, member: await memberOfSession(rt, token) };
  const call = { path: "live.changes", type: "subscription", getRawInput: async () => undefined } as const;
  const lines = await callTRPCProcedure({ router: appRouter, ...call, ctx, signal: undefined, batchIndex: 0 });
  return (lines as AsyncIterable<Pick<Change, "kind" | "item">>)[Symbol.asyncIterator]();
}

test("whoever is disabled hears nothing more, not even what is told in the same moment; everybody else does", async () => {
  const { changes, tell, listeners } = bus();
  const [leaver, stayer] = a.supervisors;
  const lines = await Promise.all([open(leaver, changes), open(stayer, changes)]);
  const heard = lines.map((line) => line.next());
  // A line begins to listen when it is first asked.
  tell({ kind: "item", item: "one" });
  for (const each of heard) expect((await each).value).toEqual({ kind: "item", item: "one" });

  const [left, stayed] = lines.map((line) => line.next()) as [Promise<unknown>, Promise<{ value: unknown }>];
  const ends = expect(left).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  await disableMember(rt, a.members.admin, leaver.userId);
  tell({ kind: "people", item: null });
  tell({ kind: "item", item: "two" });
  await ends;
  expect((await stayed).value).toEqual({ kind: "people", item: null });
  expect((await lines[1]?.next())?.value).toEqual({ kind: "item", item: "two" });
  expect(listeners.size).toBe(1);
});
