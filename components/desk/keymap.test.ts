import { describe, expect, it } from "vitest";
import { DECISION_KINDS } from "@/core/review/words";
import { commandFor, DECISION_KEYS, MOVE_KEYS, type Press, type Situation } from "./keymap";

const READING: Situation = { typing: false, formOpen: false, dialogOpen: false, shortcutsOn: true };

function press(key: string, more: Partial<Press> = {}): Press {
  return { key, ctrlKey: false, metaKey: false, altKey: false, repeat: false, ...more };
}

describe("commandFor", () => {
  it("gives every decision a key of its own", () => {
    const keys = [...Object.values(DECISION_KEYS), ...Object.values(MOVE_KEYS)];
    expect(new Set(keys).size).toBe(keys.length);
    for (const kind of DECISION_KINDS) {
      expect(commandFor(press(DECISION_KEYS[kind].toLowerCase()), READING)).toEqual({ do: "decide", kind });
    }
  });

  it("opens a finding by its number", () => {
    expect(commandFor(press("3"), READING)).toEqual({ do: "finding", number: 3 });
    expect(commandFor(press("0"), READING)).toBeNull();
  });

  it("takes no decision from a held key, but moves", () => {
    for (const kind of DECISION_KINDS)
      expect(commandFor(press(DECISION_KEYS[kind], { repeat: true }), READING)).toBeNull();
    expect(commandFor(press("Enter", { ctrlKey: true, repeat: true }), READING)).toBeNull();
    expect(commandFor(press("j", { repeat: true }), READING)).toEqual({ do: "next" });
  });

  it("leaves letters to whoever is typing, to an open form and to a dialog", () => {
    expect(commandFor(press("a"), { ...READING, typing: true })).toBeNull();
    expect(commandFor(press("a"), { ...READING, formOpen: true })).toBeNull();
    expect(commandFor(press("a"), { ...READING, dialogOpen: true })).toBeNull();
    expect(commandFor(press("Enter", { metaKey: true }), { ...READING, dialogOpen: true })).toBeNull();
  });

  it("submits with Ctrl or Cmd and Enter also while typing, and leaves a form with Escape", () => {
    const writing = { ...READING, typing: true, formOpen: true };
    expect(commandFor(press("Enter", { ctrlKey: true }), writing)).toEqual({ do: "submit" });
    expect(commandFor(press("Enter", { metaKey: true }), writing)).toEqual({ do: "submit" });
    expect(commandFor(press("Escape"), writing)).toEqual({ do: "leave" });
    expect(commandFor(press("Escape"), READING)).toBeNull();
  });

  it("knows no single key when they are switched off, but keeps those with a modifier", () => {
    const off = { ...READING, shortcutsOn: false };
    for (const key of ["a", "j", "?", "1"]) expect(commandFor(press(key), off)).toBeNull();
    expect(commandFor(press("Enter", { ctrlKey: true }), off)).toEqual({ do: "submit" });
  });

  it("does not take the browser's own combinations", () => {
    expect(commandFor(press("r", { ctrlKey: true }), READING)).toBeNull();
    expect(commandFor(press("a", { metaKey: true }), READING)).toBeNull();
    expect(commandFor(press("e", { altKey: true }), READING)).toBeNull();
  });
});
