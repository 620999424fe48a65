"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { RuleValues } from "@/server/services/policy/read-rule-values";
import { useRuleWords } from "../use-rule-words";
import { issuesIn, moved, replaced, withNewRule, without } from "./policy-draft";
import { RuleForm } from "./rule-form";
import type { PolicyEditor } from "./use-policy-editor";

type Props = { editor: PolicyEditor; values: RuleValues };

/** The rules in their order: moved, opened to be changed, added and taken out. */
export function RulesPart({ editor, values }: Props) {
  const t = useTranslations("policyEditor.rules");
  const { policy, set } = editor;
  const [open, setOpen] = useState<string | null>(null);
  const [told, setTold] = useState("");

  function move(at: number, to: number, id: string) {
    if (to < 0 || to >= policy.rules.length) return;
    set({ ...policy, rules: moved(policy.rules, at, to) });
    setTold(t("moved", { place: to + 1, of: policy.rules.length }));
    // A row that changes its place in the document loses the focus.
    requestAnimationFrame(() => focusOn(id, to < at ? ["up", "down"] : ["down", "up"]));
  }

  function add() {
    const next = withNewRule(policy);
    set(next.policy);
    setOpen(next.id);
    requestAnimationFrame(() => document.getElementById(`edit-${next.id}`)?.scrollIntoView({ block: "center" }));
  }

  return (
    <>
      <ol className="flex flex-col border-t border-line">
        {policy.rules.map((rule, at) => (
          <li key={rule.id} id={`edit-${rule.id}`} className="flex flex-col gap-3 border-b border-line py-3">
            <RuleHead
              editor={editor}
              at={at}
              open={open === rule.id}
              onOpen={() => setOpen(open === rule.id ? null : rule.id)}
              onMove={(to) => move(at, to, rule.id)}
              onRemove={() => set({ ...policy, rules: without(policy.rules, at) })}
            />
            {open === rule.id ? (
              <RuleForm
                rule={rule}
                at={at}
                editor={editor}
                values={values}
                onChange={(next) => set({ ...policy, rules: replaced(policy.rules, at, next) })}
              />
            ) : null}
          </li>
        ))}
      </ol>
      <p role="status" className="sr-only">
        {told}
      </p>
      <div>
        <Button onClick={add}>{t("add")}</Button>
      </div>
    </>
  );
}

/** The button that was pressed; at an end of the list, where it can do no more, the other one. */
function focusOn(id: string, ways: readonly ("up" | "down")[]) {
  const buttons = ways.map((way) => document.getElementById(`${way}-${id}`));
  buttons.find((button) => button instanceof HTMLButtonElement && !button.disabled)?.focus();
}

type HeadProps = {
  editor: PolicyEditor;
  at: number;
  open: boolean;
  onOpen: () => void;
  onMove: (to: number) => void;
  onRemove: () => void;
};

function RuleHead({ editor: { policy, issues }, at, open, onOpen, onMove, onRemove }: HeadProps) {
  const t = useTranslations("policyEditor.rules");
  const locale = useLocale() === "de" ? "de" : "en";
  const words = useRuleWords((id) => policy.queues.find((queue) => queue.id === id)?.title[locale] ?? id);
  const rule = policy.rules[at];
  if (!rule) return null;
  const faulty = issuesIn(issues, `rules.${at}`).length > 0;
  const name = rule.title[locale] || t("unnamed");
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys work on the buttons within
    <div
      className="grid gap-x-4 gap-y-2 md:grid-cols-[1.5rem_minmax(0,1fr)_auto]"
      onKeyDown={(event) => {
        if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
        event.preventDefault();
        onMove(event.key === "ArrowUp" ? at - 1 : at + 1);
      }}
    >
      <span aria-hidden="true" className="text-ink-3 tabular-nums max-md:hidden">
        {at + 1}
      </span>
      <div className="flex min-w-0 flex-col gap-0.5">
        <h3 className="font-medium text-pretty">{name}</h3>
        <p className="text-quiet text-ink-2">
          {words.when(rule)} {words.follows(rule, policy.queues[0]?.id ?? "")}
        </p>
        {faulty && !open ? <p className="text-quiet text-severe">{t("faulty")}</p> : null}
      </div>
      <div className="flex flex-wrap items-start gap-1">
        <Button
          id={`up-${rule.id}`}
          small
          look="quiet"
          disabled={at === 0}
          aria-label={t("upNamed", { name })}
          onClick={() => onMove(at - 1)}
        >
          {t("up")}
        </Button>
        <Button
          id={`down-${rule.id}`}
          small
          look="quiet"
          disabled={at === policy.rules.length - 1}
          aria-label={t("downNamed", { name })}
          onClick={() => onMove(at + 1)}
        >
          {t("down")}
        </Button>
        <Button
          small
          aria-expanded={open}
          aria-label={t(open ? "closeNamed" : "changeNamed", { name })}
          onClick={onOpen}
        >
          {t(open ? "close" : "change")}
        </Button>
        <Button
          small
          look="quiet"
          disabled={policy.rules.length === 1}
          aria-label={t("removeNamed", { name })}
          onClick={onRemove}
        >
          {t("remove")}
        </Button>
      </div>
    </div>
  );
}
