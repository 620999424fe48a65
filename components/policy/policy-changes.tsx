"use client";

import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Policy } from "@/core/policy/policy";
import type { PolicyView } from "@/server/services/policy/read-policy";

type Props = { changes: NonNullable<PolicyView["changes"]>; policy: Policy };

/** What this version changed against the one before, rules by their id. */
export function PolicyChangesPart({ changes: { what, any }, policy }: Props) {
  const t = useTranslations("policy.changes");
  const format = useFormatter();
  const locale = useLocale() === "de" ? "de" : "en";
  if (!any) return <p className="text-ink-2">{t("none")}</p>;
  const titleOf = (id: string) => policy.rules.find((rule) => rule.id === id)?.title[locale] ?? null;
  return (
    <ul className="flex flex-col gap-2">
      {what.added.map((id) => (
        <Change key={id} mark={t("added")} id={id} title={titleOf(id)} />
      ))}
      {what.removed.map((id) => (
        <Change key={id} mark={t("removed")} id={id} title={null} />
      ))}
      {what.changed.map(({ id, parts }) => (
        <Change key={id} mark={t("changed")} id={id} title={titleOf(id)}>
          {format.list(
            parts.map((part) => t(`part.${part}`)),
            { type: "conjunction" },
          )}
        </Change>
      ))}
      {what.reordered ? <li>{t("reordered")}</li> : null}
      {what.settings.map((setting) => (
        <li key={setting}>{t(`setting.${setting}`)}</li>
      ))}
    </ul>
  );
}

type ChangeProps = { mark: string; id: string; title: string | null; children?: ReactNode };

function Change({ mark, id, title, children }: ChangeProps) {
  return (
    <li className="flex flex-wrap items-baseline gap-x-2">
      <span className="font-medium">{mark}</span>
      <span className="font-mono text-quiet break-all">{id}</span>
      {children ? <span className="text-ink-2">({children})</span> : null}
      {title === null ? null : <span className="basis-full text-quiet text-ink-2">{title}</span>}
    </li>
  );
}
