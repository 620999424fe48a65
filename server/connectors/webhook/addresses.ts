import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

export type Address = { address: string; family: 4 | 6 };

/** Every address of a host name. An argument of the sender, so that tests can answer as a rebinding server would. */
export type Resolve = (hostname: string) => Promise<Address[]>;

export const resolveHost: Resolve = async (hostname) => {
  const found = await lookup(hostname, { all: true, verbatim: true });
  return found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));
};

/** Ranges that a local set-up may name; link-local stays out, since cloud machines keep their credentials there. */
const LOCAL_RANGES = new Set(["loopback", "private", "uniqueLocal", "carrierGradeNat"]);

/** Of IPv6 only this part is handed out; the rest holds ways to write IPv4 addresses in disguise. */
const GLOBAL_V6 = ipaddr.IPv6.parseCIDR("2000::/3");

/**
 * Whether a webhook may go to this address: a public one, or a local one where that is allowed. Addresses of transition
 * mechanisms (mapped, 6to4, NAT64, Teredo) are never public: behind them any IPv4 address may stand.
 */
export function isAllowed(address: string, allowPrivate: boolean): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  const range = parsed.range();
  if (allowPrivate && LOCAL_RANGES.has(range)) return true;
  if (range !== "unicast") return false;
  return parsed.kind() === "ipv4" || (parsed as ipaddr.IPv6).match(GLOBAL_V6);
}

/** A URL's host as an address when it is written as one. `URL` has turned 2130706433 and 0x7f.1 into 127.0.0.1 already. */
export function literalAddress(url: URL): Address | null {
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
  const family = isIP(host);
  return family === 0 ? null : { address: host, family: family === 6 ? 6 : 4 };
}
