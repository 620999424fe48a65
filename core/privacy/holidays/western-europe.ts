import { type Day, plusDays } from "../request-clock";
import {
  ASCENSION,
  dateIn,
  EASTER_MONDAY,
  EASTER_SUNDAY,
  GOOD_FRIDAY,
  type HolidaysOf,
  WHIT_MONDAY,
  weekdayOf,
} from "./holiday-rule";

const MONDAY = 1;
const FRIDAY = 5;

/** The first Monday of February, or the first of February where that is a Friday. */
function saintBrigid(year: number): Day {
  const first = dateIn(year, "02-01");
  return weekdayOf(first) === FRIDAY ? first : plusDays(first, (MONDAY - weekdayOf(first) + 7) % 7);
}

/** The day before where it would be a Sunday. */
function kingsDay(year: number): Day {
  const day = dateIn(year, "04-27");
  return weekdayOf(day) === 0 ? plusDays(day, -1) : day;
}

/** Nationwide days only: neither Alsace and Moselle nor what single nations of the United Kingdom keep. */
export const WESTERN_EUROPE = {
  BE: {
    easter: "western",
    rules: ["01-01", EASTER_MONDAY, "05-01", ASCENSION, WHIT_MONDAY, "07-21", "08-15", "11-01", "11-11", "12-25"],
  },
  FR: {
    easter: "western",
    rules: [
      ...["01-01", EASTER_MONDAY, "05-01", "05-08", ASCENSION, WHIT_MONDAY, "07-14", "08-15", "11-01", "11-11"],
      "12-25",
    ],
  },
  GB: {
    easter: "western",
    rules: ["01-01", GOOD_FRIDAY, [MONDAY, "05-01"], [MONDAY, "05-25"], "12-25", "12-26"],
    madeUp: ["01-01", "12-25", "12-26"],
  },
  IE: {
    easter: "western",
    rules: [
      ...["01-01", saintBrigid, "03-17", EASTER_MONDAY, [MONDAY, "05-01"], [MONDAY, "06-01"], [MONDAY, "08-01"]],
      ...[[MONDAY, "10-25"], "12-25", "12-26"],
    ],
  },
  LU: {
    easter: "western",
    rules: [
      ...[
        "01-01",
        EASTER_MONDAY,
        "05-01",
        "05-09",
        ASCENSION,
        WHIT_MONDAY,
        "06-23",
        "08-15",
        "11-01",
        "12-25",
        "12-26",
      ],
    ],
  },
  NL: {
    easter: "western",
    rules: [...["01-01", EASTER_SUNDAY, EASTER_MONDAY, kingsDay, "05-05", ASCENSION, WHIT_MONDAY, "12-25", "12-26"]],
  },
} as const satisfies Record<string, HolidaysOf>;
