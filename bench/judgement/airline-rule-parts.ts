import type { ListAt, Lookup, Operand, ToolRule, ToolTest } from "@/core/policy/tool-rule";

/* What the airline's rules are made of: the reservation and the profile as earlier calls told them, allowances, eligibility. */

export const SUCCEEDED: ToolTest = { not: { value: { path: "result" }, starts_with: "Error" } };
export const READS = ["get_reservation_details"];
export const CHANGES = ["update_reservation_flights", "update_reservation_baggages", "update_reservation_passengers"];
export const BOOKS = ["book_reservation"];
export const CANCELS = ["cancel_reservation"];

/** The newest state of the reservation that a call is about, by whatever call told it. */
export const RESERVATION: Lookup = {
  tool: [...READS, ...CHANGES, ...BOOKS],
  where: { value: { path: "earlier.result.reservation_id" }, is: { path: "arguments.reservation_id" } },
};
export const PROFILE: Lookup = { tool: ["get_user_details"] };
export const PROFILE_OF_USER: Lookup = { ...PROFILE, same: ["arguments.user_id"] };

export const reservation = (field: string): { earlier: Lookup; path: string } => ({
  earlier: RESERVATION,
  path: `result.${field}`,
});
const MEMBERSHIP: Operand = { earlier: PROFILE, path: "result.membership" };
export const is = (value: Operand, other: Operand): ToolTest => ({ value, is: other });
export const startsWith = (path: string, text: string): ToolTest => ({ value: { path }, starts_with: text });

/** Free bags a passenger, by membership, for basic economy, economy and business. */
const FREE_BAGS: Record<string, [number, number, number]> = { regular: [0, 1, 2], silver: [1, 2, 3], gold: [2, 3, 3] };
const CABINS = ["basic_economy", "economy", "business"] as const;

/** Bags to be paid are those beyond the allowance, and no others. */
export function bagsPaid(cabin: Operand, passengers: ListAt): ToolTest {
  const allowances = Object.entries(FREE_BAGS).flatMap(([membership, free]) =>
    CABINS.map((name, at): ToolTest => {
      const allowed: Operand = { times: [free[at] ?? 0, { count: passengers }] };
      const total: Operand = { path: "arguments.total_baggages" };
      return {
        all: [
          is(MEMBERSHIP, membership),
          is(cabin, name),
          {
            any: [
              is({ path: "arguments.nonfree_baggages" }, { minus: [total, allowed] }),
              {
                all: [{ value: total, at_most: allowed }, is({ path: "arguments.nonfree_baggages" }, 0)],
              },
            ],
          },
        ],
      };
    }),
  );
  return { any: allowances };
}

export const FLIGHTS_KEPT: ToolTest = {
  all: [
    is({ count: "arguments.flights" }, { count: reservation("flights") }),
    {
      every: "arguments.flights",
      meets: {
        all: [
          { value: { path: "each.flight_number" }, in: reservation("flights[].flight_number") },
          { value: { path: "each.date" }, in: reservation("flights[].date") },
        ],
      },
    },
  ],
};

export function seenIn(tool: string, flights: string): ToolTest {
  const seen: ToolTest[] = [
    { value: { path: "each.flight_number" }, in: { path: flights } },
    { value: { path: "earlier.arguments.date" }, exists: true },
  ];
  return { earlier: { tool: [tool], where: { all: seen } } };
}

export const ELIGIBLE_FOR_GESTURE: ToolTest = {
  any: [
    { value: MEMBERSHIP, in: ["silver", "gold"] },
    { earlier: { tool: READS, where: is({ path: "earlier.result.insurance" }, "yes") } },
    { earlier: { tool: READS, where: is({ path: "earlier.result.cabin" }, "business") } },
  ],
};

export const paidWith = (kind: string, most: number): ToolTest => ({
  value: { count: "arguments.payment_methods", where: startsWith("each.payment_id", kind) },
  at_most: most,
});

type Short = { tool: string[]; en: string; de: string; when?: ToolTest; require: ToolTest };

export function rule(id: string, severity: ToolRule["severity"], { tool, en, de, when, require }: Short): ToolRule {
  const all: ToolTest = when === undefined ? SUCCEEDED : { all: [SUCCEEDED, when] };
  return { id, title: { en, de }, severity, on: { tool }, when: all, require };
}
