"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useTRPC } from "@/components/shell/trpc";
import { Dialog } from "@/components/ui/dialog";
import { Skeleton } from "@/components/ui/skeleton";
import { fillSnippet, matchesSnippet, type Snippet, type SnippetField, snippetText } from "@/core/review/snippet";

/** They change once in a while, by somebody's hand. */
const FRESH_MS = 60_000;

type Props = {
  language: string;
  values: Record<SnippetField, string | null>;
  onPick: (text: string) => void;
  onClose: () => void;
};

/** Text blocks to choose from: typing narrows the list, arrows move in it, Enter puts one in. */
export function SnippetPicker({ language, values, onPick, onClose }: Props) {
  const t = useTranslations("snippetPicker");
  const trpc = useTRPC();
  const { data, isPending } = useQuery({ ...trpc.snippet.list.queryOptions(), staleTime: FRESH_MS });
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const list = useId();
  const found = (data ?? []).filter((each) => !each.retired && matchesSnippet(each, query));
  const chosen = found[Math.min(at, found.length - 1)];

  function pick(snippet: Snippet | undefined) {
    if (snippet) onPick(fillSnippet(snippetText(snippet, language).text, values).text);
  }
  function press(event: KeyboardEvent) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined) setAt(Math.max(0, Math.min(found.length - 1, at + by)));
    else if (event.key === "Enter") pick(chosen);
    else return;
    event.preventDefault();
  }

  return (
    <Dialog open onClose={onClose} title={t("title")} closeLabel={t("close")}>
      <div className="flex flex-col gap-3 p-4">
        <input
          type="search"
          role="combobox"
          aria-label={t("search")}
          aria-expanded="true"
          aria-controls={list}
          aria-activedescendant={chosen ? `${list}-${chosen.id}` : undefined}
          data-wants-focus
          placeholder={t("search")}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setAt(0);
          }}
          onKeyDown={press}
          className="min-h-10 w-full rounded-md border border-line-control bg-panel px-3 text-ink placeholder:text-ink-3"
        />
        {isPending ? <Skeleton label={t("loading")} lines={["w-40", "w-56"]} /> : null}
        <div role="listbox" id={list} aria-label={t("title")} className="flex flex-col">
          {found.map((each) => (
            <Option
              key={each.id}
              id={`${list}-${each.id}`}
              snippet={each}
              chosen={each === chosen}
              language={language}
              values={values}
              onPick={() => pick(each)}
            />
          ))}
        </div>
        {data && found.length === 0 ? (
          <p role="status" className="text-ink-2">
            {t(data.some((each) => !each.retired) ? "noMatch" : "none")}
          </p>
        ) : null}
      </div>
    </Dialog>
  );
}

type OptionProps = Pick<Props, "language" | "values"> & {
  id: string;
  snippet: Snippet;
  chosen: boolean;
  onPick: () => void;
};

function Option({ id, snippet, chosen, language, values, onPick }: OptionProps) {
  const t = useTranslations("snippetPicker");
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  const { text, language: written } = snippetText(snippet, language);
  const { text: filled, missing } = fillSnippet(text, values);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above it has the focus and the keys
    <div
      ref={row}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      onClick={onPick}
      className={`flex cursor-pointer flex-col gap-0.5 rounded-md px-2 py-1.5 hover:bg-hover ${chosen ? "bg-accent-soft outline-2 -outline-offset-2 outline-accent" : ""}`}
    >
      <span className="flex items-baseline gap-2">
        <span className="min-w-0 flex-1 truncate font-medium">{snippet.title}</span>
        {snippet.own ? <span className="text-small text-ink-2">{t("own")}</span> : null}
      </span>
      <span
        lang={written}
        className={`whitespace-pre-line text-quiet text-ink-2 wrap-anywhere ${chosen ? "" : "line-clamp-1"}`}
      >
        {filled}
      </span>
      {chosen && missing.length > 0 ? <span className="text-small text-warn">{t("missing")}</span> : null}
    </div>
  );
}
