import type { EncodedEvent } from "@/core/audit/event";
import { permittedEverywhere } from "@/core/identity/grants";
import { done, type Result, refused } from "@/core/result";
import { MOST_SNIPPETS, type SnippetWords, snippetFault } from "@/core/review/snippet";
import {
  holdSnippets,
  insertSnippet,
  orderSnippets,
  rewordSnippet,
  type SnippetRow,
  snippetsFor,
  switchSnippet as switchRow,
} from "@/db/repositories/snippet";
import type { Statement } from "@/db/statement";
import { read, write } from "@/db/transaction";
import { commitment, newSalt } from "@/server/keys/organisation-keys";
import { sealJson } from "@/server/keys/sealed-box";
import { stableJson } from "@/server/keys/stable-json";
import type { Runtime } from "@/server/runtime";
import { type OrganisationContext, organisationContext } from "../organisation/organisation-context";
import { retryLostRace } from "../race";
import type { MemberContext } from "../review/member-context";
import { PLACES } from "../sealed-bodies";
import { toldByMember } from "../told-by-member";
import { mayKeepOwn, openSnippet, type SnippetBody } from "./read-snippets";

/** What is to be done, a refusal, or nothing: it is so already. */
type Change = { statements: Statement[]; event: EncodedEvent } | { refusal: Result<never> } | null;
type Rows = readonly SnippetRow[];

/** Adds a text block at the end of the organisation's, or of one's own. */
export async function addSnippet(
  rt: Runtime,
  member: MemberContext,
  own: boolean,
  words: SnippetWords,
): Promise<Result<null>> {
  const owner = own ? member.userId : null;
  return change(rt, member, owner, (rows, org) => {
    const fault = snippetFault(words);
    if (fault) return { refusal: refused("invalid_field", { field: fault }) };
    if (rows.length >= MOST_SNIPPETS) return { refusal: refused("too_large") };
    const id = rt.newId();
    const { sealed, body } = sealedWords(org, id, words);
    return {
      statements: [insertSnippet(org.orgId, id, owner, sealed, new Date(rt.now()))],
      event: toldByMember(rt, member, "snippet.added", { snippet: id, owner, body }),
    };
  });
}

export async function changeSnippet(
  rt: Runtime,
  member: MemberContext,
  id: string,
  words: SnippetWords,
): Promise<Result<null>> {
  const fault = snippetFault(words);
  if (fault) return refused("invalid_field", { field: fault });
  return changeOne(rt, member, id, ({ row, owner, org }) => {
    const { title, text } = openSnippet(org, row);
    if (stableJson(trimmed(words)) === stableJson({ title, text })) return null;
    const { sealed, body } = sealedWords(org, id, words);
    return {
      statements: [rewordSnippet(org.orgId, id, row.revision, sealed, new Date(rt.now()))],
      event: toldByMember(rt, member, "snippet.changed", { snippet: id, owner, body }),
    };
  });
}

/** One place up or down among those that are offered. At the end nothing happens. */
export async function moveSnippet(
  rt: Runtime,
  member: MemberContext,
  id: string,
  direction: "up" | "down",
): Promise<Result<null>> {
  return changeOne(rt, member, id, ({ rows, owner, org }) => {
    const before = rows.map((each) => each.snippet_id);
    const offered = rows.filter((each) => each.retired_at === null).map((each) => each.snippet_id);
    const at = offered.indexOf(id);
    const neighbour = at < 0 ? undefined : offered[direction === "up" ? at - 1 : at + 1];
    if (neighbour === undefined) return null;
    const after = before.map((each) => (each === id ? neighbour : each === neighbour ? id : each));
    return {
      statements: [holdSnippets(org.orgId, owner), orderSnippets(org.orgId, owner, after, before)],
      event: toldByMember(rt, member, "snippet.moved", { snippet: id, owner, position: after.indexOf(id) }),
    };
  });
}

/** What is retired is offered no more, and can be offered again. */
export async function switchSnippet(
  rt: Runtime,
  member: MemberContext,
  id: string,
  active: boolean,
): Promise<Result<null>> {
  return changeOne(rt, member, id, ({ row, owner, org }) => {
    if ((row.retired_at === null) === active) return null;
    const now = new Date(rt.now());
    return {
      statements: [switchRow(org.orgId, id, row.revision, active ? null : now, now)],
      event: toldByMember(rt, member, active ? "snippet.restored" : "snippet.retired", { snippet: id, owner }),
    };
  });
}

type One = { row: SnippetRow; rows: Rows; owner: string | null; org: OrganisationContext };

/** Of a snippet that exists: nobody learns of somebody else's. */
async function changeOne(
  rt: Runtime,
  member: MemberContext,
  id: string,
  decide: (one: One) => Change,
): Promise<Result<null>> {
  const { orgId, userId } = member;
  const [all] = await read(rt.pool, orgId, [snippetsFor(orgId, userId)]);
  const found = all.find((each) => each.snippet_id === id);
  if (!found) return refused("not_found", { field: "snippet" });
  const owner = found.owner_id;
  return change(rt, member, owner, (rows, org) => {
    const row = rows.find((each) => each.snippet_id === id);
    return row ? decide({ row, rows, owner, org }) : { refusal: refused("not_found", { field: "snippet" }) };
  });
}

/** Reads an owner's, decides on them, writes; from the start again when somebody was faster. */
async function change(
  rt: Runtime,
  member: MemberContext,
  owner: string | null,
  decide: (rows: Rows, org: OrganisationContext) => Change,
): Promise<Result<null>> {
  const may = owner === null ? permittedEverywhere(member.grants, "snippet.manage") : mayKeepOwn(member);
  if (!may) return refused("not_permitted");
  const { orgId, userId } = member;
  const org = await organisationContext(rt, orgId);
  return retryLostRace(async () => {
    const [all] = await read(rt.pool, orgId, [snippetsFor(orgId, userId)]);
    const decided = decide(
      all.filter((each) => each.owner_id === owner),
      org,
    );
    if (decided === null) return done(null);
    if ("refusal" in decided) return decided.refusal;
    await write(rt.pool, orgId, { statements: decided.statements, events: [decided.event] });
    rt.announce({ orgId, kind: "people", item: null });
    return done(null);
  });
}

function sealedWords({ orgId, keys }: OrganisationContext, id: string, words: SnippetWords) {
  const body: SnippetBody = { ...trimmed(words), salt: newSalt() };
  const { salt, ...said } = body;
  return {
    sealed: sealJson(keys.data, PLACES.snippet(orgId, id), body),
    body: commitment(salt, "snippet", stableJson(said)),
  };
}

function trimmed({ title, text }: SnippetWords): SnippetWords {
  return { title: title.trim(), text: { en: text.en.trim(), de: text.de.trim() } };
}
