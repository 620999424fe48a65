"use client";

import { useLocale, useTranslations } from "next-intl";

type Told = {
  language: string;
  head: string;
  steps: readonly { what: string; when: string | null }[];
  why: readonly string[];
  documents: readonly string[];
  used: readonly string[];
};

/** A receipt's sentences in their reader's language; ours is only the quiet heading above its list. */
export function ToldWords({ told }: { told: Told }) {
  const t = useTranslations("decisions.told");
  const locale = useLocale();
  const basis = [...told.documents, ...told.used];
  return (
    <div lang={told.language} className="flex max-w-[70ch] flex-col gap-2">
      <p className="font-semibold">{told.head}</p>
      <Lines>{told.steps.map(({ what, when }) => (when === null ? what : `${what} ${when}`))}</Lines>
      {told.why.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {basis.length > 0 ? (
        <div>
          <p lang={locale} className="text-quiet text-ink-3">
            {t("basis")}
          </p>
          <Lines>{basis}</Lines>
        </div>
      ) : null}
    </div>
  );
}

function Lines({ children }: { children: readonly string[] }) {
  if (children.length === 0) return null;
  return (
    <ul className="list-disc pl-5">
      {children.map((line) => (
        <li key={line} className="wrap-anywhere">
          {line}
        </li>
      ))}
    </ul>
  );
}
