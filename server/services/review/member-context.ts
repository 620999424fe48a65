import type { Grant } from "@/core/identity/grants";
import type { Role } from "@/core/identity/roles";

/** Who acts, as the session proved: every verb of a person takes one. */
export type MemberContext = {
  userId: string;
  name: string;
  orgId: string;
  roles: readonly Role[];
  grants: readonly Grant[];
  /** In which the placeholders of masked values are written; English where nobody says. */
  language?: "en" | "de";
};
