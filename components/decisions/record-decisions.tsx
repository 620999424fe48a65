"use client";

import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { DiffView } from "@/components/desk/diff-view";
import { wordDiff } from "@/components/desk/word-diff";
import { MaskedWords } from "@/components/masking/masked-words";
import { Chip } from "@/components/ui/chip";
import { Disclosure } from "@/components/ui/disclosure";
import { Moment } from "@/components/ui/moment";
import { Section } from "@/components/ui/section";
import type { DecisionRecord, RecordedDecision } from "@/core/review/record-view";
import { Identifier } from "./identifier";
import { RecordRevisions } from "./record-revisions";
import { Roles } from "./roles";

/** Who decided what, in order, with which words; also what was taken back. */
export function RecordDecisions({ record }: { record: DecisionRecord }) {
  const t = useTranslations("decisions.record");
  return (
    <Section title={t("decided")} text={record.decisions.length === 0 ? t("nobody") : undefined}>
      <RecordRevisions revisions={record.revisions} />
      {record.decisions.length > 0 ? (
        <ol className="flex max-w-[54rem] flex-col gap-5">
          {record.decisions.map((decision) => (
            <li key={decision.id} className="flex flex-col gap-1.5 border-l-2 border-line-strong pl-4">
              <Decided decision={decision} record={record} />
            </li>
          ))}
        </ol>
      ) : null}
    </Section>
  );
}

function Decided({ decision, record }: { decision: RecordedDecision; record: DecisionRecord }) {
  const t = useTranslations("decisions");
  const did = useTranslations("desk.second.did");
  const locale = useLocale() === "de" ? "de" : "en";
  const { reason, note } = decision;
  return (
    <>
      <h3 className="flex flex-wrap items-center gap-x-2 gap-y-1 font-semibold">
        {did(decision.kind, { name: decision.by.name })}
        {decision.id === record.id ? <Chip tone="info">{t("record.this")}</Chip> : null}
        {decision.seconds ? <Chip>{t("mark.second")}</Chip> : null}
        {decision.undoneAt ? <Chip tone="warning">{t("mark.undone")}</Chip> : null}
      </h3>
      <p className="text-ink-2">
        <Moment at={decision.at} exact />
        <Roles decision={decision} />
      </p>
      {decision.together ? (
        <p className="text-ink-2">
          {t("record.together", { ...decision.together, opened: decision.together.opened ? "yes" : "no" })}
        </p>
      ) : null}
      {decision.seconds ? <p className="text-ink-2">{t("record.fourEyes")}</p> : null}
      {decision.undoneAt ? (
        <p className="text-ink-2">
          {t("record.undone")} <Moment at={decision.undoneAt} exact />
        </p>
      ) : null}
      {reason ? <p>{t("record.reason", { reason: reason.title?.[locale] ?? reason.code })}</p> : null}
      {note ? (
        <p className="whitespace-pre-wrap wrap-anywhere">
          <MaskedWords text={t("record.note", { note })} />
        </p>
      ) : null}
      {decision.text === null ? null : <Words decision={decision} text={decision.text} record={record} />}
      <Disclosure summary={<span className="text-quiet text-ink-2">{t("record.bound")}</span>}>
        <dl className="mt-1 ml-5 flex flex-col gap-1 text-quiet text-ink-2">
          <Bound name={t("record.seenDigest")} id={decision.seenDigest} />
          {decision.textDigest ? <Bound name={t("record.textDigest")} id={decision.textDigest} /> : null}
          <Bound name={t("record.id")} id={decision.id} />
        </dl>
      </Disclosure>
      {decision.id === record.id ? null : (
        <Link
          href={`/decisions/${decision.id}`}
          prefetch={false}
          className="self-start text-quiet text-accent underline underline-offset-4 print:hidden"
        >
          {t("record.page")}
        </Link>
      )}
    </>
  );
}

function Bound({ name, id }: { name: string; id: string }) {
  return (
    <div>
      <dt className="inline">{name}: </dt>
      <dd className="inline">
        <Identifier id={id} />
      </dd>
    </div>
  );
}

type WordsProps = { decision: RecordedDecision; text: string; record: DecisionRecord };

/** The person's words, and for an edit what they changed in the AI's. */
function Words({ decision, text, record }: WordsProps) {
  const t = useTranslations("decisions");
  const original = record.said?.draft?.text;
  const edited = decision.kind === "edit" && original !== undefined;
  const pieces = useMemo(() => (edited ? wordDiff(original, text) : null), [edited, original, text]);
  const words = "max-w-[70ch] text-read whitespace-pre-wrap wrap-anywhere";
  return (
    <div className="mt-1 flex flex-col gap-1.5">
      <h4 className="text-quiet font-semibold text-ink-2">{t(pieces ? "record.changes" : "record.words")}</h4>
      <div dir="auto" lang={record.language} className={words}>
        {pieces ? <DiffView pieces={pieces} /> : <MaskedWords text={text} />}
      </div>
      {decision.editDistance !== null ? (
        <p className="text-quiet text-ink-3">{t("edited", { count: decision.editDistance })}</p>
      ) : null}
    </div>
  );
}
