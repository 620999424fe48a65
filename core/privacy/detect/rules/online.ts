import { EMAIL } from "@/core/checks/identifiers";
import { before, EDGE, type Found, matches, type Rule, STOP } from "@/core/privacy/detect/rules/rule";

export const email: Rule = {
  id: "email",
  find: (text) => matches(text, EMAIL, "email", 1).map((found) => withoutTrailingDots(text, found)),
};

function withoutTrailingDots(text: string, found: Found): Found {
  let { start, end } = found;
  while (text[end - 1] === "." || text[end - 1] === "-") end--;
  while (text[start] === "." || text[start] === "-") start++;
  return { ...found, start, end };
}

const SPELLED_EMAIL = new RegExp(
  `${EDGE}[\\p{L}\\p{N}._%+-]{1,64} ?(?:\\(at\\)|\\[at\\]|\\{at\\}) ?[\\p{L}\\p{N}-]{1,63}(?: ?(?:\\.|\\(dot\\)|\\[dot\\]|\\(punkt\\)|\\[punkt\\]) ?[\\p{L}\\p{N}-]{1,63}){1,4}${STOP}`,
  "giu",
);

/** `jane (at) example [dot] org`. */
export const spelledEmail: Rule = { id: "email_spelled", find: (text) => matches(text, SPELLED_EMAIL, "email", 0.9) };

const IPV4 = /(?<![\p{L}\p{N}_.-])\d{1,3}(?:\.\d{1,3}){3}(?![\p{L}\p{N}_]|\.\d|-\d)/gu;
const IPV6 = /(?<![\p{L}\p{N}_:.])[\da-f]{0,4}(?::[\da-f]{0,4}){2,7}(?:%[a-z0-9]{1,15})?(?![\p{L}\p{N}_:])/giu;
const VERSION_BEFORE = /(?:\bv|\bversion|\brelease|\bbuild|\bfirmware|\bupdate)\.?[ :]{0,2}$/iu;

export const ipv4: Rule = {
  id: "ipv4",
  find: (text) =>
    matches(text, IPV4, "ip_address", 0.95).filter(
      ({ start, end }) =>
        text
          .slice(start, end)
          .split(".")
          .every((part) => Number(part) <= 255) && !VERSION_BEFORE.test(before(text, start, 12)),
    ),
};

export const ipv6: Rule = {
  id: "ipv6",
  find: (text) =>
    matches(text, IPV6, "ip_address", 0.95).filter(({ start, end }) =>
      isIpv6(text.slice(start, end).split("%")[0] ?? ""),
    ),
};

function isIpv6(value: string): boolean {
  const halves = value.split("::");
  const groups = value.split(":").filter((group) => group !== "");
  if (halves.length > 2) return false;
  // `::` and times of day such as `10::30` are no addresses.
  if (halves.length === 2) return groups.length >= 2 && groups.length <= 7 && /[\da-f]{3}/i.test(value);
  return groups.length === 8;
}

const URL_PATTERN = /https?:\/\/[^\s<>"'()[\]{}]{4,500}/giu;
const PERSONAL_PATH =
  /\/\/[^/]*@|\/(?:users?|u|profiles?|profil|in|account|konto|customers?|kunden?|orders?|bestellung(?:en)?|invoices?|rechnung(?:en)?|reset|verify|invite|unsubscribe)\/[^/?#]{3}|[?&](?:token|user|uid|email|mail|name|customer|kunde|account|session|sid|key|code)=[^&#]{3}/iu;

/** A link that leads to one person's page, or lets whoever has it in. */
export const personalUrl: Rule = {
  id: "personal_url",
  find: (text) =>
    matches(text, URL_PATTERN, "url", 0.92)
      .map((found) => withoutTrailingDots(text, found))
      .filter(({ start, end }) => PERSONAL_PATH.test(text.slice(start, end))),
};
