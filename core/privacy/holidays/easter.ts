import { type Day, plusDays } from "../request-clock";

/** Easter Sunday in the Gregorian calendar (Meeus, Jones, Butcher). */
export function westernEaster(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const from = h + l - 7 * m + 114;
  return { year, month: Math.floor(from / 31), day: (from % 31) + 1 };
}

/** Thirteen days between the Julian calendar and ours, from March 1900 to February 2100. */
const BEHIND = 13;

/** Easter Sunday of the Orthodox churches, told in our calendar (Meeus). */
export function orthodoxEaster(year: number): Day {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const from = d + e + 114;
  return plusDays({ year, month: Math.floor(from / 31), day: (from % 31) + 1 }, BEHIND);
}
