"use client";

import { useTranslations } from "next-intl";
import { Fragment, memo, type ReactNode } from "react";
import { drawnPlaceholdersIn } from "@/core/privacy/placeholder";

/** A text as it may be shown, with what stands for masked values drawn as such. Copied, it is the text it was. */
export const MaskedWords = memo(function MaskedWords({ text }: { text: string }) {
  const placed = drawnPlaceholdersIn(text);
  if (placed.length === 0) return text;
  const pieces: ReactNode[] = [];
  let from = 0;
  for (const { start, end } of placed) {
    pieces.push(<Fragment key={start}>{text.slice(from, start)}</Fragment>);
    pieces.push(<Placeholder key={`${start}m`} words={text.slice(start, end)} />);
    from = end;
  }
  return [...pieces, <Fragment key="rest">{text.slice(from)}</Fragment>];
});

/** The brackets stay: whoever copies or listens needs them, and they are what is left where colours are forced. */
function Placeholder({ words }: { words: string }) {
  const t = useTranslations("masking");
  return (
    <span
      data-masked={words}
      title={t("chip", { words: words.slice(1, -1) })}
      className="rounded-sm bg-hover px-0.5 whitespace-nowrap text-ink-2"
    >
      {words}
    </span>
  );
}
