import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { isBlank, type UnsentWork } from "@/core/review/unsent-work";
import { AGAIN_MS, QUIET_MS, UnsentKeeper } from "./unsent-keeper";

const BLANK: UnsentWork = { texts: {}, reason: null, note: "", leaked: null, placeholders: null };
const edit = (text: string): UnsentWork => ({ ...BLANK, texts: { edit: text } });

function keeper(answer: () => Promise<void> = async () => undefined) {
  const sent: [string, string | null][] = [];
  const made = new UnsentKeeper<UnsentWork>({
    isBlank,
    send: async (item, work) => {
      await answer();
      sent.push([item, work?.texts.edit ?? null]);
    },
    unanswered: (error) => error === "offline",
    onChange: () => undefined,
  });
  return { made, sent };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe("what is written on an item", () => {
  test("reaches the server once, when the hands rest", async () => {
    const { made, sent } = keeper();
    for (const text of ["H", "He", "Hel"]) made.write("a", edit(text));
    expect(made.stateOf("a")).toBe("waiting");
    await vi.advanceTimersByTimeAsync(QUIET_MS);
    expect(sent).toEqual([["a", "Hel"]]);
    expect(made.stateOf("a")).toBe("kept");
  });

  test("an answer alone is worth keeping", async () => {
    const { made, sent } = keeper();
    made.write("a", { ...BLANK, leaked: false });
    await vi.advanceTimersByTimeAsync(QUIET_MS);
    expect(sent).toHaveLength(1);
  });

  test("is not sent where nothing was written, nor again where it is the same", async () => {
    const { made, sent } = keeper();
    made.write("a", BLANK);
    made.begin("b", edit("from before"));
    made.write("b", edit("from before"));
    await vi.advanceTimersByTimeAsync(QUIET_MS * 2);
    expect(sent).toEqual([]);
  });

  test("is forgotten there when it was taken back here", async () => {
    const { made, sent } = keeper();
    made.begin("a", edit("begun"));
    made.write("a", BLANK);
    await vi.advanceTimersByTimeAsync(QUIET_MS);
    expect(sent).toEqual([["a", null]]);
  });

  test("is tried again while there is no connection, in its newest state, and nothing of it is lost", async () => {
    let offline = true;
    const { made, sent } = keeper(() => (offline ? Promise.reject("offline") : Promise.resolve()));
    made.write("a", edit("one"));
    await vi.advanceTimersByTimeAsync(QUIET_MS);
    expect(made.stateOf("a")).toBe("unanswered");
    made.write("a", edit("one two"));
    expect(made.waiting()).toEqual([["a", edit("one two")]]);
    offline = false;
    await vi.advanceTimersByTimeAsync(AGAIN_MS);
    expect(sent).toEqual([["a", "one two"]]);
    expect(made.stateOf("a")).toBe("kept");
  });

  test("what is typed while it is on its way is sent as well", async () => {
    let answer: () => void = () => undefined;
    const { made, sent } = keeper(() => new Promise((resolve) => (answer = resolve)));
    made.write("a", edit("one"));
    await vi.advanceTimersByTimeAsync(QUIET_MS);
    made.write("a", edit("two"));
    answer();
    await vi.advanceTimersByTimeAsync(QUIET_MS);
    answer();
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toEqual([
      ["a", "one"],
      ["a", "two"],
    ]);
  });

  test("is not tried for ever where it is refused, and nothing is kept of an item that ended", async () => {
    const { made, sent } = keeper(() => Promise.reject("refused"));
    made.write("a", edit("one"));
    await vi.advanceTimersByTimeAsync(QUIET_MS + AGAIN_MS * 3);
    expect(sent).toEqual([]);
    expect(made.waiting()).toEqual([]);
    made.write("b", edit("two"));
    made.end("b", edit("two"));
    expect(made.waiting()).toEqual([]);
  });
});
