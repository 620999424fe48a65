import type { z } from "zod";
import type { customersIntake } from "@/core/intake/customer";

export type CustomersInput = z.input<typeof customersIntake>;
type CustomerInput = CustomersInput["customers"][number];
type Named = CustomerInput & { display_name: string };

/**
 * Invented people. Their addresses cannot receive mail (RFC 2606), their phone numbers are from the ranges that the
 * Bundesnetzagentur and Ofcom keep for fiction, their account numbers are the examples of the IBAN register.
 */
export function person(
  number: number,
  name: string,
  identifiers: Record<string, string>,
  more?: Pick<CustomerInput, "attributes" | "consent">,
): Named {
  const customer = { external_id: `C-${number}`, display_name: name };
  return { ...customer, identifiers: Object.entries(identifiers).map(([type, value]) => ({ type, value })), ...more };
}
