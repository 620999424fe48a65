import { comparePolicies, type PolicyChanges } from "@/core/policy/compare";
import { parsePolicy } from "@/core/policy/parse";
import type { Policy } from "@/core/policy/policy";
import {
  mayProposal,
  type ProposalOrigin,
  type ProposalState,
  type ProposalVerb,
  type ReplayState,
} from "@/core/policy/proposal";
import type { RefusalCode } from "@/core/result";
import type { ProposalRow } from "@/db/repositories/policy-proposal";
import type { PolicyReplayRow } from "@/db/repositories/policy-replay";
import type { OrganisationKeys } from "@/server/keys/organisation-keys";
import { openJson } from "@/server/keys/sealed-box";
import type { MemberContext } from "../review/member-context";
import { PLACES } from "../sealed-bodies";
import type { CountedDryRun } from "./dry-run-policy";
import { mayEditPolicy, mayPublishPolicy } from "./may-change-policy";
import { factsOfProposal, type ProposalNote } from "./proposal-file";

type Person = { id: string; name: string };

/** A line of the list. */
export type ListedProposal = {
  id: string;
  state: ProposalState;
  origin: ProposalOrigin;
  baseVersion: number;
  authors: Person[];
  updatedAt: string;
  proposed: { at: string; by: Person } | null;
  closed: { at: string; by: Person } | null;
  publishedVersion: number | null;
  note: string | null;
};

/** Null where it may be done, otherwise why not. */
export type ProposalMay = Record<ProposalVerb, RefusalCode | null>;

export type ProposalView = ListedProposal & {
  revision: number;
  /** As far as it is written; a draft may be faulty. */
  body: Record<string, unknown>;
  inForce: Policy;
  /** Against the version in force; null while its rules are faulty. */
  changes: PolicyChanges | null;
  dryRun: CountedDryRun | null;
  /** Counted by a worker over more texts, where whoever handed it in did not wait for all. */
  replay: { state: ReplayState; looked: number; total: number | null } | null;
  may: ProposalMay;
};

const person = (id: string | null, name: string | null): Person | null =>
  id === null ? null : { id, name: name ?? "" };

export function listed(keys: OrganisationKeys, orgId: string, row: ProposalRow): ListedProposal {
  const proposer = person(row.proposed_by, row.proposed_name);
  const closer = person(row.closed_by, row.closed_name);
  const place = PLACES.proposal(orgId, row.proposal_id);
  return {
    id: row.proposal_id,
    state: row.state,
    origin: row.origin,
    baseVersion: row.base_version,
    authors: row.authors.map((id, n) => ({ id, name: row.author_names[n] ?? "" })),
    updatedAt: row.updated_at.toISOString(),
    proposed: proposer && row.proposed_at ? { at: row.proposed_at.toISOString(), by: proposer } : null,
    closed: closer && row.closed_at ? { at: row.closed_at.toISOString(), by: closer } : null,
    publishedVersion: row.published_version,
    note: row.sealed_note.length === 0 ? null : openJson<ProposalNote>(keys.data, place, row.sealed_note).note,
  };
}

export function inFull(
  keys: OrganisationKeys,
  member: MemberContext,
  { row, replay }: { row: ProposalRow; replay: PolicyReplayRow | null },
  inForce: Policy,
): ProposalView {
  const parsed = parsePolicy(row.body);
  const may = (verb: ProposalVerb, permitted: boolean): RefusalCode | null => {
    if (!permitted) return "not_permitted";
    const result = mayProposal(verb, factsOfProposal(row), member.userId, inForce.version);
    return result.ok ? null : result.refusal.code;
  };
  const [edits, publishes] = [mayEditPolicy(member), mayPublishPolicy(member)];
  return {
    ...listed(keys, member.orgId, row),
    revision: row.revision,
    body: row.body as Record<string, unknown>,
    inForce,
    changes: parsed.ok ? comparePolicies(inForce, parsed.policy) : null,
    dryRun: (replay?.dry_run ?? row.dry_run) as CountedDryRun | null,
    replay: replay && { state: replay.state, looked: replay.looked, total: replay.total },
    may: {
      save: may("save", edits),
      propose: may("propose", edits),
      withdraw: may("withdraw", edits),
      publish: may("publish", publishes),
    },
  };
}
