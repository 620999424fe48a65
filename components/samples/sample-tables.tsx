"use client";

import Link from "next/link";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useNames } from "@/components/desk/use-names";
import { IntervalBar } from "@/components/oversight/interval-bar";
import { useShareWords } from "@/components/oversight/use-share-words";
import { Section } from "@/components/ui/section";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { SampleFigures, SamplesView } from "@/server/services/oversight/sample-figures";

/** Where the errors are: by what is drawn from, then by each side of it alone where that says something new. */
export function SampleTables({ view }: { view: SamplesView }) {
  const t = useTranslations("samples");
  const locale = useLocale() === "de" ? "de" : "en";
  const { language } = useNames();
  const titleOf = (id: string) => view.choices.find((each) => each.id === id)?.title[locale] ?? id;
  return (
    <>
      <Part title={t("strata.title")} text={t("strata.text")} heads={[t("source"), t("language")]}>
        {view.strata.map(({ source, language: code, ...figures }) => (
          <Figures
            key={`${source.id} ${code}`}
            named={[
              [t("source"), source.name],
              [t("language"), language(code)],
            ]}
            figures={figures}
          />
        ))}
      </Part>
      {view.queues.length > 1 ? (
        <Part title={t("queues.title")} text={t("queues.text")} heads={[t("queue")]}>
          {view.queues.map(({ id, ...figures }) => (
            <Figures
              key={id}
              named={[[t("queue"), <QueueLink key={id} id={id} title={titleOf(id)} />]]}
              figures={figures}
            />
          ))}
        </Part>
      ) : null}
      {view.sources.length > 1 && view.languages.length > 1 ? (
        <>
          <Part title={t("sources.title")} heads={[t("source")]}>
            {view.sources.map(({ id, name, ...figures }) => (
              <Figures key={id} named={[[t("source"), name]]} figures={figures} />
            ))}
          </Part>
          <Part title={t("languages.title")} heads={[t("language")]}>
            {view.languages.map(({ language: code, ...figures }) => (
              <Figures key={code} named={[[t("language"), language(code)]]} figures={figures} />
            ))}
          </Part>
        </>
      ) : null}
    </>
  );
}

type PartProps = { title: string; text?: string; heads: readonly string[]; children: ReactNode };

function Part({ title, text, heads, children }: PartProps) {
  const t = useTranslations("samples.column");
  return (
    <Section title={title} text={text}>
      <Table
        label={title}
        head={
          <>
            {heads.map((head) => (
              <HeadCell key={head}>{head}</HeadCell>
            ))}
            <HeadCell end>{t("released")}</HeadCell>
            <HeadCell end>{t("drawn")}</HeadCell>
            <HeadCell end>{t("looked")}</HeadCell>
            <HeadCell end>{t("open")}</HeadCell>
            <HeadCell end>{t("bad")}</HeadCell>
            <HeadCell>{t("rate")}</HeadCell>
          </>
        }
      >
        {children}
      </Table>
    </Section>
  );
}

type FiguresProps = { named: readonly (readonly [column: string, name: ReactNode])[]; figures: SampleFigures };

function Figures({ named, figures: { released, drawn, open, error } }: FiguresProps) {
  const t = useTranslations("samples.column");
  const format = useFormatter();
  const words = useShareWords();
  return (
    <Row>
      {named.map(([column, name], at) => (
        <Cell key={column} label={at === 0 ? "" : column}>
          <span className={at === 0 ? "font-medium md:whitespace-nowrap" : ""}>{name}</span>
        </Cell>
      ))}
      <Cell label={t("released")} end>
        {released === null ? "–" : format.number(released)}
      </Cell>
      <Cell label={t("drawn")} end>
        {format.number(drawn)}
      </Cell>
      <Cell label={t("looked")} end>
        {format.number(error.of)}
      </Cell>
      <Cell label={t("open")} end>
        {format.number(open)}
      </Cell>
      <Cell label={t("bad")} end>
        {format.number(error.cases)}
      </Cell>
      <Cell label={t("rate")}>
        {error.share === null ? (
          <span className="text-ink-2">{error.of === 0 ? "–" : t("few")}</span>
        ) : (
          <span className="flex min-w-0 flex-1 flex-col gap-0.5 tabular-nums md:w-64">
            <span>
              {words.share(error)} <span className="text-quiet text-ink-2">{words.interval(error)}</span>
            </span>
            <IntervalBar share={error} />
          </span>
        )}
      </Cell>
    </Row>
  );
}

function QueueLink({ id, title }: { id: string; title: string }) {
  return (
    <Link
      href={`/queues/${encodeURIComponent(id)}`}
      prefetch={false}
      className="inline-flex min-h-6 items-center font-medium underline decoration-line-control underline-offset-4"
    >
      {title}
    </Link>
  );
}
