"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { useTRPC } from "@/components/shell/trpc";
import { Choice } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import type { Oversight } from "@/core/policy/oversight";
import { expectedSamples, percentOf, shareOf, withOversight } from "./oversight-draft";
import { Problem, problemProps } from "./problem";
import type { PolicyEditor } from "./use-policy-editor";

/** What each part begins with when it is switched on. */
const FIRST: Required<Oversight> = {
  planted: { share: 0.02 },
  second_review: { share: 0.05 },
  blind_second: true,
  samples: { share: 0.02, floor: 3 },
};

type Props = { editor: PolicyEditor };

/** How the organisation watches over its own review; beside each part what it would come to in a week like the last one. */
export function OversightPart({ editor }: Props) {
  const t = useTranslations("policyEditor.oversight");
  const volumes = useVolumes();
  const { planted, second_review: second, samples } = editor.policy.oversight ?? {};
  return (
    <Section title={t("heading")} text={t("text")}>
      <Part name="planted" editor={editor}>
        {planted ? (
          <Share name="planted" share={planted.share} editor={editor} most={20}>
            {volumes ? t("planted.week", { count: Math.round(volumes.decided * planted.share || 0) }) : null}
          </Share>
        ) : null}
      </Part>
      <Part name="second_review" editor={editor}>
        {second ? (
          <Share name="second_review" share={second.share} editor={editor} most={100}>
            {volumes ? t("second_review.week", { count: Math.round(volumes.decided * second.share || 0) }) : null}
          </Share>
        ) : null}
      </Part>
      <Part name="blind_second" editor={editor} />
      <Part name="samples" editor={editor}>
        {samples ? (
          <Share
            name="samples"
            share={samples.share}
            editor={editor}
            most={100}
            least={0}
            beside={<Floor editor={editor} />}
          >
            {volumes
              ? t("samples.week", {
                  count: expectedSamples(volumes.strata, samples) || 0,
                  released: volumes.strata.reduce((sum, each) => sum + each.released, 0),
                  strata: volumes.strata.length,
                })
              : null}
          </Share>
        ) : null}
      </Part>
    </Section>
  );
}

type Name = keyof Oversight;

/** One part, off or on, and its settings while it is on. */
function Part({ name, editor: { policy, set }, children }: { name: Name; children?: ReactNode } & Props) {
  const t = useTranslations("policyEditor.oversight");
  return (
    <div className="flex flex-col gap-3 border-t border-line pt-4 first:border-t-0 first:pt-0">
      <Choice
        legend={t(`${name}.asked`)}
        options={(["off", "on"] as const).map((value) => ({ value, label: t(`${name}.is.${value}`) }))}
        value={policy.oversight?.[name] === undefined ? "off" : "on"}
        onChange={(value) => set(withOversight(policy, { [name]: value === "on" ? FIRST[name] : null }))}
      />
      <p className="max-w-[44rem] text-quiet text-pretty text-ink-2">{t(`${name}.text`)}</p>
      {children}
    </div>
  );
}

type ShareProps = Props & {
  name: "planted" | "second_review" | "samples";
  share: number;
  least?: number;
  most: number;
  beside?: ReactNode;
  /** What it comes to. */
  children: ReactNode;
};

function Share({ name, share, editor, least = 0.01, most, beside, children }: ShareProps) {
  const t = useTranslations("policyEditor.oversight");
  const id = useId();
  const { policy, set, issues } = editor;
  const field = `oversight.${name}.share`;
  function change(percent: number) {
    const part = { ...policy.oversight?.[name], share: shareOf(percent) };
    set(withOversight(policy, { [name]: part }));
  }
  return (
    <div className="flex flex-col gap-2">
      <div className="grid gap-4 md:grid-cols-3">
        <div>
          <Field
            label={t(`${name}.share`)}
            type="number"
            inputMode="decimal"
            min={least}
            max={most}
            step={0.01}
            value={Number.isFinite(share) ? percentOf(share) : ""}
            onChange={(event) => change(event.target.valueAsNumber)}
            {...problemProps(id, issues, field)}
          />
          <Problem id={id} issues={issues} field={field} />
        </div>
        {beside}
      </div>
      <p role="status" className="text-ink-2">
        {children}
      </p>
    </div>
  );
}

function Floor({ editor: { policy, set, issues } }: Props) {
  const t = useTranslations("policyEditor.oversight");
  const id = useId();
  const samples = policy.oversight?.samples;
  if (!samples) return null;
  return (
    <div>
      <Field
        label={t("samples.floor")}
        type="number"
        inputMode="numeric"
        min={0}
        max={1_000}
        value={Number.isFinite(samples.floor) ? samples.floor : ""}
        onChange={(event) => set(withOversight(policy, { samples: { ...samples, floor: event.target.valueAsNumber } }))}
        {...problemProps(id, issues, "oversight.samples.floor")}
      />
      <Problem id={id} issues={issues} field="oversight.samples.floor" />
    </div>
  );
}

/** What happened in the last seven days; null until it is known. */
function useVolumes() {
  const trpc = useTRPC();
  return useQuery(trpc.sample.volumes.queryOptions()).data ?? null;
}
