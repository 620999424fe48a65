import type { PlantCase } from "./plant-case";

/** Nobody: with a mailbox that cannot exist and a number of no customer's, as real ones have them. */
export function invented(name: string, email: string, number: string): PlantCase["customer"] {
  return {
    name,
    identifiers: [
      { type: "email", value: email },
      { type: "customer_number", value: number },
    ],
    attributes: { tier: "standard" },
  };
}
