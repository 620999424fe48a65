import { before, type Found, type Rule } from "@/core/privacy/detect/rules/rule";

const GROUPED = /(?<![\p{L}\p{N}_+.-])(\d{3})([- \u00a0])(\d{2})\2(\d{4})(?![\p{L}\p{N}_]|[-.]\d)/gu;
const PLAIN = /(?<![\p{L}\p{N}_+.-])(\d{3})()(\d{2})(\d{4})(?![\p{L}\p{N}_]|[-.]\d)/gu;
const SSN_CUE = /(?:\bssn|\bsocial(?: security)?(?: number| no\.?| #)?|\bsozialversicherung\p{L}*)[^\d\n]{0,20}$/iu;

/** A social security number, or an ITIN, which is written alike. Areas 000 and 666 were never given out. */
export const socialSecurity: Rule = {
  id: "us_ssn",
  find(text) {
    const found: Found[] = [];
    for (const pattern of [GROUPED, PLAIN]) {
      for (const match of text.matchAll(pattern)) {
        const [value, area = "", separator, group = "", serial] = match;
        const announced = SSN_CUE.test(before(text, match.index));
        if (area === "000" || area === "666" || group === "00" || serial === "0000") continue;
        if (area.startsWith("9") && !/^(?:[5-8]\d|9[0-24-9])$/.test(group)) continue;
        if (separator !== "-" && !announced) continue;
        const certainty = announced ? 1 : 0.9;
        found.push({ start: match.index, end: match.index + value.length, kind: "us_ssn", certainty });
      }
    }
    return found;
  },
};
