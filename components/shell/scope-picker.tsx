"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Choice } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { STOP_SCOPES, type StopScope } from "@/core/review/stop-scope";
import { useTRPC } from "./trpc";

/** `value` is a source's id, or the model, prompt version or channel as the source calls it. */
export type ChosenScope = { scope: StopScope; value: string };

export const EVERYTHING: ChosenScope = { scope: "organisation", value: "" };

export const isComplete = ({ scope, value }: ChosenScope) => scope === "organisation" || value.trim() !== "";
export const sameScope = (a: ChosenScope, b: ChosenScope) => a.scope === b.scope && a.value === b.value.trim();

type Props = {
  value: ChosenScope;
  onChange: (value: ChosenScope) => void;
  /** Stops in force, offered even where nothing of the kind occurred lately. */
  also?: readonly { scope: StopScope; source: string | null; value: string | null }[];
};

/** Stands for a name that is typed: no source may be called so. */
const TYPED = "\u0000typed";

/** What a stop covers: first what kind, then which, with how much of it is in flight. */
export function ScopePicker({ value: chosen, onChange, also = [] }: Props) {
  const t = useTranslations("shell.stop");
  const trpc = useTRPC();
  const { data } = useQuery(trpc.stop.scopes.queryOptions());
  const known = (scope: StopScope) => [
    ...(data?.scopes ?? []).filter((each) => each.scope === scope),
    ...also
      .filter((stop) => stop.scope === scope && stop.value !== null)
      .filter((stop) => !data?.scopes.some((each) => each.scope === scope && each.value === stop.value))
      .map((stop) => ({ scope, value: stop.value ?? "", name: stop.value ?? "", flying: 0 })),
  ];
  const options = known(chosen.scope);
  const typed = chosen.scope !== "source" && !options.some((option) => option.value === chosen.value);
  const flying =
    chosen.scope === "organisation"
      ? data?.everything
      : options.find((option) => option.value === chosen.value.trim())?.flying;

  function choose(scope: StopScope) {
    onChange({ scope, value: known(scope)[0]?.value ?? "" });
  }

  return (
    <div className="flex flex-col gap-3">
      <Choice
        legend={t("what")}
        options={STOP_SCOPES.map((scope) => ({ value: scope, label: t(`kind.${scope}`) }))}
        value={chosen.scope}
        onChange={choose}
      />
      {chosen.scope === "organisation" ? null : (
        <Select
          label={t(`kind.${chosen.scope}`)}
          value={typed ? TYPED : chosen.value}
          onChange={(value) => onChange({ ...chosen, value: value === TYPED ? "" : value })}
          options={[
            ...options.map(({ value, name, flying: count }) => ({
              value,
              label: t("option", { name, count }),
            })),
            ...(chosen.scope === "source" ? [] : [{ value: TYPED, label: t("another") }]),
          ]}
        />
      )}
      {chosen.scope !== "organisation" && typed ? (
        <Field
          label={t("named")}
          value={chosen.value}
          onChange={(event) => onChange({ ...chosen, value: event.target.value })}
          maxLength={200}
          autoComplete="off"
        />
      ) : null}
      <p className="text-quiet text-ink-2 tabular-nums" role="status">
        {flying === undefined ? "\u00a0" : t("flying", { count: flying, bounded: data?.bounded ? "yes" : "no" })}
      </p>
    </div>
  );
}
