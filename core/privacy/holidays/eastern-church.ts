import { type Day, daysBetween } from "../request-clock";
import { orthodoxEaster } from "./easter";
import {
  dateIn,
  EASTER_MONDAY,
  EASTER_SUNDAY,
  GOOD_FRIDAY,
  type HolidaysOf,
  WHIT_MONDAY,
  WHIT_SUNDAY,
} from "./holiday-rule";

const HOLY_SATURDAY = -1;
const CLEAN_MONDAY = -48;

/** Where it meets Holy Week it is put off to a day that the minister names, which no table knows. */
function greekMayDay(year: number): Day | null {
  const day = dateIn(year, "05-01");
  const until = daysBetween(day, orthodoxEaster(year));
  return until >= 0 && until <= 7 ? null : day;
}

/** Whose Easter is the Orthodox one. */
export const EASTERN_CHURCH = {
  BG: {
    easter: "orthodox",
    rules: [
      ...["01-01", "03-03", GOOD_FRIDAY, HOLY_SATURDAY, EASTER_SUNDAY, EASTER_MONDAY, "05-01", "05-06", "05-24"],
      ...["09-06", "09-22", "12-24", "12-25", "12-26"],
    ],
    madeUp: ["01-01", "03-03", "05-01", "05-06", "05-24", "09-06", "09-22", "12-24", "12-25", "12-26"],
  },
  CY: {
    easter: "orthodox",
    rules: [
      ...["01-01", "01-06", CLEAN_MONDAY, "03-25", "04-01", GOOD_FRIDAY, EASTER_SUNDAY, EASTER_MONDAY, "05-01"],
      ...[WHIT_MONDAY, "08-15", "10-01", "10-28", "12-25", "12-26"],
    ],
  },
  GR: {
    easter: "orthodox",
    rules: [
      ...["01-01", "01-06", CLEAN_MONDAY, "03-25", GOOD_FRIDAY, EASTER_SUNDAY, EASTER_MONDAY, WHIT_MONDAY, "08-15"],
      ...["10-28", "12-25", "12-26"],
      greekMayDay,
    ],
  },
  RO: {
    easter: "orthodox",
    rules: [
      ...["01-01", "01-02", { on: "01-06", since: 2024 }, { on: "01-07", since: 2024 }, "01-24", GOOD_FRIDAY],
      ...[EASTER_SUNDAY, EASTER_MONDAY, "05-01", "06-01", WHIT_SUNDAY, WHIT_MONDAY, "08-15", "11-30", "12-01"],
      ...["12-25", "12-26"],
    ],
  },
} as const satisfies Record<string, HolidaysOf>;
