"use client";

import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { MaskedWords } from "@/components/masking/masked-words";
import { Chip } from "@/components/ui/chip";
import type { BulkRowView } from "@/core/review/bulk-view";
import type { BulkModel } from "./use-bulk";

/** All that were taken, in the order of their queue; what has to be read is marked, and so is what became of each. */
export function BulkRows({ bulk }: { bulk: BulkModel }) {
  const t = useTranslations("together");
  const finding = useTranslations("finding");
  const locale = useLocale() === "de" ? "de" : "en";
  const { view, row, open } = bulk;
  const live = view.state === "open" && !view.expired;
  return (
    <>
      <div className="flex flex-col gap-0.5 border-b border-line px-4 py-3">
        <Link href="/desk/bulk" className="text-quiet text-accent underline underline-offset-4">
          {t("back")}
        </Link>
        <h1 className="text-head font-semibold">{finding(`${view.code}.short`)}</h1>
        <p className="text-quiet text-ink-2">
          {t("of", { count: view.rows.length, queue: view.queueTitle[locale], sample: view.sample })}
        </p>
      </div>
      <ul aria-label={t("list")} className="relative min-h-0 flex-1 overflow-y-auto">
        {view.rows.map((each) => (
          <li key={each.id} className="border-b border-line">
            <button
              type="button"
              disabled={!live || each.leftOut || each.fellOut !== null}
              onClick={() => open(each.id)}
              aria-current={each.id === row?.id ? "true" : undefined}
              data-item={each.id}
              className={`flex w-full flex-col gap-1 px-4 py-2.5 text-left -outline-offset-2 enabled:hover:bg-hover ${each.id === row?.id ? "bg-accent-soft" : ""}`}
            >
              <span className="w-full truncate font-medium">
                <MaskedWords text={each.title} />
              </span>
              <span className="line-clamp-2 w-full text-ink-2 wrap-anywhere">
                <MaskedWords text={each.preview} />
              </span>
              <Mark row={each} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Mark({ row }: { row: BulkRowView }) {
  const t = useTranslations("together.mark");
  const fell = useTranslations("together.fell");
  if (row.fellOut) return <span className="text-small text-warn">{fell(row.fellOut)}</span>;
  if (row.leftOut) return <span className="text-small text-ink-2">{t("leftOut")}</span>;
  if (row.undone) return <span className="text-small text-ink-2">{t("undone")}</span>;
  if (row.decided) return <span className="text-small text-ok">{t("decided")}</span>;
  if (row.opened) {
    return (
      <span>
        <Chip tone="ok">{t(row.sampled ? "sampleRead" : "read")}</Chip>
      </span>
    );
  }
  return row.sampled ? (
    <span>
      <Chip tone="warning">{t("toRead")}</Chip>
    </span>
  ) : null;
}
