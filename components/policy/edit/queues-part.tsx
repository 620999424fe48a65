"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { Policy } from "@/core/policy/policy";
import { freeId, replaced, without } from "./policy-draft";
import { Problem, problemProps } from "./problem";
import type { PolicyEditor } from "./use-policy-editor";

type Queue = Policy["queues"][number];

/** The queues, and where each hands on what is escalated. */
export function QueuesPart({ editor }: { editor: PolicyEditor }) {
  const t = useTranslations("policyEditor.queues");
  const { policy, set } = editor;
  const put = (queues: Queue[]) => set({ ...policy, queues });
  const fresh = freeId("queue", policy.queues);
  return (
    <>
      <ul className="flex flex-col border-t border-line">
        {policy.queues.map((queue, at) => (
          <QueueLine
            // biome-ignore lint/suspicious/noArrayIndexKey: a queue keeps its place while its code is typed
            key={at}
            queue={queue}
            at={at}
            editor={editor}
            onChange={(next) => put(replaced(policy.queues, at, next))}
            onRemove={() => put(without(policy.queues, at))}
          />
        ))}
      </ul>
      <div>
        <Button onClick={() => put([...policy.queues, { id: fresh, title: { en: "", de: "" }, escalates_to: fresh }])}>
          {t("add")}
        </Button>
      </div>
    </>
  );
}

type LineProps = {
  queue: Queue;
  at: number;
  editor: PolicyEditor;
  onChange: (queue: Queue) => void;
  onRemove: () => void;
};

function QueueLine({ queue, at, editor: { policy, begun, issues }, onChange, onRemove }: LineProps) {
  const t = useTranslations("policyEditor.queues");
  const locale = useLocale() === "de" ? "de" : "en";
  const id = useId();
  const field = `queues.${at}`;
  // Items and teams name a queue by its code: only a new one still chooses its own.
  const known = begun.policy.queues.some((one) => one.id === queue.id);
  const used = policy.rules.some((rule) => rule.queue === queue.id);
  return (
    <li className="grid items-start gap-x-4 gap-y-2 border-b border-line py-3 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_minmax(0,1fr)_10rem_auto]">
      {(["en", "de"] as const).map((language) => (
        <Field
          key={language}
          label={t(`title.${language}`)}
          lang={language}
          maxLength={500}
          value={queue.title[language]}
          onChange={(event) => onChange({ ...queue, title: { ...queue.title, [language]: event.target.value } })}
          {...problemProps(`${id}-problem`, issues, `${field}.title.${language}`)}
        />
      ))}
      <Select
        label={t("escalates")}
        value={queue.escalates_to}
        options={policy.queues.map((one) => ({
          value: one.id,
          label: one.id === queue.id ? t("here") : one.title[locale] || one.id,
        }))}
        onChange={(escalates_to) => onChange({ ...queue, escalates_to })}
        {...problemProps(`${id}-problem`, issues, `${field}.escalates_to`)}
      />
      <Field
        label={t("code")}
        value={queue.id}
        readOnly={known}
        maxLength={64}
        className="font-mono text-quiet"
        onChange={({ target: { value } }) =>
          onChange({ ...queue, id: value, escalates_to: queue.escalates_to === queue.id ? value : queue.escalates_to })
        }
        {...problemProps(`${id}-problem`, issues, `${field}.id`)}
      />
      <Button
        small
        look="quiet"
        className="md:mt-7"
        disabled={used || policy.queues.length === 1}
        title={used ? t("used") : undefined}
        aria-label={t("removeNamed", { name: queue.title[locale] || queue.id })}
        onClick={onRemove}
      >
        {t("remove")}
      </Button>
      <div className="md:col-span-5">
        <Problem id={`${id}-problem`} issues={issues} field={field} />
      </div>
    </li>
  );
}
