"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useTRPC } from "@/components/shell/trpc";
import { Button } from "@/components/ui/button";
import { Menu, MenuAction } from "@/components/ui/menu";
import type { BoardQueue } from "@/core/review/lead-view";
import { PRIORITIES } from "@/core/review/words";
import type { Steer } from "./use-steer";

type Props = {
  queue: string;
  queues: readonly BoardQueue[];
  count: number;
  busy: boolean;
  onSteer: (steer: Steer) => void;
  onClear: () => void;
};

/** What can be done with the chosen items; it stays under the thumb while the list scrolls. */
export function SteerBar({ queue, queues, count, busy, onSteer, onClear }: Props) {
  const t = useTranslations("queues.bar");
  return (
    <section
      aria-label={t("label")}
      className="sticky bottom-0 -mx-4 flex flex-wrap items-center gap-2 border-t border-line-strong bg-panel px-4 py-3 md:-mx-3 md:px-3"
    >
      <p role="status" className="mr-2 font-medium tabular-nums">
        {t("chosen", { count })}
      </p>
      <GiveMenu queue={queue} busy={busy} onSteer={onSteer} />
      <MoveMenu queue={queue} queues={queues} busy={busy} onSteer={onSteer} />
      <BarMenu label={t("priority")} busy={busy}>
        {PRIORITIES.map((priority) => (
          <MenuAction key={priority} onSelect={() => onSteer({ kind: "priority", priority })}>
            {t(`put.${priority}`)}
          </MenuAction>
        ))}
      </BarMenu>
      <Button small busy={busy} onClick={() => onSteer({ kind: "back" })}>
        {t("back")}
      </Button>
      {count === 1 ? (
        <Button small busy={busy} onClick={() => onSteer({ kind: "takeOver" })}>
          {t("takeOver")}
        </Button>
      ) : null}
      <Button small look="quiet" onClick={onClear}>
        {t("clear")}
      </Button>
    </section>
  );
}

function GiveMenu({ queue, busy, onSteer }: Pick<Props, "queue" | "busy" | "onSteer">) {
  const t = useTranslations("queues.bar");
  const trpc = useTRPC();
  const { data: people = [] } = useQuery(trpc.lead.colleagues.queryOptions({ queue }));
  return (
    <BarMenu label={t("give")} busy={busy} main>
      {people.length === 0 ? <p className="px-2 py-1 text-ink-2">{t("noColleague")}</p> : null}
      {people.map(({ id, name, on, held, given }) => (
        <MenuAction key={id} onSelect={() => onSteer({ kind: "give", to: { id, name } })}>
          <span className="flex items-baseline justify-between gap-4">
            <span>{name}</span>
            <span className="text-quiet text-ink-2">{t("load", { on: on ? "yes" : "no", count: held + given })}</span>
          </span>
        </MenuAction>
      ))}
    </BarMenu>
  );
}

function MoveMenu({ queue, queues, busy, onSteer }: Pick<Props, "queue" | "queues" | "busy" | "onSteer">) {
  const t = useTranslations("queues.bar");
  const locale = useLocale() === "de" ? "de" : "en";
  return (
    <BarMenu label={t("move")} busy={busy}>
      {queues
        .filter(({ id }) => id !== queue)
        .map(({ id, title }) => (
          <MenuAction key={id} onSelect={() => onSteer({ kind: "move", queue: { id, title: title[locale] } })}>
            {title[locale]}
          </MenuAction>
        ))}
    </BarMenu>
  );
}

function BarMenu(props: { label: string; busy: boolean; main?: boolean; children: ReactNode }) {
  return (
    <Menu
      trigger={
        <Button small look={props.main ? "primary" : "plain"} busy={props.busy}>
          {props.label}
        </Button>
      }
    >
      <div className="relative max-h-72 overflow-y-auto">{props.children}</div>
    </Menu>
  );
}
