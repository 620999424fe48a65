"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC } from "@/components/shell/trpc";
import { useOutcome } from "@/components/shell/use-outcome";
import { Choice } from "@/components/ui/choice";
import { Fact, Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import type { ReviewingView } from "@/core/review/reviewing-view";
import { useLanguageName } from "./use-language-name";

/** What somebody is offered, which others keep, and whether they are on a break, which they say themselves. */
export function OwnReviewing({ first }: { first: ReviewingView }) {
  const t = useTranslations("reviewers.own");
  const trpc = useTRPC();
  const format = useFormatter();
  const nameOf = useLanguageName();
  const own = useQuery({ ...trpc.reviewer.own.queryOptions(), placeholderData: first }).data ?? first;
  const { done, refused } = useOutcome("reviewer");
  const set = useMutation(
    trpc.reviewer.setAway.mutationOptions({
      onSuccess: (_, { away }) => done(t(away ? "nowAway" : "nowBack")),
      onError: refused,
    }),
  );
  return (
    <Section title={t("title")} text={t("text")}>
      <Choice
        legend={t("availability")}
        options={[
          { value: "here", label: t("here") },
          { value: "away", label: t("away") },
        ]}
        value={(set.isPending ? set.variables.away : own.awaySince !== null) ? "away" : "here"}
        onChange={(next) => set.mutate({ away: next === "away" })}
      />
      <Facts>
        <Fact name={t("languages")}>
          {own.languages.length > 0 ? format.list(own.languages.map(nameOf)) : t("every")}
        </Fact>
        <Fact name={t("skills")}>{own.skills.length > 0 ? own.skills.join(", ") : t("none")}</Fact>
        <Fact name={t("atOnce")}>{format.number(own.atOnce ?? own.ofOrganisation)}</Fact>
      </Facts>
    </Section>
  );
}
