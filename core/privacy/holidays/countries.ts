/** The states of the EU and the EEA, the United Kingdom and Switzerland, by their codes. */
export const HOLIDAY_COUNTRIES = [
  ...(["AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HR", "HU"] as const),
  ...(["IE", "IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK"] as const),
] as const;
export type HolidayCountry = (typeof HOLIDAY_COUNTRIES)[number];

const ZONES: Record<HolidayCountry, readonly string[]> = {
  AT: ["Europe/Vienna"],
  BE: ["Europe/Brussels"],
  BG: ["Europe/Sofia"],
  CH: ["Europe/Zurich"],
  CY: ["Asia/Nicosia", "Asia/Famagusta", "Europe/Nicosia"],
  CZ: ["Europe/Prague"],
  DE: ["Europe/Berlin", "Europe/Busingen"],
  DK: ["Europe/Copenhagen"],
  EE: ["Europe/Tallinn"],
  ES: ["Europe/Madrid", "Atlantic/Canary", "Africa/Ceuta"],
  FI: ["Europe/Helsinki", "Europe/Mariehamn"],
  FR: ["Europe/Paris"],
  GB: ["Europe/London", "Europe/Belfast"],
  GR: ["Europe/Athens"],
  HR: ["Europe/Zagreb"],
  HU: ["Europe/Budapest"],
  IE: ["Europe/Dublin"],
  IS: ["Atlantic/Reykjavik"],
  IT: ["Europe/Rome"],
  LI: ["Europe/Vaduz"],
  LT: ["Europe/Vilnius"],
  LU: ["Europe/Luxembourg"],
  LV: ["Europe/Riga"],
  MT: ["Europe/Malta"],
  NL: ["Europe/Amsterdam"],
  NO: ["Europe/Oslo"],
  PL: ["Europe/Warsaw"],
  PT: ["Europe/Lisbon", "Atlantic/Madeira", "Atlantic/Azores"],
  RO: ["Europe/Bucharest"],
  SE: ["Europe/Stockholm"],
  SI: ["Europe/Ljubljana"],
  SK: ["Europe/Bratislava"],
};

/** The state that a time zone is named after a place of; null where it is in none of ours. */
export function countryOfZone(timeZone: string): HolidayCountry | null {
  return HOLIDAY_COUNTRIES.find((country) => ZONES[country].includes(timeZone)) ?? null;
}
