"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useTRPC } from "@/components/shell/trpc";
import { useOutcome } from "@/components/shell/use-outcome";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { matchesSnippet, type Snippet } from "@/core/review/snippet";
import { SnippetDialog } from "./snippet-dialog";

/** From so many on there is a search above them. */
const SEARCHED_FROM = 6;

type Props = {
  own: boolean;
  first: Snippet[];
  /** Draws the head around the button that adds one. */
  children: (add: ReactNode, list: ReactNode) => ReactNode;
};

/** Texts kept ready: in which order, in which words, and what is no longer offered. */
export function SnippetList({ own, first, children }: Props) {
  const t = useTranslations("snippets");
  const trpc = useTRPC();
  const [open, setOpen] = useState<Snippet | "new" | null>(null);
  const [query, setQuery] = useState("");
  const { data } = useQuery(trpc.snippet.list.queryOptions(undefined, { initialData: first }));
  const mine = data.filter((each) => each.own === own);
  const shown = mine.filter((each) => matchesSnippet(each, query));
  const active = shown.filter((each) => !each.retired);
  const retired = shown.filter((each) => each.retired);
  const add = (
    <Button look={own ? "plain" : "primary"} onClick={() => setOpen("new")}>
      {t("add")}
    </Button>
  );
  const list = (
    <>
      {mine.length >= SEARCHED_FROM ? (
        <div className="max-w-96">
          <Field label={t("search")} type="search" value={query} onChange={(event) => setQuery(event.target.value)} />
        </div>
      ) : null}
      {mine.length === 0 ? (
        <p className="max-w-[36rem] text-ink-2">{t(own ? "noneOwn" : "none")}</p>
      ) : shown.length === 0 ? (
        <p role="status" className="text-ink-2">
          {t("noMatch")}
        </p>
      ) : null}
      {active.length > 0 ? <Offered snippets={active} ordered={query === ""} onChange={setOpen} /> : null}
      {retired.length > 0 ? <Retired snippets={retired} /> : null}
      <SnippetDialog own={own} open={open} onClose={() => setOpen(null)} />
    </>
  );
  return children(add, list);
}

type OfferedProps = { snippets: readonly Snippet[]; ordered: boolean; onChange: (snippet: Snippet) => void };

function Offered({ snippets, ordered, onChange }: OfferedProps) {
  const t = useTranslations("snippets");
  const trpc = useTRPC();
  const outcome = useOutcome("snippet");
  const move = useMutation(
    trpc.snippet.move.mutationOptions({ onSuccess: () => outcome.done(t("moved")), onError: outcome.refused }),
  );
  const retire = useMutation(
    trpc.snippet.switch.mutationOptions({ onSuccess: () => outcome.done(t("retired")), onError: outcome.refused }),
  );
  return (
    <Table label={t("title")} head={<Head />}>
      {snippets.map((each, at) => (
        <Row key={each.id}>
          <Cell label={t("name")}>
            <span className="font-medium">{each.title}</span>
          </Cell>
          <Words snippet={each} />
          <Cell label="" end>
            <span className="flex flex-wrap gap-1.5 md:justify-end">
              {(["up", "down"] as const).map((direction) => (
                <Button
                  key={direction}
                  small
                  disabled={!ordered || at === (direction === "up" ? 0 : snippets.length - 1)}
                  aria-label={t(`${direction}Named`, { title: each.title })}
                  onClick={() => move.mutate({ snippet: each.id, direction })}
                >
                  {t(direction)}
                </Button>
              ))}
              <Button small aria-label={t("changeNamed", { title: each.title })} onClick={() => onChange(each)}>
                {t("change")}
              </Button>
              <Button
                small
                aria-label={t("retireNamed", { title: each.title })}
                onClick={() => retire.mutate({ snippet: each.id, active: false })}
              >
                {t("retire")}
              </Button>
            </span>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function Retired({ snippets }: { snippets: readonly Snippet[] }) {
  const t = useTranslations("snippets");
  const trpc = useTRPC();
  const outcome = useOutcome("snippet");
  const restore = useMutation(
    trpc.snippet.switch.mutationOptions({ onSuccess: () => outcome.done(t("restored")), onError: outcome.refused }),
  );
  return (
    <div className="flex flex-col gap-2">
      <h3 className="text-quiet font-semibold text-ink-2">{t("retiredTitle")}</h3>
      <Table label={t("retiredTitle")} head={<Head />}>
        {snippets.map((each) => (
          <Row key={each.id}>
            <Cell label={t("name")}>{each.title}</Cell>
            <Words snippet={each} />
            <Cell label="" end>
              <Button
                small
                aria-label={t("restoreNamed", { title: each.title })}
                onClick={() => restore.mutate({ snippet: each.id, active: true })}
              >
                {t("restore")}
              </Button>
            </Cell>
          </Row>
        ))}
      </Table>
    </div>
  );
}

function Head() {
  const t = useTranslations("snippets");
  return (
    <>
      <HeadCell>{t("name")}</HeadCell>
      <HeadCell>{t("english")}</HeadCell>
      <HeadCell>{t("german")}</HeadCell>
      <HeadCell end>{t("actions")}</HeadCell>
    </>
  );
}

function Words({ snippet }: { snippet: Snippet }) {
  const t = useTranslations("snippets");
  return (["en", "de"] as const).map((language) => (
    <Cell key={language} label={t(language === "en" ? "english" : "german")}>
      <span lang={language} className="line-clamp-3 max-w-[24rem] whitespace-pre-line text-ink-2 wrap-anywhere">
        {snippet.text[language] === "" ? t("missing") : snippet.text[language]}
      </span>
    </Cell>
  ));
}
