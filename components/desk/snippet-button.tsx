"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { DeskItem } from "@/core/review/desk-view";

const SnippetPicker = dynamic(() => import("@/components/snippets/snippet-picker").then((part) => part.SnippetPicker), {
  ssr: false,
});

/** What takes a text block: the field that is being written in. */
const FIELD = "textarea[data-takes-snippets]";

/** Puts a text block in where the cursor stands; the name in it is masked as it is everywhere until it is sent. */
export function SnippetButton({ item, writer }: { item: DeskItem; writer: string }) {
  const t = useTranslations("desk.edit");
  const [open, setOpen] = useState(false);
  function put(text: string) {
    setOpen(false);
    // After the dialog has given the focus back.
    requestAnimationFrame(() => {
      const field = document.querySelector<HTMLTextAreaElement>(FIELD);
      if (field) putIn(field, text);
    });
  }
  return (
    <>
      <Button look="quiet" hint={t("snippetKey")} data-snippets="" onClick={() => setOpen(true)}>
        {t("snippet")}
      </Button>
      {open ? (
        <SnippetPicker
          language={item.conversation.language}
          values={{ customer_name: item.conversation.customerName, agent_name: writer }}
          onPick={put}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}

/** As if it had been typed; what nobody knew yet is selected, so that it is filled in next. */
function putIn(field: HTMLTextAreaElement, text: string): void {
  const from = field.selectionStart;
  field.focus();
  field.setRangeText(text, from, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
  const left = /\{[a-z_]+\}/.exec(text);
  if (left) field.setSelectionRange(from + left.index, from + left.index + left[0].length);
}
