import { findDates } from "@/core/checks/dates";
import { overlapsOne } from "@/core/checks/places";
import { before, type Found, type Rule } from "@/core/privacy/detect/rules/rule";

const DIGITS = /(?<![\p{L}\p{N}_@#.,/-])(?:\+ ?|\(\+?)?\d(?:[ \u00a0()./-]{0,3}\d){5,16}(?![\p{L}\p{N}_]|[.,:/-]\d)/gu;
const EXTENSION = /^[ \u00a0,]{0,2}(?:ext\.?|x|extension|durchwahl|app\.?)[ \u00a0.:]{0,2}\d{1,5}(?![\p{L}\p{N}_])/iu;
const PHONE_CUE =
  /(?:phone|\btel|\bcell|\bmobile|\bcall(?:ed|ing)?|\bring|\btext|\bfax|\bsms|whatsapp|signal|\bdial|\breach|\bcontact|hotline|telefon|handy|\bmobil|\bruf|anruf|rückruf|durchwahl|erreich)\p{L}*[^\d\n]{0,36}\n?[^\d\n]{0,6}$/iu;
/** Words that make digits something else, whatever they look like. */
const OTHER_CUE =
  /(?:\border|\bbooking|\bticket|\binvoice|\baccount|\bcase|\breference|\bref|\bid|\bitem|\bserial|\bpin|\bcode|\bpolicy|\bcontract|\blicen[cs]e|\bpassport|\bisbn|\bmember|\btracking|bestell|buchung|rechnung|auftrag|konto|kunden|vertrag|vorgang|sendung|artikel|serien|referenz|mitglied|steuer|kenn|\bblz|ausweis|\bplz|\bzip|\bcards?|karte)\p{L}*[-. ]{0,2}(?:number|no|nummer|nr|id)?[^\d\n\p{L}]{0,4}(?:(?:is|ist|lautet)[^\d\n\p{L}]{1,3})?$/iu;
const MONEY = /[$€£¥]\s?$|\b(?:usd|eur|gbp|chf|euro)\s?$/iu;
const UNIT =
  /^\s?(?:[$€£¥%]|(?:usd|eur|gbp|chf|dollars?|euros?|km|kg|miles?|mio|million(?:en)?|people|einwohner|uhr|am|pm|points|punkte)\b)/iu;
const YEARS = /^\(?(?:1[5-9]|20)\d\d ?[-/ ] ?(?:1[5-9]|20)\d\d\)?$/;

export const phone: Rule = {
  id: "phone",
  find(text) {
    const found: Found[] = [];
    const dates = findDates(text);
    for (const { 0: matched, index } of text.matchAll(DIGITS)) {
      // A bracket that opened before the number and closes behind it is no part of it.
      const value = matched.startsWith("(") && !matched.includes(")") ? matched.slice(1) : matched;
      const start = index + matched.length - value.length;
      const end = start + value.length;
      if (overlapsOne(dates, start, end)) continue;
      const certainty = phoneCertainty(value, text, start, end);
      if (certainty === 0) continue;
      const extension = EXTENSION.exec(text.slice(end, end + 24))?.[0].length ?? 0;
      found.push({ start, end: end + extension, kind: "phone", certainty });
    }
    return found;
  },
};

function phoneCertainty(value: string, text: string, start: number, end: number): number {
  const digits = value.replace(/\D/g, "").length;
  const prior = before(text, start, 60);
  if (digits < 6 || digits > 15 || OTHER_CUE.test(prior) || YEARS.test(value)) return 0;
  if (MONEY.test(prior) || UNIT.test(text.slice(end, end + 12))) return 0;
  if (/^\+/.test(value)) return digits >= 8 ? 0.95 : 0;
  if (PHONE_CUE.test(prior)) return 0.9;
  if (/^\(\+?\d{1,5}\)/.test(value)) return 0.85;
  if (/^0\d/.test(value) && digits >= 8) return 0.8;
  return digits >= 7 && isGrouped(value) ? 0.6 : 0;
}

/** Written in groups as numbers that are read out are, and not in thousands. */
function isGrouped(value: string): boolean {
  const groups = value.split(/\D+/).filter((group) => group !== "");
  const separators = value.split(/\d+/).filter((separator) => separator !== "");
  if (groups.length < 2 || groups.length > 5 || new Set(separators.map((one) => one.trim())).size > 2) return false;
  if (separators.some((one) => one.includes("/")) && !/^0/.test(value)) return false;
  const [first = "", ...rest] = groups;
  const inThousands = rest.every((group) => group.length === 3) && first.length <= 3;
  if (inThousands && (value.includes(".") || groups.length !== 3 || first.length < 3)) return false;
  return first.length <= 5 && rest.every((group) => group.length >= 2 && group.length <= 8);
}
