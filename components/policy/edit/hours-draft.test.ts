import { expect, test } from "vitest";
import { DEFAULT_POLICY } from "@/core/policy/default-policy";
import { parsePolicy } from "@/core/policy/parse";
import { firstHours, hoursText, isUnread, likeMonday, withDay, withWorkingHours } from "./hours-draft";

test.each([
  ["9-17", "09:00–17:00"],
  ["9–12, 13–17:30", "09:00–12:00, 13:00–17:30"],
  ["9.15 - 24", "09:15–24:00"],
  ["", ""],
  [" 0-24 ; ", "00:00–24:00"],
])("%s is read as %s", (written, shown) => {
  const hours = withDay([], "mon", written);
  expect(hoursText(hours, "mon")).toBe(shown);
  expect(isUnread(hours, "mon")).toBe(false);
});

test.each(["nine to five", "17-9", "9-9", "9-25", "9:75-12", "9-12-13"])(
  "%s stays as it is and is wrong",
  (written) => {
    const hours = withDay(firstHours("UTC").hours, "mon", written);
    expect(hoursText(hours, "mon")).toBe(written);
    expect(isUnread(hours, "mon")).toBe(true);
    expect(isUnread(hours, "tue")).toBe(false);
    expect(parsePolicy(withWorkingHours(DEFAULT_POLICY, { ...firstHours("UTC"), hours })).ok).toBe(false);
  },
);

test("Monday's hours go to Friday and leave the weekend alone", () => {
  const hours = likeMonday(withDay(withDay(firstHours("UTC").hours, "mon", "8-12"), "sat", "10-14"));
  expect(hoursText(hours, "fri")).toBe("08:00–12:00");
  expect(hoursText(hours, "sat")).toBe("10:00–14:00");
});

test("without hours no deadline counts by them, and with them a policy may be handed in", () => {
  const counting = DEFAULT_POLICY.rules.map((rule) =>
    rule.deadline_minutes ? { ...rule, deadline_counts: "working_hours" as const } : rule,
  );
  const on = withWorkingHours({ ...DEFAULT_POLICY, rules: counting }, firstHours("Europe/Berlin"));
  expect(parsePolicy(on).ok).toBe(true);
  expect(parsePolicy(withWorkingHours(on, null))).toEqual({ ok: true, policy: DEFAULT_POLICY });
});
