"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { Field } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import { Several } from "@/components/ui/several";
import { Textarea } from "@/components/ui/textarea";
import { CHECK_IDS } from "@/core/checks/check";
import type { Policy } from "@/core/policy/policy";
import { Problem, problemProps } from "./problem";
import type { PolicyEditor } from "./use-policy-editor";

/** Name, times, holding reply, and checks that are switched off. */
export function SettingsPart({ editor }: { editor: PolicyEditor }) {
  const t = useTranslations("policyEditor.settings");
  const check = useTranslations("policy.check");
  const id = useId();
  const { policy, set, issues } = editor;
  return (
    <>
      <Section title={t("title")}>
        <div className="grid gap-4 md:grid-cols-3">
          <div>
            <Field
              label={t("name")}
              value={policy.name}
              maxLength={500}
              onChange={(event) => set({ ...policy, name: event.target.value })}
              {...problemProps(`${id}-name`, issues, "name")}
            />
            <Problem id={`${id}-name`} issues={issues} field="name" />
          </div>
          {(["claim_seconds", "undo_seconds"] as const).map((part) => (
            <div key={part}>
              <Field
                label={t(part)}
                type="number"
                inputMode="numeric"
                min={part === "claim_seconds" ? 30 : 0}
                max={part === "claim_seconds" ? 86_400 : 600}
                value={Number.isNaN(policy[part]) ? "" : policy[part]}
                onChange={(event) => set({ ...policy, [part]: event.target.valueAsNumber })}
                {...problemProps(`${id}-${part}`, issues, part)}
              />
              <Problem id={`${id}-${part}`} issues={issues} field={part} />
            </div>
          ))}
        </div>
      </Section>
      <Section title={t("holding")} text={t("holdingText")}>
        <div className="grid gap-4 md:grid-cols-2">
          {(["en", "de"] as const).map((language) => (
            <div key={language}>
              <Textarea
                label={t(`reply.${language}`)}
                lang={language}
                rows={3}
                maxLength={4_000}
                value={policy.holding_reply[language]}
                onChange={(event) =>
                  set({ ...policy, holding_reply: { ...policy.holding_reply, [language]: event.target.value } })
                }
                {...problemProps(`${id}-${language}`, issues, `holding_reply.${language}`)}
              />
              <Problem id={`${id}-${language}`} issues={issues} field={`holding_reply.${language}`} />
            </div>
          ))}
        </div>
      </Section>
      <Section title={t("checks")} text={t("checksText")}>
        <Several
          legend={t("checksOff")}
          options={CHECK_IDS.map((one) => ({ value: one, label: check(one) }))}
          values={policy.checks_off ?? []}
          onChange={(off) => set(withChecksOff(policy, off as Policy["checks_off"]))}
        />
      </Section>
    </>
  );
}

function withChecksOff(policy: Policy, off: Policy["checks_off"]): Policy {
  const { checks_off: _, ...rest } = policy;
  return off && off.length > 0 ? { ...rest, checks_off: off } : rest;
}
