import type { DecideCommand, DecisionChange } from "@/core/review/decide";
import type { OrganisationContext } from "../organisation/organisation-context";
import type { ItemFile } from "./item-file";
import type { MemberContext } from "./member-context";

/** A decision that the rules have allowed, with everything it is about. */
export type Deciding = {
  org: OrganisationContext;
  member: MemberContext;
  file: ItemFile;
  command: DecideCommand;
  change: DecisionChange;
  tokenHash: Buffer;
  now: number;
};
