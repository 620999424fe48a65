"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { EscalationChain } from "@/core/policy/escalation";
import { HIGHEST_LEVEL } from "@/core/review/case";
import { withChain, withStep, withTelling } from "./chain-draft";
import { replaced, without } from "./policy-draft";
import { Problem, problemProps } from "./problem";
import type { PolicyEditor } from "./use-policy-editor";

type Props = {
  chain: EscalationChain;
  /** Where it stands among the policy's chains; below 0 while it does nothing. */
  at: number;
  editor: PolicyEditor;
};

/** The steps of one queue's chain, and when its customers are told. */
export function ChainForm({ chain, at, editor }: Props) {
  const t = useTranslations("policyEditor.chains");
  const { policy, set, issues } = editor;
  const id = useId();
  const put = (next: EscalationChain) => set(withChain(policy, next));
  const queue = policy.queues.find((one) => one.id === chain.queue);
  const telling = chain.holding_reply_after_minutes;
  const field = `escalation.chains.${at}.holding_reply_after_minutes`;
  return (
    <div className="flex flex-col gap-4 rounded-lg bg-sunken p-4">
      {chain.steps.length > 0 ? (
        <ol className="flex flex-col gap-3">
          {chain.steps.map((_, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
            <Step key={n} n={n} chain={chain} at={at} editor={editor} />
          ))}
        </ol>
      ) : null}
      {chain.steps.length < HIGHEST_LEVEL ? (
        <div>
          <Button onClick={() => put(withStep(chain, queue?.escalates_to ?? chain.queue))}>{t("addStep")}</Button>
        </div>
      ) : null}
      <div className="max-w-80">
        <Field
          label={t("telling")}
          type="number"
          inputMode="numeric"
          min={1}
          max={43_200}
          placeholder={t("never")}
          value={telling !== undefined && Number.isFinite(telling) ? telling : ""}
          onChange={({ target: { value } }) => put(withTelling(chain, value === "" ? null : Number(value)))}
          {...problemProps(id, issues, field)}
        />
        <Problem id={id} issues={issues} field={field} />
      </div>
    </div>
  );
}

function Step({ n, chain, at, editor: { policy, set, issues } }: Props & { n: number }) {
  const t = useTranslations("policyEditor.chains");
  const locale = useLocale() === "de" ? "de" : "en";
  const id = useId();
  const step = chain.steps[n];
  if (!step) return null;
  const field = `escalation.chains.${at}.steps.${n}`;
  const put = (steps: EscalationChain["steps"]) => set(withChain(policy, { ...chain, steps }));
  const change = (part: Partial<typeof step>) => put(replaced(chain.steps, n, { ...step, ...part }));
  return (
    <li className="grid items-start gap-x-4 gap-y-2 md:grid-cols-[10rem_minmax(0,16rem)_auto]">
      <Field
        label={t("after")}
        type="number"
        inputMode="numeric"
        min={1}
        max={43_200}
        value={Number.isFinite(step.after_minutes) ? step.after_minutes : ""}
        onChange={(event) => change({ after_minutes: event.target.valueAsNumber })}
        {...problemProps(id, issues, `${field}.after_minutes`)}
      />
      <Select
        label={t("to")}
        value={step.to}
        options={policy.queues.map((one) => ({ value: one.id, label: one.title[locale] || one.id }))}
        onChange={(to) => change({ to })}
        {...problemProps(id, issues, `${field}.to`)}
      />
      <Button
        small
        look="quiet"
        className="justify-self-start md:mt-7"
        aria-label={t("removeNamed", { n: n + 1 })}
        onClick={() => put(without(chain.steps, n))}
      >
        {t("remove")}
      </Button>
      <div className="md:col-span-3">
        <Problem id={id} issues={issues} field={field} />
      </div>
    </li>
  );
}
