import {
  ASCENSION,
  EASTER_MONDAY,
  EASTER_SUNDAY,
  GOOD_FRIDAY,
  type HolidaysOf,
  WHIT_MONDAY,
  WHIT_SUNDAY,
} from "./holiday-rule";

const MAUNDY_THURSDAY = -3;
const MONDAY = 1;
const THURSDAY = 4;
const SATURDAY = 6;
const MIDSUMMER = [SATURDAY, "06-20"] as const;
const ALL_SAINTS = [SATURDAY, "10-31"] as const;
const CHRISTMAS = ["12-25", "12-26"] as const;

/** Eves that are free by custom or for half a day are working days here. */
export const NORTHERN_EUROPE = {
  DK: {
    easter: "western",
    rules: [
      ...["01-01", MAUNDY_THURSDAY, GOOD_FRIDAY, EASTER_SUNDAY, EASTER_MONDAY, ASCENSION, WHIT_SUNDAY, WHIT_MONDAY],
      ...CHRISTMAS,
    ],
  },
  EE: {
    easter: "western",
    rules: [
      ...["01-01", "02-24", GOOD_FRIDAY, EASTER_SUNDAY, "05-01", WHIT_SUNDAY, "06-23", "06-24", "08-20", "12-24"],
      ...CHRISTMAS,
    ],
  },
  FI: {
    easter: "western",
    rules: [
      ...["01-01", "01-06", GOOD_FRIDAY, EASTER_SUNDAY, EASTER_MONDAY, "05-01", ASCENSION, WHIT_SUNDAY],
      ...[MIDSUMMER, ALL_SAINTS, "12-06", ...CHRISTMAS],
    ],
  },
  IS: {
    easter: "western",
    rules: [
      ...["01-01", MAUNDY_THURSDAY, GOOD_FRIDAY, EASTER_SUNDAY, EASTER_MONDAY, [THURSDAY, "04-19"] as const, "05-01"],
      ...[ASCENSION, WHIT_SUNDAY, WHIT_MONDAY, "06-17", [MONDAY, "08-01"] as const, ...CHRISTMAS],
    ],
  },
  LT: {
    easter: "western",
    rules: [
      ...["01-01", "02-16", "03-11", EASTER_SUNDAY, EASTER_MONDAY, "05-01", "06-24", "07-06", "08-15", "11-01"],
      ...["11-02", "12-24", ...CHRISTMAS],
    ],
  },
  LV: {
    easter: "western",
    rules: [
      ...["01-01", GOOD_FRIDAY, EASTER_SUNDAY, EASTER_MONDAY, "05-01", "05-04", WHIT_SUNDAY, "06-23", "06-24"],
      ...["11-18", "12-24", ...CHRISTMAS, "12-31"],
    ],
    madeUp: ["05-04", "11-18"],
  },
  NO: {
    easter: "western",
    rules: [
      ...["01-01", MAUNDY_THURSDAY, GOOD_FRIDAY, EASTER_SUNDAY, EASTER_MONDAY, "05-01", "05-17", ASCENSION],
      ...[WHIT_SUNDAY, WHIT_MONDAY, ...CHRISTMAS],
    ],
  },
  SE: {
    easter: "western",
    rules: [
      ...["01-01", "01-06", GOOD_FRIDAY, EASTER_SUNDAY, EASTER_MONDAY, "05-01", ASCENSION, WHIT_SUNDAY, "06-06"],
      ...[MIDSUMMER, ALL_SAINTS, ...CHRISTMAS],
    ],
  },
} as const satisfies Record<string, HolidaysOf>;
