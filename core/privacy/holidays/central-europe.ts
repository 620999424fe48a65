import {
  ASCENSION,
  CORPUS_CHRISTI,
  EASTER_MONDAY,
  EASTER_SUNDAY,
  GOOD_FRIDAY,
  type HolidaysOf,
  WHIT_MONDAY,
  WHIT_SUNDAY,
} from "./holiday-rule";

/** Nationwide days only; what a state, canton or region keeps beside them is in no table. */
export const CENTRAL_EUROPE = {
  AT: {
    easter: "western",
    rules: [
      ...["01-01", "01-06", EASTER_MONDAY, "05-01", ASCENSION, WHIT_MONDAY, CORPUS_CHRISTI, "08-15", "10-26"],
      ...["11-01", "12-08", "12-25", "12-26"],
    ],
  },
  /** By federal law; everything else is the cantons'. */
  CH: { easter: "western", rules: ["08-01"] },
  CZ: {
    easter: "western",
    rules: [
      ...["01-01", GOOD_FRIDAY, EASTER_MONDAY, "05-01", "05-08", "07-05", "07-06", "09-28", "10-28", "11-17"],
      ...["12-24", "12-25", "12-26"],
    ],
  },
  DE: {
    easter: "western",
    rules: [...["01-01", GOOD_FRIDAY, EASTER_MONDAY, "05-01", ASCENSION, WHIT_MONDAY, "10-03", "12-25", "12-26"]],
  },
  HR: {
    easter: "western",
    rules: [
      ...["01-01", "01-06", EASTER_SUNDAY, EASTER_MONDAY, "05-01", "05-30", CORPUS_CHRISTI, "06-22", "08-05"],
      ...["08-15", "11-01", "11-18", "12-25", "12-26"],
    ],
  },
  HU: {
    easter: "western",
    rules: [
      ...["01-01", "03-15", GOOD_FRIDAY, EASTER_SUNDAY, EASTER_MONDAY, "05-01", WHIT_SUNDAY, WHIT_MONDAY],
      ...["08-20", "10-23", "11-01", "12-25", "12-26"],
    ],
  },
  LI: {
    easter: "western",
    rules: [
      ...["01-01", "01-06", EASTER_MONDAY, "05-01", ASCENSION, WHIT_MONDAY, CORPUS_CHRISTI, "08-15", "09-08"],
      ...["11-01", "12-08", "12-25", "12-26"],
    ],
  },
  PL: {
    easter: "western",
    rules: [
      ...["01-01", "01-06", EASTER_SUNDAY, EASTER_MONDAY, "05-01", "05-03", WHIT_SUNDAY, CORPUS_CHRISTI, "08-15"],
      ...["11-01", "11-11", { on: "12-24", since: 2025 }, "12-25", "12-26"],
    ],
  },
  SI: {
    easter: "western",
    rules: [
      ...["01-01", "01-02", "02-08", EASTER_SUNDAY, EASTER_MONDAY, "04-27", "05-01", "05-02", WHIT_SUNDAY, "06-25"],
      ...["08-15", "10-31", "11-01", "12-25", "12-26"],
    ],
  },
  /** Of 2026 two are working days by law; 1 September and 17 November are none any more. */
  SK: {
    easter: "western",
    rules: [
      ...["01-01", "01-06", GOOD_FRIDAY, EASTER_MONDAY, "05-01", { on: "05-08", except: [2026] }, "07-05", "08-29"],
      ...[{ on: "09-15", except: [2026] }, "11-01", "12-24", "12-25", "12-26"],
    ],
  },
} as const satisfies Record<string, HolidaysOf>;
