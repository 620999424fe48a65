import { findAddresses } from "../checks/addresses";
import type { Identifier } from "../checks/check";
import { findIbans } from "../checks/payment-numbers";
import { nationalNumber } from "../checks/phone-numbers";

/** Names that nobody can register (RFC 2606, RFC 6761). */
const NOBODYS_DOMAIN = /@(?:[a-z0-9-]+\.)*(?:example\.(?:com|net|org)|[a-z0-9-]+\.(?:example|test|invalid))$/i;

/**
 * National numbers that are given to nobody: of Germany those that the Bundesnetzagentur keeps free for films, of the
 * United Kingdom those of Ofcom for drama, of North America 555-0100 to 555-0199.
 */
const NOBODYS_PHONE = [
  /^(?:3023125|6990009|4066969|2214710|8999998)\d{3}$/,
  /^(?:176040690|17139200)\d{2}$/,
  /^(?:2079460|1632960|7700900)\d{3}$/,
  /^\d{3}55501\d{2}$/,
];

const PHONE_TYPE = /phone|telefon|mobil|handy|(?:^|[^a-z])(?:tel|fax|cell)(?:$|[^a-z])/i;
const PHONE_LIKE = /^\s*(?:\+|00|\(?0\d)[\d\s()./-]{6,}$/;

/**
 * Whether an identifier can be nobody's by its kind: addresses and numbers for mail and calls only of those kept free for
 * examples, never a place where people live or an account. Of codes of an organisation's own nothing can be said here.
 */
export function isNobodys({ type, value }: Identifier): boolean {
  if (value.includes("@")) return NOBODYS_DOMAIN.test(value.trim());
  if (findIbans(value).length > 0 || findAddresses(value).length > 0) return false;
  if (!PHONE_TYPE.test(type) && !PHONE_LIKE.test(value)) return true;
  const number = nationalNumber(value);
  return number !== null && NOBODYS_PHONE.some((free) => free.test(number));
}
