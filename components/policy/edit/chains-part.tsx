"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import type { EscalationChain } from "@/core/policy/escalation";
import { useEscalationWords } from "../use-escalation-words";
import { chainOfQueue, withChain, withEscalation } from "./chain-draft";
import { ChainForm } from "./chain-form";
import { issuesIn } from "./policy-draft";
import { Problem, problemProps } from "./problem";
import type { PolicyEditor } from "./use-policy-editor";

type Props = { editor: PolicyEditor };

/** What happens by itself to what nobody decides: a chain for each queue, told in a sentence, opened to be changed. */
export function ChainsPart({ editor }: Props) {
  const t = useTranslations("policyEditor.chains");
  const { policy, set } = editor;
  const known = new Set(policy.queues.map(({ id }) => id));
  const lost = policy.escalation?.chains.filter(({ queue }) => !known.has(queue)) ?? [];
  return (
    <Section title={t("heading")} text={t(policy.working_hours ? "textHours" : "text")}>
      <Choice
        legend={t("asked")}
        options={(["off", "on"] as const).map((value) => ({ value, label: t(`is.${value}`) }))}
        value={policy.escalation ? "on" : "off"}
        onChange={(value) => set(withEscalation(policy, value === "on"))}
      />
      {policy.escalation ? (
        <>
          <ul className="flex flex-col border-t border-line">
            {policy.queues.map(({ id }) => (
              <ChainLine key={id} chain={chainOfQueue(policy, id)} editor={editor} />
            ))}
            {lost.map((chain) => (
              <LostChain key={chain.queue} chain={chain} editor={editor} />
            ))}
          </ul>
          <Warning minutes={policy.escalation.warn_minutes} editor={editor} />
        </>
      ) : null}
    </Section>
  );
}

function ChainLine({ chain, editor }: Props & { chain: EscalationChain }) {
  const t = useTranslations("policyEditor.chains");
  const rules = useTranslations("policyEditor.rules");
  const locale = useLocale() === "de" ? "de" : "en";
  const words = useEscalationWords();
  const [open, setOpen] = useState(false);
  const id = useId();
  const { policy, issues } = editor;
  const titleOf = (queue: string) => policy.queues.find((one) => one.id === queue)?.title[locale] || queue;
  const name = titleOf(chain.queue);
  const at = policy.escalation?.chains.findIndex(({ queue }) => queue === chain.queue) ?? -1;
  const faulty = at >= 0 && issuesIn(issues, `escalation.chains.${at}`).length > 0;
  return (
    <li className="flex flex-col gap-3 border-b border-line py-3">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-1">
        <div className="min-w-0 flex-1 basis-64">
          <h3 className="font-medium">{name}</h3>
          <p className="max-w-[44rem] text-pretty text-ink-2">{words.chain(chain, titleOf).join(" ")}</p>
          {faulty && !open ? <p className="text-quiet text-severe">{rules("faulty")}</p> : null}
        </div>
        <Button
          small
          aria-expanded={open}
          aria-controls={id}
          aria-label={t(open ? "closeNamed" : "changeNamed", { name })}
          onClick={() => setOpen(!open)}
        >
          {rules(open ? "close" : "change")}
        </Button>
      </div>
      <div id={id} hidden={!open}>
        {open ? <ChainForm chain={chain} at={at} editor={editor} /> : null}
      </div>
    </li>
  );
}

/** The queue was left out of the policy: its chain has to go with it. */
function LostChain({ chain, editor: { policy, set } }: Props & { chain: EscalationChain }) {
  const t = useTranslations("policyEditor.chains");
  return (
    <li className="flex flex-wrap items-center justify-between gap-4 border-b border-line py-3">
      <p className="text-severe">{t("lost", { queue: chain.queue })}</p>
      <Button small onClick={() => set(withChain(policy, { queue: chain.queue, steps: [] }))}>
        {t("removeChain")}
      </Button>
    </li>
  );
}

function Warning({ minutes, editor: { policy, set, issues } }: Props & { minutes: number }) {
  const t = useTranslations("policyEditor.chains");
  const id = useId();
  const chains = policy.escalation?.chains ?? [];
  return (
    <div className="max-w-80">
      <Field
        label={t("warn")}
        type="number"
        inputMode="numeric"
        min={1}
        max={43_200}
        value={Number.isFinite(minutes) ? minutes : ""}
        onChange={(event) => set({ ...policy, escalation: { warn_minutes: event.target.valueAsNumber, chains } })}
        {...problemProps(id, issues, "escalation.warn_minutes")}
      />
      <Problem id={id} issues={issues} field="escalation.warn_minutes" />
    </div>
  );
}
