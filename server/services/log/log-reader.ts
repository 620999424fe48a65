import { permitted } from "@/core/identity/roles";
import type { MemberContext } from "../review/member-context";

/** Who asks for an organisation's log: one of its sources, by its key, or one of its members. */
export type LogReader = { orgId: string; member: MemberContext | null };

/** Hashes, proofs and checkpoints say nothing of what happened; a source may check that its log only grows. */
export const mayReadHashes = ({ member }: LogReader) => member === null || permitted(member.roles, "audit.read");

/** The events themselves are for people who may read the record. */
export const mayReadEntries = ({ member }: LogReader) => member !== null && permitted(member.roles, "audit.read");
