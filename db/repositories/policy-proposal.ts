import type { ProposalOrigin, ProposalState } from "@/core/policy/proposal";
import { guarded, statement } from "../statement";

export type ProposalRow = {
  proposal_id: string;
  state: ProposalState;
  origin: ProposalOrigin;
  base_version: number;
  body: unknown;
  sealed_note: Buffer;
  authors: string[];
  author_names: (string | null)[];
  revision: number;
  created_at: Date;
  updated_at: Date;
  proposed_by: string | null;
  proposed_name: string | null;
  proposed_at: Date | null;
  dry_run: unknown;
  closed_by: string | null;
  closed_name: string | null;
  closed_at: Date | null;
  published_version: number | null;
};

const named = (column: string) =>
  `(SELECT m.name FROM app.member m WHERE m.org_id = p.org_id AND m.user_id = p.${column})`;
const COLUMNS = `p.proposal_id, p.state, p.origin, p.base_version, p.body, p.sealed_note, p.authors,
     ARRAY(SELECT m.name FROM unnest(p.authors) WITH ORDINALITY a(id, n) LEFT JOIN app.member m ON m.org_id = p.org_id AND m.user_id = a.id ORDER BY a.n) AS author_names,
     p.revision, p.created_at, p.updated_at, p.proposed_by, ${named("proposed_by")} AS proposed_name, p.proposed_at, p.dry_run,
     p.closed_by, ${named("closed_by")} AS closed_name, p.closed_at, p.published_version`;

export const proposalById = statement<ProposalRow>(
  "proposal.by_id",
  `SELECT ${COLUMNS} FROM app.policy_proposal p WHERE p.org_id = $1 AND p.proposal_id = $2`,
);

/** Newest first; `$2` and `$3` are the place after which to go on. */
export const proposalPage = statement<ProposalRow & { place: string }>(
  "proposal.page",
  `SELECT ${COLUMNS}, p.created_at::text AS place FROM app.policy_proposal p
   WHERE p.org_id = $1 AND (p.created_at, p.proposal_id) < ($2::timestamptz, $3::uuid) ORDER BY p.created_at DESC, p.proposal_id DESC LIMIT $4`,
);

export const insertProposal = statement(
  "proposal.insert",
  `INSERT INTO app.policy_proposal (org_id, proposal_id, state, origin, base_version, body, sealed_note, authors, created_at, updated_at, proposed_by, proposed_at, dry_run)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8::uuid[], $9, $9, $10::uuid, CASE WHEN $10::uuid IS NULL THEN NULL ELSE $9::timestamptz END, $11)`,
);

/** `$6` joins its authors. */
export const saveDraft = guarded(
  "proposal.save",
  `UPDATE app.policy_proposal SET base_version = $4, body = $5, authors = CASE WHEN $6::uuid = ANY (authors) THEN authors ELSE authors || $6::uuid END,
     updated_at = $7, revision = revision + 1
   WHERE org_id = $1 AND proposal_id = $2 AND revision = $3 AND state = 'draft' RETURNING 1`,
);

export const handIn = guarded(
  "proposal.hand_in",
  `UPDATE app.policy_proposal SET state = 'proposed', body = $4, sealed_note = $5, proposed_by = $6, proposed_at = $7, updated_at = $7, dry_run = $8, revision = revision + 1
   WHERE org_id = $1 AND proposal_id = $2 AND revision = $3 AND state = 'draft' RETURNING 1`,
);

/** Its end: published as a version, or withdrawn. */
export const closeProposal = guarded(
  "proposal.close",
  `UPDATE app.policy_proposal SET state = $4, closed_by = $5, closed_at = $6, updated_at = $6, published_version = $7, revision = revision + 1
   WHERE org_id = $1 AND proposal_id = $2 AND revision = $3 AND state IN ('draft', 'proposed') RETURNING 1`,
);

/** The next version; two who publish at once meet at its number. */
export const insertVersion = guarded(
  "policy.insert_version",
  `INSERT INTO app.policy_version (org_id, version, body, published_by, published_at, proposal_id, restores, sealed_reason)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING 1`,
);

/** Queues in which something waits. */
export const queuesInUse = statement<{ queue_id: string }>(
  "policy.queues_in_use",
  `SELECT q.id AS queue_id FROM unnest($2::text[]) q(id)
   WHERE EXISTS (SELECT FROM app.item i WHERE i.org_id = $1 AND i.queue_id = q.id AND i.state IN ('queued', 'claimed'))`,
);
