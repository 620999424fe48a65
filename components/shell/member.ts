import type { Role } from "@/core/identity/roles";

/** What the console needs to know of the person in front of it. */
export type Member = { userId: string; name: string; email: string; orgName: string; roles: readonly Role[] };
