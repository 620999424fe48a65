import type { Role } from "@/core/identity/roles";

/** The demo organisation's people, one a role. Invented; their addresses cannot receive mail (RFC 2606). */
export const DEMO_ACCOUNTS: readonly { email: string; name: string; role: Role }[] = [
  { email: "supervisor@demo.example", name: "Lena Wirth", role: "supervisor" },
  { email: "lead@demo.example", name: "Jonas Adeyemi", role: "lead" },
  { email: "specialist@demo.example", name: "Mirjam Kowalski", role: "specialist" },
  { email: "auditor@demo.example", name: "Henrik Saar", role: "auditor" },
  { email: "privacy@demo.example", name: "Sofia Marchetti", role: "privacy_officer" },
  { email: "admin@demo.example", name: "Deniz Aksoy", role: "admin" },
];

/** A second supervisor, so that two people can be tried. */
export const SECOND_SUPERVISOR = {
  email: "supervisor2@demo.example",
  name: "Tomasz Brandt",
  role: "supervisor" as Role,
};
