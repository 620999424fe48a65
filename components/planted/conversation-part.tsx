"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { PartProps } from "./about-part";
import { type MessageState, nextKey } from "./case-state";

const ROLES = ["customer", "ai", "agent"] as const;

/** What was said before the draft, by an invented customer. */
export function ConversationPart({ state, onChange }: PartProps) {
  const t = useTranslations("planted.form");
  const { messages } = state;
  const change = (key: number, to: Partial<MessageState>) =>
    onChange({ messages: messages.map((each) => (each.key === key ? { ...each, ...to } : each)) });
  return (
    <Section title={t("conversation")} text={t("messagesHint")}>
      <div className="grid gap-4 md:grid-cols-2">
        <Field
          label={t("customer")}
          value={state.customer}
          maxLength={300}
          onChange={(event) => onChange({ customer: event.target.value })}
        />
        <Field
          label={`${t("subject")} (${t("subjectHint")})`}
          value={state.subject}
          maxLength={300}
          onChange={(event) => onChange({ subject: event.target.value })}
        />
      </div>
      <div className="grid gap-4 md:grid-cols-2">
        <Textarea
          label={`${t("identifiers")} (${t("identifiersHint")})`}
          rows={3}
          maxLength={4000}
          value={state.identifiers}
          onChange={(event) => onChange({ identifiers: event.target.value })}
        />
        <Textarea
          label={`${t("attributes")} (${t("attributesHint")})`}
          rows={3}
          maxLength={4000}
          value={state.attributes}
          onChange={(event) => onChange({ attributes: event.target.value })}
        />
      </div>
      <p className="text-quiet text-ink-2">{t("nobodys")}</p>
      {messages.map(({ key, role, text }, at) => (
        <div key={key} className="grid items-start gap-2 md:grid-cols-[10rem_minmax(0,1fr)_auto]">
          <Select
            label={`${t("from")}, ${t("message", { number: at + 1 })}`}
            value={role}
            options={ROLES.map((each) => ({ value: each, label: t(`roles.${each}`) }))}
            onChange={(value) => change(key, { role: value as MessageState["role"] })}
          />
          <Textarea
            label={t("message", { number: at + 1 })}
            lang={state.language}
            rows={2}
            maxLength={20_000}
            value={text}
            onChange={(event) => change(key, { text: event.target.value })}
          />
          {messages.length > 1 ? (
            <Button
              small
              className="md:mt-6"
              onClick={() => onChange({ messages: messages.filter((each) => each.key !== key) })}
            >
              {t("removeMessage", { number: at + 1 })}
            </Button>
          ) : null}
        </div>
      ))}
      <div>
        <Button
          small
          onClick={() => onChange({ messages: [...messages, { key: nextKey(messages), role: "customer", text: "" }] })}
        >
          {t("addMessage")}
        </Button>
      </div>
    </Section>
  );
}
