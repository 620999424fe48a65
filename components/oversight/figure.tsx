"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { ENOUGH_PEOPLE } from "@/core/insight/few-people";
import type { OversightFigure, Share } from "@/core/insight/oversight-report";
import { IntervalBar } from "./interval-bar";
import { useShareWords } from "./use-share-words";

type Props = {
  name: OversightFigure;
  share: Share;
  before: Share;
  /** The policy must ask for it and does not. */
  unset?: string | null;
  /** Too few people stand behind it, now or before. */
  few: { now: boolean; before: boolean };
  children?: ReactNode;
};

/** One figure: the number with its interval and what it was before, what it is made of, and what else is known of it. */
export function Figure({ name, share, before, unset = null, few, children }: Props) {
  const t = useTranslations("oversight");
  const id = useId();
  const nothing = share.of === 0;
  return (
    <section aria-labelledby={id} className="flex min-w-0 flex-col gap-3 border-t border-line py-5">
      <div className="flex flex-col gap-0.5">
        <h2 id={id} className="text-head font-semibold">
          {t(`figure.${name}.title`)}
        </h2>
        <p className="max-w-[34rem] text-quiet text-pretty text-ink-2">{t(`figure.${name}.made`)}</p>
      </div>
      {few.now ? (
        <p className="max-w-[34rem] text-pretty text-ink-2">{t("few_people", { enough: ENOUGH_PEOPLE })}</p>
      ) : nothing ? (
        <Nothing unset={unset} />
      ) : (
        <Measured share={share} before={few.before ? null : before} />
      )}
      {children ? <div className="flex flex-col gap-1 text-quiet text-ink-2">{children}</div> : null}
    </section>
  );
}

function Measured({ share, before }: { share: Share; before: Share | null }) {
  const t = useTranslations("oversight");
  const words = useShareWords();
  return (
    <div className="flex max-w-[34rem] flex-col gap-1.5">
      <p className="flex flex-wrap items-baseline gap-x-3 tabular-nums">
        <span className="text-page font-semibold">{words.share(share)}</span>
        <span className="text-ink-2">{words.interval(share)}</span>
      </p>
      <IntervalBar share={share} />
      <p className="flex flex-wrap justify-between gap-x-4 text-quiet text-ink-2 tabular-nums">
        {share.share === null ? null : <span>{t("of", { cases: share.cases, count: share.of })}</span>}
        <span>{before === null ? t("before_few_people") : words.before(before)}</span>
      </p>
    </div>
  );
}

/** Nothing to count: why, and which setting would change that. */
function Nothing({ unset }: { unset: string | null }) {
  const t = useTranslations("oversight");
  if (unset === null) return <p className="text-ink-2">{t("none")}</p>;
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 text-ink-2">
      {unset}
      <Link
        href="/policy"
        prefetch={false}
        className="inline-flex min-h-6 items-center text-accent underline underline-offset-4"
      >
        {t("set")}
      </Link>
    </p>
  );
}
