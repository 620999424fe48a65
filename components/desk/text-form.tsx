"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useDeferredValue } from "react";
import { Button } from "@/components/ui/button";
import { Textarea } from "@/components/ui/textarea";
import type { DeskItem } from "@/core/review/desk-view";
import { footerOf } from "./footer-of";
import { GoesWith } from "./goes-with";
import { ObstacleHint } from "./obstacle-hint";
import { SnippetButton } from "./snippet-button";
import type { Decisions } from "./use-decisions";
import type { ItemModel } from "./use-item-work";

const LeakQuestion = dynamic(() => import("./leak-question").then((part) => part.LeakQuestion), { ssr: false });

type Props = { item: DeskItem; mode: "reply" | "correct"; desk: ItemModel; decisions: Decisions };

/** A person's own words to the customer: instead of the draft, or after something already sent. */
export function TextForm({ item, mode, desk, decisions }: Props) {
  const t = useTranslations("desk.form");
  const { work, setWork } = desk;
  const settled = useDeferredValue(work);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        decisions.submit();
      }}
      className="flex flex-col gap-3"
    >
      <Textarea
        label={t(`${mode}.text`)}
        rows={4}
        dir="auto"
        lang={item.conversation.language}
        autoFocus
        data-takes-snippets=""
        value={work.texts[mode] ?? ""}
        onChange={(event) => setWork({ texts: { ...work.texts, [mode]: event.target.value } })}
        className="max-h-[40dvh] min-h-24 text-read"
      />
      <GoesWith footer={footerOf(item, settled) ?? ""} language={item.conversation.language} />
      {mode === "correct" && item.kind === "sample" ? (
        <LeakQuestion leaked={work.leaked} onAnswer={(leaked) => setWork({ leaked })} />
      ) : null}
      <div className="flex flex-wrap items-center gap-2">
        <Button
          type="submit"
          look="primary"
          hint={t("submitKey")}
          disabled={!desk.decide.ready || decisions.pending.obstacle !== null}
          busy={desk.decide.sending !== null}
          data-decision={mode}
        >
          {t(`${mode}.submit`)}
        </Button>
        <SnippetButton item={item} writer={desk.viewer.name} />
        <Button look="quiet" hint="Esc" onClick={decisions.leave}>
          {t("leave")}
        </Button>
        <div className="min-w-0 flex-1 md:text-right">
          <ObstacleHint obstacle={decisions.pending.obstacle} />
        </div>
      </div>
    </form>
  );
}
