"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useRefusalTitle } from "@/components/shell/use-refusal-text";
import { Notice } from "@/components/ui/notice";
import type { SteerReport } from "./use-steer";

type Props = { report: SteerReport; titleOf: (item: string) => string };

/** What became of each chosen item: done in one sentence, and every refusal by its title and reason. */
export function Report({ report, titleOf }: Props) {
  const t = useTranslations("queues.report");
  const refusalTitle = useRefusalTitle();
  const { steer, items } = report;
  const count = items.filter((item) => item.refused === null).length;
  const refused = items.filter((item) => item.refused !== null);
  const taken = steer.kind === "takeOver" && count > 0 ? items[0] : undefined;
  return (
    <Notice tone={refused.length > 0 ? "warning" : "ok"}>
      {count > 0 ? (
        <p className="font-medium">
          {steer.kind === "give"
            ? t("give", { count, name: steer.to.name })
            : steer.kind === "move"
              ? t("move", { count, queue: steer.queue.title })
              : steer.kind === "priority"
                ? t(`priority.${steer.priority}`, { count })
                : t(steer.kind, { count })}
        </p>
      ) : null}
      {taken ? (
        <Link
          href={`/desk/${taken.item}`}
          prefetch={false}
          className="inline-flex min-h-6 items-center text-accent underline underline-offset-2"
        >
          {t("open")}
        </Link>
      ) : null}
      {refused.length > 0 ? (
        <>
          <p className="font-medium">{t("refused", { count: refused.length })}</p>
          <ul className="mt-1 flex flex-col gap-0.5">
            {refused.map((item) => (
              <li key={item.item}>
                {t("because", { title: titleOf(item.item), reason: refusalTitle(item.refused ?? "") })}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Notice>
  );
}
