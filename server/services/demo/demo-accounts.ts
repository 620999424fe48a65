import type { Role } from "@/core/identity/roles";

type DemoAccount = { email: string; name: string; role: Role; signsIn: boolean };

/**
 * The demo organisation's people. Invented; their addresses cannot receive mail (RFC 2606). Some sign in: one a role, and
 * a second supervisor, so that two people can be tried. The others are colleagues who have done their share before.
 */
const PEOPLE = {
  lena: { email: "supervisor@demo.example", name: "Lena Wirth", role: "supervisor", signsIn: true },
  jonas: { email: "lead@demo.example", name: "Jonas Adeyemi", role: "lead", signsIn: true },
  mirjam: { email: "specialist@demo.example", name: "Mirjam Kowalski", role: "specialist", signsIn: true },
  henrik: { email: "auditor@demo.example", name: "Henrik Saar", role: "auditor", signsIn: true },
  sofia: { email: "privacy@demo.example", name: "Sofia Marchetti", role: "privacy_officer", signsIn: true },
  deniz: { email: "admin@demo.example", name: "Deniz Aksoy", role: "admin", signsIn: true },
  tomasz: { email: "supervisor2@demo.example", name: "Tomasz Brandt", role: "supervisor", signsIn: true },
  aylin: { email: "supervisor3@demo.example", name: "Aylin Korkmaz", role: "supervisor", signsIn: false },
  ben: { email: "supervisor4@demo.example", name: "Ben Carmody", role: "supervisor", signsIn: false },
  ulrike: { email: "specialist2@demo.example", name: "Ulrike Sandmann", role: "specialist", signsIn: false },
} as const satisfies Record<string, DemoAccount>;

export type DemoPerson = keyof typeof PEOPLE;

export const DEMO_PEOPLE: Readonly<Record<DemoPerson, DemoAccount>> = PEOPLE;
