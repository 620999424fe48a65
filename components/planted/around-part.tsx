"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import { Textarea } from "@/components/ui/textarea";
import type { PartProps } from "./about-part";
import { type CallState, type DocumentState, nextKey } from "./case-state";

/** Documents and tool calls beside the draft, where the fault may be seen. */
export function AroundPart({ state, onChange }: PartProps) {
  const t = useTranslations("planted.form");
  const { documents, calls } = state;
  return (
    <Section title={t("around")} text={t("aroundHint")}>
      {documents.map((each, at) => (
        <DocumentFields
          key={each.key}
          each={each}
          number={at + 1}
          onChange={(to) =>
            onChange({ documents: documents.map((one) => (one.key === each.key ? { ...one, ...to } : one)) })
          }
          onRemove={() => onChange({ documents: documents.filter((one) => one.key !== each.key) })}
        />
      ))}
      {calls.map((each, at) => (
        <CallFields
          key={each.key}
          each={each}
          number={at + 1}
          onChange={(to) => onChange({ calls: calls.map((one) => (one.key === each.key ? { ...one, ...to } : one)) })}
          onRemove={() => onChange({ calls: calls.filter((one) => one.key !== each.key) })}
        />
      ))}
      <div className="flex flex-wrap gap-2">
        <Button
          small
          disabled={documents.length >= 5}
          onClick={() =>
            onChange({ documents: [...documents, { key: nextKey(documents), title: "", kind: "policy", text: "" }] })
          }
        >
          {t("addDocument")}
        </Button>
        <Button
          small
          disabled={calls.length >= 10}
          onClick={() =>
            onChange({ calls: [...calls, { key: nextKey(calls), name: "", arguments: "{}", result: "{}" }] })
          }
        >
          {t("addCall")}
        </Button>
      </div>
    </Section>
  );
}

type FieldsProps<T> = { each: T; number: number; onChange: (to: Partial<T>) => void; onRemove: () => void };

function DocumentFields({ each, number, onChange, onRemove }: FieldsProps<DocumentState>) {
  const t = useTranslations("planted.form");
  return (
    <fieldset className="flex flex-col gap-3 border-l-2 border-line pl-4">
      <legend className="font-medium">{t("document", { number })}</legend>
      <div className="grid gap-3 md:grid-cols-2">
        <Field
          label={t("documentTitle")}
          value={each.title}
          maxLength={300}
          onChange={(event) => onChange({ title: event.target.value })}
        />
        <Field
          label={t("documentKind")}
          value={each.kind}
          maxLength={80}
          onChange={(event) => onChange({ kind: event.target.value })}
        />
      </div>
      <Textarea
        label={t("documentText")}
        rows={3}
        maxLength={20_000}
        value={each.text}
        onChange={(event) => onChange({ text: event.target.value })}
      />
      <div>
        <Button small onClick={onRemove}>
          {t("removeDocument", { number })}
        </Button>
      </div>
    </fieldset>
  );
}

function CallFields({ each, number, onChange, onRemove }: FieldsProps<CallState>) {
  const t = useTranslations("planted.form");
  return (
    <fieldset className="flex flex-col gap-3 border-l-2 border-line pl-4">
      <legend className="font-medium">{t("call", { number })}</legend>
      <Field
        label={t("callName")}
        value={each.name}
        maxLength={200}
        onChange={(event) => onChange({ name: event.target.value })}
      />
      <div className="grid gap-3 md:grid-cols-2">
        <Textarea
          label={t("callArguments")}
          rows={2}
          className="font-mono text-quiet"
          value={each.arguments}
          onChange={(event) => onChange({ arguments: event.target.value })}
        />
        <Textarea
          label={t("callResult")}
          rows={2}
          className="font-mono text-quiet"
          value={each.result}
          onChange={(event) => onChange({ result: event.target.value })}
        />
      </div>
      <div>
        <Button small onClick={onRemove}>
          {t("removeCall", { number })}
        </Button>
      </div>
    </fieldset>
  );
}
