import type { Role } from "@/core/identity/roles";

type DemoAccount = { email: string; name: string; role: Role };

/** The demo organisation's people. Invented; their addresses cannot receive mail (RFC 2606). The first of a role is the one to try it with. */
const PEOPLE = {
  lena: { email: "supervisor@demo.example", name: "Lena Wirth", role: "supervisor" },
  jonas: { email: "lead@demo.example", name: "Jonas Adeyemi", role: "lead" },
  mirjam: { email: "specialist@demo.example", name: "Mirjam Kowalski", role: "specialist" },
  henrik: { email: "auditor@demo.example", name: "Henrik Saar", role: "auditor" },
  sofia: { email: "privacy@demo.example", name: "Sofia Marchetti", role: "privacy_officer" },
  deniz: { email: "admin@demo.example", name: "Deniz Aksoy", role: "admin" },
  tomasz: { email: "supervisor2@demo.example", name: "Tomasz Brandt", role: "supervisor" },
  aylin: { email: "supervisor3@demo.example", name: "Aylin Korkmaz", role: "supervisor" },
  ben: { email: "supervisor4@demo.example", name: "Ben Carmody", role: "supervisor" },
  ulrike: { email: "specialist2@demo.example", name: "Ulrike Sandmann", role: "specialist" },
} as const satisfies Record<string, DemoAccount>;

export type DemoPerson = keyof typeof PEOPLE;

export const DEMO_PEOPLE: Readonly<Record<DemoPerson, DemoAccount>> = PEOPLE;
