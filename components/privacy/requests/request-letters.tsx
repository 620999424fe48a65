"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { MailProgress } from "@/components/alerts/mail-progress";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { MailView } from "@/core/mail/outgoing";
import type { RequestInFull } from "@/core/privacy/request-view";
import { LETTER_KINDS, type LetterKind, type LetterLanguage } from "@/core/privacy/request-words";
import { useHandle } from "./use-handle";

/** Letters of a request: a first wording, changed where it has to be, filed as it is sent. */
export function RequestLetters({ request }: { request: RequestInFull }) {
  const t = useTranslations("subjectRequest.letters");
  return (
    <Section title={t("title")} text={t("text")}>
      {request.letters.length > 0 ? (
        <ul className="flex flex-col gap-2">
          {request.letters.map((letter) => (
            <li key={letter.id} className="flex flex-wrap items-center gap-x-4 gap-y-1">
              <span className="w-44 text-ink-2">
                <Moment at={letter.at} />
              </span>
              {letter.subject === null ? (
                <span className="text-ink-2">{t("gone", { kind: t(`kind.${letter.kind}`) })}</span>
              ) : (
                <a
                  href={`/api/privacy-files/letters/${letter.id}`}
                  download
                  className="underline decoration-line-control underline-offset-4"
                >
                  {t("pdf", { subject: letter.subject })}
                </a>
              )}
              {letter.mail ? <Mailed subject={letter.subject ?? ""} mail={letter.mail} /> : null}
            </li>
          ))}
        </ul>
      ) : null}
      {request.name === null ? null : <Writing request={request} />}
    </Section>
  );
}

/** How far its mail got; what was given up is sent again from here. */
function Mailed({ subject, mail }: { subject: string; mail: MailView }) {
  const t = useTranslations("subjectRequest.letters");
  const { mailAgain } = useHandle();
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <MailProgress mail={mail} />
      {mail.state === "failed" && subject !== "" ? (
        <Button
          small
          busy={mailAgain.isPending}
          aria-label={t("againNamed", { subject })}
          onClick={() => mailAgain.mutate({ mail: mail.id })}
        >
          {t("again")}
        </Button>
      ) : null}
    </span>
  );
}

/** Letters whose first wording speaks of something enclosed. */
const ENCLOSING: ReadonlySet<LetterKind> = new Set(["answer", "erased"]);

type Written = { letter: string; subject: string; text: string };

function Writing({ request }: { request: RequestInFull }) {
  const t = useTranslations("subjectRequest.letters");
  const locale = useLocale();
  const { draftLetter, fileLetter } = useHandle();
  const [kind, setKind] = useState<LetterKind>("receipt_confirmed");
  const [language, setLanguage] = useState<LetterLanguage>(request.language ?? (locale === "de" ? "de" : "en"));
  const [letter, setLetter] = useState<Written | null>(null);
  const file = (mail: boolean) =>
    letter &&
    fileLetter.mutate({ request: request.id, kind, language, ...letter, mail }, { onSuccess: () => setLetter(null) });
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-end gap-2">
        <Select
          label={t("which")}
          value={kind}
          options={LETTER_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(value) => setKind(LETTER_KINDS.find((each) => each === value) ?? "answer")}
        />
        <Select
          label={t("language")}
          value={language}
          options={[
            { value: "en", label: t("english") },
            { value: "de", label: t("german") },
          ]}
          onChange={(value) => setLanguage(value === "de" ? "de" : "en")}
        />
        <Button
          busy={draftLetter.isPending}
          onClick={() =>
            draftLetter.mutate({ request: request.id, kind, language }, { onSuccess: (written) => setLetter(written) })
          }
        >
          {t("write")}
        </Button>
      </div>
      {letter ? (
        <div className="flex max-w-[44rem] flex-col gap-3">
          <Field
            label={t("subject")}
            value={letter.subject}
            onChange={(event) => setLetter({ ...letter, subject: event.target.value })}
          />
          <Textarea
            label={t("body")}
            rows={12}
            value={letter.text}
            onChange={(event) => setLetter({ ...letter, text: event.target.value })}
          />
          <Filing request={request} kind={kind} busy={fileLetter.isPending} onFile={file} />
        </div>
      ) : null}
    </div>
  );
}

type FilingProps = { request: RequestInFull; kind: LetterKind; busy: boolean; onFile: (mail: boolean) => void };

/** Filed as sent another way, or filed and mailed; what mail does not do is said before. */
function Filing({ request, kind, busy, onFile }: FilingProps) {
  const t = useTranslations("subjectRequest.letters");
  const { ready, address } = request.mail;
  const mails = ready && address !== null;
  return (
    <>
      {mails && ENCLOSING.has(kind) ? <Notice tone="warning">{t("enclosure")}</Notice> : null}
      <div className="flex flex-wrap items-center gap-3">
        {mails ? (
          <Button look="primary" busy={busy} onClick={() => onFile(true)}>
            {t("mail")}
          </Button>
        ) : null}
        <Button look={mails ? "plain" : "primary"} busy={busy} onClick={() => onFile(false)}>
          {t("file")}
        </Button>
      </div>
      <p className="text-quiet wrap-anywhere text-ink-2">
        {mails ? t("mailTo", { address }) : ready ? t("noAddress") : t("notReady")}
      </p>
    </>
  );
}
