import { describe, expect, it } from "vitest";
import { done, refused } from "@/core/result";
import { dispatch } from "../dispatch";
import { eventsCommand, type ReadEvents } from "./command";

function run(readEvents: ReadEvents, args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const io = { out: (l: string) => out.push(l), err: (l: string) => err.push(l), env: {} } as unknown as Parameters<
    typeof dispatch
  >[2];
  return dispatch([eventsCommand(readEvents)], ["events", ...args], io).then((code) => ({ code, out, err }));
}

describe("countersign events", () => {
  it("prints each event as it is stored", async () => {
    const { code, out } = await run(async () => done(['{"v":1}', '{"v":2}']), []);
    expect([code, out]).toEqual([0, ['{"v":1}', '{"v":2}']]);
  });

  it("asks for one draft of one organisation", async () => {
    let asked: unknown;
    const readEvents: ReadEvents = async (input) => {
      asked = input;
      return done([]);
    };
    await run(readEvents, ["--org", "acme", "--draft", "d", "--most", "3"]);
    expect(asked).toEqual({ organisation: "acme", draft: "d", most: 3 });
  });

  it("refuses a number that is none, and asks nothing", async () => {
    const { code, err } = await run(() => Promise.reject(new Error("asked")), ["--most", "many"]);
    expect(code).toBe(2);
    expect(err.join()).toContain("--most");
  });

  it("says what was refused", async () => {
    const { code, err } = await run(async () => refused("not_found", { field: "org" }), []);
    expect([code, err.join()]).toEqual([1, "Refused: not_found (org)."]);
  });
});
