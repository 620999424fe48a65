import type { DeliveryFilter } from "@/server/services/webhook/read-deliveries";

const NAMES = ["source", "type", "state", "from", "to"] as const;
const STATES = ["pending", "delivered", "failed"] as const;

/** The filter that an address names; what makes no sense there is left out. */
export function parseFilter(search: { get(name: string): string | null }): DeliveryFilter {
  const filter: DeliveryFilter = {};
  for (const name of NAMES) {
    const value = search.get(name);
    if (value === null || value === "") continue;
    if (name === "state") filter.state = STATES.find((state) => state === value);
    else if ((name === "from" || name === "to") && !isDay(value)) continue;
    else if (name === "source" && !/^[0-9a-f-]{36}$/i.test(value)) continue;
    else if (name === "type" && value.length > 100) continue;
    else filter[name] = value;
  }
  return filter;
}

/** The same filter as an address, always in the same order. */
export function filterQuery(filter: DeliveryFilter): string {
  const search = new URLSearchParams();
  for (const name of NAMES) {
    const value = filter[name];
    if (value) search.set(name, value);
  }
  const text = search.toString();
  return text === "" ? "" : `?${text}`;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;
}
