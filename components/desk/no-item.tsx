"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { refusalOf } from "@/components/shell/refusal";
import { useShortcuts } from "@/components/shell/shortcuts";
import { useRefusalText } from "@/components/shell/use-refusal-text";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Skeleton } from "@/components/ui/skeleton";
import { MOVE_KEYS } from "./keymap";
import type { DeskModel } from "./use-desk";

/** The middle of the desk when no item stands there: choose one, all done, loading, gone, or failed. */
export function NoItem({ desk }: { desk: DeskModel }) {
  const t = useTranslations("desk.none");
  const { on } = useShortcuts();
  if (desk.place.item !== null) return <Missing desk={desk} />;
  const waiting = desk.queue.summary?.tabs.waiting;
  if (desk.queue.pages.isPending || waiting === undefined) return null;
  if (desk.queue.rows.length > 0) {
    return (
      <Screen title={t("choose.title")} text={t("choose.text", { count: waiting })}>
        <Button look="primary" hint={on ? MOVE_KEYS.next : undefined} onClick={() => desk.move(1)}>
          {t("choose.first")}
        </Button>
        {on ? (
          <p className="text-quiet text-ink-3 max-md:hidden">{t.rich("choose.keys", { key: () => <Kbd>?</Kbd> })}</p>
        ) : null}
      </Screen>
    );
  }
  if (desk.place.tab === "waiting" && desk.place.queue === null) return <AllDone desk={desk} />;
  return (
    <Screen title={t("emptyTab.title")} text={t("emptyTab.text", { count: waiting })}>
      {waiting > 0 ? (
        <Button onClick={() => desk.go({ tab: "waiting", queue: null })}>{t("emptyTab.back")}</Button>
      ) : null}
    </Screen>
  );
}

/** Nothing waits anywhere: what one did today, and where else one may be of use. */
function AllDone({ desk }: { desk: DeskModel }) {
  const t = useTranslations("desk.none");
  const did = useTranslations("desk.today");
  const { today, summary } = desk.queue;
  const seconds = summary?.tabs.secondLook ?? 0;
  return (
    <Screen title={t("done.title")} text={t("done.text")}>
      {today && today.decisions > 0 ? (
        <div className="flex flex-col items-center gap-1">
          <p className="font-medium">{t("done.today", { count: today.decisions })}</p>
          <ul className="flex flex-wrap justify-center gap-x-3 text-quiet text-ink-2">
            {today.kinds.map(({ kind, decisions }) => (
              <li key={kind}>{did(kind, { count: decisions })}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <div className="flex flex-wrap justify-center gap-2">
        {seconds > 0 ? <Button onClick={() => desk.go({ tab: "second_look" })}>{t("done.second")}</Button> : null}
        <Button look="quiet" onClick={() => desk.go({ tab: "decided" })}>
          {t("done.decided")}
        </Button>
      </div>
    </Screen>
  );
}

function Missing({ desk }: { desk: DeskModel }) {
  const t = useTranslations("desk.none");
  const refusalText = useRefusalText();
  const { reading } = desk;
  if (reading.isError) {
    const code = refusalOf(reading.error)?.code;
    const { title, next } = refusalText(reading.error);
    const lost = code === "not_found" ? "missing" : code === "not_permitted" ? "notYours" : null;
    return (
      <Screen title={lost ? t(`${lost}.title`) : title} text={lost ? t(`${lost}.text`) : next}>
        {lost ? null : <Button onClick={() => void reading.refetch()}>{t("retry")}</Button>}
        <Button look="quiet" onClick={desk.close}>
          {t("back")}
        </Button>
      </Screen>
    );
  }
  return (
    <div className="mx-auto w-full max-w-[54rem] px-6 py-8">
      <Skeleton label={t("loading")} lines={["w-2/5", "w-4/5", "w-3/5", "mt-8 w-1/4", "w-11/12", "w-4/5", "w-2/3"]} />
    </div>
  );
}

function Screen({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <div className="m-auto flex max-w-sm flex-col items-center gap-1 px-6 py-12 text-center">
      <h1 className="text-head font-semibold">{title}</h1>
      <p className="text-pretty text-ink-2">{text}</p>
      {children ? <div className="mt-4 flex flex-col items-center gap-3">{children}</div> : null}
    </div>
  );
}
