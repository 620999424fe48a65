import { permittedEverywhere, queuesWith } from "@/core/identity/grants";
import { done, type Result, refused } from "@/core/result";
import type { Snippet, SnippetWords } from "@/core/review/snippet";
import { type SnippetRow, snippetsFor } from "@/db/repositories/snippet";
import { read } from "@/db/transaction";
import { openJson } from "@/server/keys/sealed-box";
import type { Runtime } from "@/server/runtime";
import { type OrganisationContext, organisationContext } from "../organisation/organisation-context";
import type { MemberContext } from "../review/member-context";
import { PLACES } from "../sealed-bodies";

export type SnippetBody = SnippetWords & { salt: string };

/** The organisation's text blocks, then one's own, each in its order; nobody reads somebody else's. */
export async function readSnippets(rt: Runtime, member: MemberContext): Promise<Result<Snippet[]>> {
  if (!mayKeepOwn(member) && !permittedEverywhere(member.grants, "snippet.manage")) return refused("not_permitted");
  const org = await organisationContext(rt, member.orgId);
  const [rows] = await read(rt.pool, member.orgId, [snippetsFor(member.orgId, member.userId)]);
  const all = rows.map((row) => snippetOf(org, row));
  return done([...all.filter((each) => !each.own), ...all.filter((each) => each.own)]);
}

/** Whoever writes to customers. */
export function mayKeepOwn(member: MemberContext): boolean {
  return queuesWith(member.grants, "item.decide")?.length !== 0;
}

function snippetOf(org: OrganisationContext, row: SnippetRow): Snippet {
  const { title, text } = openSnippet(org, row);
  return { id: row.snippet_id, own: row.owner_id !== null, title, text, retired: row.retired_at !== null };
}

export function openSnippet({ orgId, keys }: OrganisationContext, row: SnippetRow): SnippetBody {
  return openJson<SnippetBody>(keys.data, PLACES.snippet(orgId, row.snippet_id), row.sealed_body);
}
