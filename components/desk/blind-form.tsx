"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useReasons } from "@/components/reason/use-reasons";
import { useTRPCClient } from "@/components/shell/trpc";
import { useRefusalText } from "@/components/shell/use-refusal-text";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { showToast } from "@/components/ui/toast-store";
import type { BlindLook, DeskItem } from "@/core/review/desk-view";
import type { DecisionKind } from "@/core/review/words";
import { type Obstacle, obstacleTo } from "./approval";
import { DECISION_KEYS } from "./keymap";
import { ObstacleHint } from "./obstacle-hint";
import type { ItemModel } from "./use-item-work";

type Props = { item: DeskItem; desk: ItemModel; blind: BlindLook };

/** What somebody thinks of a reply before they are told what another did with it. The keys of decisions choose here. */
export function BlindForm({ item, desk, blind }: Props) {
  const t = useTranslations("desk.blind");
  const decide = useTranslations("desk.decide");
  const [kind, setKind] = useState<DecisionKind | null>(null);
  const [reason, setReason] = useState<string | null>(null);
  const { send, sending } = useJudgement(item, desk, blind);
  const obstacle = kind === null ? null : obstacleBefore(kind, reason, item, desk);
  const ready = desk.decide.ready && !sending && kind !== null && obstacle === null;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (ready && kind !== null) void send(kind, reason);
  }
  const options = item.options.filter(({ allowed }) => allowed);
  return (
    <form
      data-blind={blind}
      onSubmit={submit}
      className="relative -m-1 flex max-h-[60dvh] flex-col gap-3 overflow-y-auto p-1"
    >
      <div>
        <p className="font-semibold">{t(`${blind}.title`)}</p>
        <p className="text-ink-2">{t(`${blind}.text`)}</p>
      </div>
      <Choice
        legend={t("kind")}
        options={options.map((each) => ({
          value: each.kind,
          label: decide(each.kind),
          hint: DECISION_KEYS[each.kind],
        }))}
        value={kind}
        onChange={setKind}
      />
      {kind === "reject" || kind === "escalate" ? <Reasons value={reason} onChange={setReason} /> : null}
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" look="primary" hint={t("submitKey")} disabled={!ready} busy={sending} data-judge="">
          {t(`${blind}.submit`)}
        </Button>
        <div className="min-w-0 flex-1 basis-40 md:text-right">
          <ObstacleHint obstacle={obstacle} />
        </div>
      </div>
    </form>
  );
}

function Reasons({ value, onChange }: { value: string | null; onChange: (reason: string) => void }) {
  const t = useTranslations("desk.blind");
  const { choices } = useReasons();
  // "Something else" asks for words, which nobody would read.
  const codes = choices.filter((choice) => choice.value !== "other");
  return <Choice legend={t("reason")} options={codes} value={value} onChange={onChange} />;
}

/** As before deciding, but for the words: they are not asked for. */
function obstacleBefore(kind: DecisionKind, reason: string | null, item: DeskItem, desk: ItemModel): Obstacle | null {
  if (kind === "approve" || kind === "no_action") return obstacleTo(kind, item, desk.work);
  return (kind === "reject" || kind === "escalate") && reason === null ? { why: "reason" } : null;
}

function useJudgement(item: DeskItem, desk: ItemModel, blind: BlindLook) {
  const client = useTRPCClient();
  const refusalText = useRefusalText();
  const [forming, setForming] = useState(false);

  async function send(kind: DecisionKind, chosen: string | null) {
    const reason = chosen ?? undefined;
    if (blind === "review") return desk.decide.send(kind, { reason });
    const { claim, keeper } = desk;
    if (claim.phase !== "held") return;
    setForming(true);
    try {
      await desk.evidenceTold();
      const { token, expiresAt } = claim;
      const formed = await client.item.form.mutate({ item: item.id, token, kind, reason });
      keeper.adopt({ item: formed.item, token, expiresAt });
    } catch (error) {
      const { title, next } = refusalText(error);
      showToast({ id: "not-formed", tone: "severe", title, detail: next });
    } finally {
      setForming(false);
    }
  }
  return { send, sending: forming || desk.decide.sending !== null };
}
