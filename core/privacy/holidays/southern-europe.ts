import { CORPUS_CHRISTI, EASTER_MONDAY, EASTER_SUNDAY, GOOD_FRIDAY, type HolidaysOf } from "./holiday-rule";

/** Nationwide days only; patron saints of towns and days of Spanish regions are in no table. */
export const SOUTHERN_EUROPE = {
  ES: {
    easter: "western",
    rules: [...["01-01", "01-06", GOOD_FRIDAY, "05-01", "08-15", "10-12", "11-01", "12-06", "12-08", "12-25"]],
  },
  IT: {
    easter: "western",
    rules: [
      ...["01-01", "01-06", EASTER_SUNDAY, EASTER_MONDAY, "04-25", "05-01", "06-02", "08-15"],
      ...[{ on: "10-04", since: 2026 }, "11-01", "12-08", "12-25", "12-26"],
    ],
  },
  MT: {
    easter: "western",
    rules: [
      ...["01-01", "02-10", "03-19", "03-31", GOOD_FRIDAY, "05-01", "06-07", "06-29", "08-15", "09-08", "09-21"],
      ...["12-08", "12-13", "12-25"],
    ],
  },
  PT: {
    easter: "western",
    rules: [
      ...["01-01", GOOD_FRIDAY, EASTER_SUNDAY, "04-25", "05-01", CORPUS_CHRISTI, "06-10", "08-15", "10-05", "11-01"],
      ...["12-01", "12-08", "12-25"],
    ],
  },
} as const satisfies Record<string, HolidaysOf>;
