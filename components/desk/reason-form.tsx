"use client";

import { useTranslations } from "next-intl";
import { useReasons } from "@/components/reason/use-reasons";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { Skeleton } from "@/components/ui/skeleton";
import { Textarea } from "@/components/ui/textarea";
import { ObstacleHint } from "./obstacle-hint";
import type { Decisions } from "./use-decisions";
import type { ItemModel } from "./use-item-work";

type Props = { mode: "reject" | "escalate" | "hand_over"; desk: ItemModel; decisions: Decisions };

/** Why a reply shall not go out, or why somebody else should decide: a reason that can be counted, a note that can be read. */
export function ReasonForm({ mode, desk, decisions }: Props) {
  const t = useTranslations("desk.form");
  const { choices, pending } = useReasons();
  const { work, setWork } = desk;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        decisions.submit();
      }}
      className="relative -m-1 flex max-h-[60dvh] flex-col gap-3 overflow-y-auto p-1"
    >
      <p className="text-ink-2">{t(`${mode}.explained`)}</p>
      {pending ? (
        <Skeleton label={t("reasons")} lines={["w-3/5", "w-2/5"]} />
      ) : (
        <Choice
          legend={t(`${mode}.reason`)}
          options={choices}
          value={work.reason}
          onChange={(value) => setWork({ reason: value })}
          focusFirst
        />
      )}
      <Textarea
        label={t(`${mode}.note`)}
        rows={2}
        className="min-h-15"
        maxLength={2000}
        value={work.note}
        onChange={(event) => setWork({ note: event.target.value })}
      />
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
