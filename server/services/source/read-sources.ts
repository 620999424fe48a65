import { permitted } from "@/core/identity/roles";
import { done, type Result, refused } from "@/core/result";
import { keysOfSource, type SourceListRow, secretsOfSource, sourceList } from "@/db/repositories/source-list";
import { read } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import type { Runtime } from "@/server/runtime";
import type { MemberContext } from "../review/member-context";

export type SourceView = {
  id: string;
  code: string;
  name: string;
  writingTools: string[];
  deliveryUrl: string | null;
  requestsPerMinute: number;
  createdAt: string;
  disabledAt: string | null;
  /** Keys in use. */
  keys: number;
  lastDraftAt: string | null;
};

export type SourceDetail = SourceView & {
  apiKeys: { id: string; prefix: string; createdAt: string; revokedAt: string | null }[];
  secrets: { version: number; createdAt: string; retiredAt: string | null }[];
};

/** Every source of the organisation, disabled ones last. */
export async function readSources(rt: Runtime, member: MemberContext): Promise<Result<SourceView[]>> {
  if (!permitted(member.roles, "source.manage")) return refused("not_permitted");
  const [rows] = await read(rt.pool, member.orgId, [sourceList(member.orgId, null)]);
  return done(rows.map(viewOf));
}

/** One source with its keys and secrets, as far as they may be told: never the values. */
export async function readSource(rt: Runtime, member: MemberContext, id: string): Promise<Result<SourceDetail>> {
  if (!permitted(member.roles, "source.manage")) return refused("not_permitted");
  if (!isUuid(id)) return refused("not_found");
  const { orgId } = member;
  const [[row], keys, secrets] = await read(rt.pool, orgId, [
    sourceList(orgId, id),
    keysOfSource(id),
    secretsOfSource(orgId, id),
  ]);
  if (!row) return refused("not_found");
  return done({
    ...viewOf(row),
    apiKeys: keys.map((k) => ({
      id: k.key_id,
      prefix: k.prefix,
      createdAt: k.created_at.toISOString(),
      revokedAt: k.revoked_at?.toISOString() ?? null,
    })),
    secrets: secrets.map((s) => ({
      version: s.version,
      createdAt: s.created_at.toISOString(),
      retiredAt: s.retired_at?.toISOString() ?? null,
    })),
  });
}

function viewOf(r: SourceListRow): SourceView {
  return {
    id: r.source_id,
    code: r.code,
    name: r.name,
    writingTools: r.writing_tools,
    deliveryUrl: r.delivery_url,
    requestsPerMinute: r.requests_per_minute,
    createdAt: r.created_at.toISOString(),
    disabledAt: r.disabled_at?.toISOString() ?? null,
    keys: r.keys,
    lastDraftAt: r.last_draft_at?.toISOString() ?? null,
  };
}
