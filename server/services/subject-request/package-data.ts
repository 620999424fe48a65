import { readExplanation, type StoredExplanation } from "@/core/explain/read-explanation";
import type { DataPackage } from "@/core/privacy/data-package";
import { namesWanted, redactText } from "@/core/privacy/redact";
import { timeZoneOf } from "@/db/repositories/export";
import { memberNames } from "@/db/repositories/name";
import {
  draftsForPackage,
  judgedForPackage,
  messagesForPackage,
  packageConversations,
} from "@/db/repositories/package";
import type { RequestRow } from "@/db/repositories/subject-request";
import { read } from "@/db/transaction";
import { Erased, open, openJson } from "@/server/keys/sealed-box";
import type { Runtime } from "@/server/runtime";
import type { OrganisationContext } from "../organisation/organisation-context";
import {
  type ConversationBody,
  type DecisionBody,
  type DocumentBody,
  type DraftBody,
  type MessageBody,
  PLACES,
} from "../sealed-bodies";
import type { SubjectFile } from "./subject-file";

/** Blots out whoever is not the person: colleagues by name, other people as the detector finds them. */
export type Redact = (text: string) => string;

/** Names of staff, whatever else is known of others comes from the detector. */
export async function staffRedacted(rt: Runtime, orgId: string, detect: Redact): Promise<Redact> {
  const [members] = await read(rt.pool, orgId, [memberNames(orgId, null)]);
  const wanted = namesWanted(members.map((m) => m.name.trim()).filter((name) => name.length >= 4));
  return (text) => detect(redactText(text, wanted));
}

/** Everything that is held about a customer, as they are to get it. */
export async function packageData(
  rt: Runtime,
  org: OrganisationContext,
  request: RequestRow,
  file: SubjectFile,
  redact: Redact,
): Promise<DataPackage> {
  const { orgId, privacy } = org;
  const [conversations, [zone]] = await read(rt.pool, orgId, [
    packageConversations(orgId, file.row.subject_id),
    timeZoneOf(orgId),
  ]);
  const { profile } = file;
  return {
    ...{ kind: "countersign-data-package", v: 1, made_at: new Date(rt.now()).toISOString(), request: request.number },
    ...{ law: request.law, language: request.language },
    controller: { organisation: zone?.name ?? "", ...privacy.controller },
    purposes: privacy.retention.map(({ category, purpose, basis, days }) => ({ category, purpose, basis, days })),
    recipients: privacy.processors.map(({ name, task, country }) => ({ name, task, country })),
    sources: [...new Set(conversations.map((each) => each.source_name))],
    person: {
      ...{ external_id: profile.external_id, name: profile.display_name, attributes: profile.attributes },
      ...{ consent: profile.consent, identifiers: file.identifiers, known_since: file.row.created_at.toISOString() },
    },
    conversations: await Promise.all(conversations.map((row) => conversationOf(rt, org, file, row, redact))),
  };
}

type ConversationRow = NonNullable<ReturnType<typeof packageConversations>["row"]>;

async function conversationOf(
  rt: Runtime,
  org: OrganisationContext,
  { key }: SubjectFile,
  row: ConversationRow,
  redact: Redact,
): Promise<DataPackage["conversations"][number]> {
  const { orgId } = org;
  const id = row.conversation_id;
  const [messages, drafts, judged] = await read(rt.pool, orgId, [
    messagesForPackage(orgId, id),
    draftsForPackage(orgId, id),
    judgedForPackage(orgId, id),
  ]);
  const from = { customer: "you", ai: "ai", agent: "team", system: "system" } as const;
  return {
    ...{ channel: row.channel, language: row.language, began_at: row.created_at.toISOString() },
    title: unlessErased(() => openJson<ConversationBody>(key, PLACES.conversation(orgId, id), row.sealed_body).title),
    messages: messages.flatMap((m) => {
      const body = unlessErased(() => openJson<MessageBody>(key, PLACES.message(orgId, m.message_id), m.sealed_body));
      if (!body) return [];
      const text = m.role === "customer" ? body.text : redact(body.text);
      const attachments = body.attachments.map((each) => each.name ?? "");
      return [{ from: from[m.role], at: m.sent_at.toISOString(), text, attachments }];
    }),
    replies: drafts.flatMap((d) => {
      const body = unlessErased(() => openJson<DraftBody>(key, PLACES.draft(orgId, d.draft_id), d.sealed_body));
      if (!body) return [];
      const sent = d.sealed_text && d.release_id ? { box: d.sealed_text, id: d.release_id } : null;
      const of = judged.filter((each) => each.draft_id === d.draft_id);
      return [
        {
          ...{ written_at: d.created_at.toISOString(), written_by: "ai" as const, model: d.model, state: d.state },
          text: redact(body.text),
          sent_text: sent
            ? unlessErased(() => redact(open(key, PLACES.release(orgId, sent.id), sent.box).toString("utf8")))
            : null,
          documents: titlesOf(org, d.documents ?? []),
          judged: of.flatMap((each) =>
            each.kind === "judged"
              ? [
                  {
                    ...{ outcome: each.code, rule: each.rule ?? "", policy_version: each.policy_version ?? 0 },
                    findings: findingsOf(org, key, each),
                  },
                ]
              : [],
          ),
          decided: of.flatMap((each) =>
            each.kind === "decided"
              ? [
                  {
                    by: "a member of our team" as const,
                    kind: each.code,
                    at: each.at.toISOString(),
                    reason: reasonOf(org, key, each, redact),
                  },
                ]
              : [],
          ),
        },
      ];
    }),
  };
}

type JudgedRow = NonNullable<ReturnType<typeof judgedForPackage>["row"]>;

function findingsOf({ orgId }: OrganisationContext, key: SubjectFile["key"], row: JudgedRow): string[] {
  const found = unlessErased(() =>
    readExplanation(openJson<StoredExplanation>(key, PLACES.explanation(orgId, row.id), row.sealed)),
  );
  return found?.findings.map((finding) => finding.code) ?? [];
}

function reasonOf(
  { orgId }: OrganisationContext,
  key: SubjectFile["key"],
  row: JudgedRow,
  redact: Redact,
): string | null {
  const body = unlessErased(() => openJson<DecisionBody>(key, PLACES.decision(orgId, row.id), row.sealed));
  const note = body?.note ? redact(body.note) : null;
  return [row.rule, note].filter(Boolean).join(": ") || null;
}

function titlesOf(
  { orgId, keys }: OrganisationContext,
  documents: readonly { id: string; sealed: string }[],
): string[] {
  return documents.map(({ id, sealed }) => {
    const box = Buffer.from(sealed, "hex");
    return openJson<DocumentBody>(keys.data, PLACES.document(orgId, id), box).title;
  });
}

/** Null for what retention has taken away. */
function unlessErased<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof Erased) return null;
    throw error;
  }
}
