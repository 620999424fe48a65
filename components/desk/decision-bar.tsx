"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useShortcuts } from "@/components/shell/shortcuts";
import { useRefusalText } from "@/components/shell/use-refusal-text";
import { Button } from "@/components/ui/button";
import type { DeskItem } from "@/core/review/desk-view";
import { DecisionButtons } from "./decision-buttons";
import { EditActions } from "./edit-actions";
import { MOVE_KEYS } from "./keymap";
import { ReasonForm } from "./reason-form";
import { StandingNotice } from "./standing-notice";
import { TextForm } from "./text-form";
import { UnsentHint } from "./unsent-hint";
import { useDecisions } from "./use-decisions";
import type { ItemModel } from "./use-item-work";

const AgainForm = dynamic(() => import("@/components/again/again-form").then((part) => part.AgainForm), { ssr: false });

const BlindForm = dynamic(() => import("./blind-form").then((part) => part.BlindForm), { ssr: false });

/** Under the text it decides, always in reach: buttons, the form of one decision, or why there is nothing to decide. */
export function DecisionBar({ item, desk }: { item: DeskItem; desk: ItemModel }) {
  const t = useTranslations("desk.bar");
  return (
    <section
      aria-label={t("label")}
      data-standing={desk.standing}
      data-ready={desk.decide.ready}
      className="shrink-0 border-t border-line bg-panel pb-[env(safe-area-inset-bottom)]"
    >
      <div className="mx-auto flex w-full max-w-[54rem] flex-col gap-2 px-4 py-2.5 lg:px-6">
        <Problem desk={desk} />
        {desk.standing === "yours" || desk.standing === "claiming" ? (
          <>
            <Forms item={item} desk={desk} />
            <UnsentHint item={item} desk={desk} />
          </>
        ) : (
          <StandingNotice item={item} desk={desk} />
        )}
      </div>
    </section>
  );
}

function Forms({ item, desk }: { item: DeskItem; desk: ItemModel }) {
  const decisions = useDecisions(item, desk);
  if (item.blind) return <BlindForm key={item.id} item={item} desk={desk} blind={item.blind} />;
  switch (desk.work.mode) {
    case "read":
      return <DecisionButtons item={item} desk={desk} decisions={decisions} />;
    case "edit":
      return <EditActions item={item} desk={desk} decisions={decisions} />;
    case "reply":
    case "correct":
      return <TextForm item={item} mode={desk.work.mode} desk={desk} decisions={decisions} />;
    case "again":
      return <AgainForm key={item.id} item={item} desk={desk} />;
    default:
      return <ReasonForm mode={desk.work.mode} desk={desk} decisions={decisions} />;
  }
}

/** What the last attempt came to, when it was refused or is not through yet. */
function Problem({ desk }: { desk: ItemModel }) {
  const t = useTranslations("desk.bar");
  const refusalText = useRefusalText();
  if (desk.decide.retrying) {
    return (
      <p role="status" className="rounded-md bg-warn-soft px-3 py-1.5 text-warn">
        {t("retrying")}
      </p>
    );
  }
  if (desk.seen.changed && desk.standing === "yours") return <Changed desk={desk} />;
  // Who holds it, or how it ended, is said below: why the claim failed as well would say the same twice.
  const refused = desk.claim.phase === "refused" && desk.claim.item === desk.item?.id && desk.standing === "open";
  const error = desk.decide.error ?? (refused && desk.claim.phase === "refused" ? desk.claim.error : null);
  if (error === null) return null;
  const { title, next } = refusalText(error);
  return (
    <p role="alert" className="rounded-md bg-severe-soft px-3 py-1.5 text-severe">
      <strong className="font-semibold">{title}</strong> {next}
    </p>
  );
}

/** Something about the item changed under the reader's eyes: nothing is decided until they have said that they saw it. */
function Changed({ desk }: { desk: ItemModel }) {
  const t = useTranslations("desk.bar");
  const { on } = useShortcuts();
  return (
    <div role="alert" className="flex flex-wrap items-center gap-3 rounded-md bg-warn-soft px-3 py-1.5 text-warn">
      <p className="min-w-52 flex-1">{t("changed")}</p>
      <Button small hint={on ? MOVE_KEYS.claim : undefined} onClick={desk.acknowledge}>
        {t("acknowledge")}
      </Button>
    </div>
  );
}
