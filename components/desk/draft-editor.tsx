"use client";

import { useTranslations } from "next-intl";
import { useDeferredValue, useMemo } from "react";
import { Textarea } from "@/components/ui/textarea";
import { drawnPlaceholdersIn } from "@/core/privacy/placeholder";
import { DiffView } from "./diff-view";
import { wordCounts, wordDiff } from "./word-diff";

type Props = { original: string; text: string; language: string; onChange: (text: string) => void };

/** The draft as editable text, and under it, as one types, what differs from the AI's words. */
export function DraftEditor({ original, text, language, onChange }: Props) {
  const t = useTranslations("desk.edit");
  const masking = useTranslations("masking");
  const settled = useDeferredValue(text);
  const pieces = useMemo(() => wordDiff(original, settled), [original, settled]);
  const counts = wordCounts(pieces);
  return (
    <div className="flex flex-col gap-3 px-4 py-3">
      <Textarea
        label={t("label")}
        showLabel={false}
        value={text}
        lang={language}
        dir="auto"
        rows={5}
        autoFocus
        data-takes-snippets=""
        onChange={(event) => onChange(event.target.value)}
        className="max-h-[45dvh] min-h-28 text-read"
      />
      {drawnPlaceholdersIn(settled).length > 0 ? (
        <p className="-mt-2 text-quiet text-ink-3">{masking("inText")}</p>
      ) : null}
      <section aria-label={t("changes")}>
        <p className="mb-1 text-quiet text-ink-3">{original === settled ? t("unchanged") : t("counts", counts)}</p>
        {original === settled ? null : (
          <div lang={language} dir="auto" className="max-w-[70ch] text-read whitespace-pre-wrap wrap-anywhere">
            <DiffView pieces={pieces} />
          </div>
        )}
      </section>
    </div>
  );
}
