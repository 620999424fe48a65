"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { refusalOf } from "@/components/shell/refusal";
import { useTRPC } from "@/components/shell/trpc";
import { useOutcome } from "@/components/shell/use-outcome";
import { useRefusalText } from "@/components/shell/use-refusal-text";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import type { LibraryCase, QueueTitles } from "@/core/oversight/planted-view";
import { AboutPart } from "./about-part";
import { AroundPart } from "./around-part";
import { bodyOf, type CaseState, stateOf } from "./case-state";
import { CaseVerdict } from "./case-verdict";
import { ConversationPart } from "./conversation-part";
import { DraftPart } from "./draft-part";

type Props = { given: LibraryCase | null; queues: QueueTitles; channels: readonly string[] };

/** Writes a case, or changes one as a new version. */
export function CasePage({ given, queues, channels }: Props) {
  const t = useTranslations("planted.form");
  const locale = useLocale() === "de" ? "de" : "en";
  const [state, setState] = useState(() => stateOf(given?.body ?? null, locale));
  const parts = { state, onChange: (change: Partial<CaseState>) => setState((now) => ({ ...now, ...change })) };
  const form = useCaseForm(given, state);
  return (
    <Page title={t(given ? "changeTitle" : "addTitle")}>
      <form onSubmit={form.submit} noValidate className="flex max-w-[52rem] flex-col gap-6">
        <Notice tone="warning">{t("noCustomers")}</Notice>
        <AboutPart {...parts} channels={channels} />
        <ConversationPart {...parts} />
        <DraftPart {...parts} />
        <AroundPart {...parts} />
        <div className="flex flex-col gap-3 border-t border-line pt-5">
          {form.fault ? (
            <p role="alert" className="text-severe">
              {form.fault}
            </p>
          ) : null}
          {form.verdict === undefined ? null : (
            <p role="status">
              <CaseVerdict verdict={form.verdict} queues={queues} />
            </p>
          )}
          <div className="flex flex-wrap gap-2">
            <Button type="submit" look="primary" busy={form.saving}>
              {t("save")}
            </Button>
            <Button busy={form.trying} onClick={form.ask}>
              {t("try")}
            </Button>
          </div>
        </div>
      </form>
    </Page>
  );
}

/** Saving and trying, and what is said when the case is not complete. */
function useCaseForm(given: LibraryCase | null, state: CaseState) {
  const t = useTranslations("planted.form");
  const trpc = useTRPC();
  const router = useRouter();
  const outcome = useOutcome("planted");
  const refusalText = useRefusalText();
  const [notJson, setNotJson] = useState(false);
  const attempt = useMutation(trpc.planted.try.mutationOptions());
  const save = useMutation(
    trpc.planted.save.mutationOptions({
      onSuccess: async () => {
        await outcome.done(t("saved"));
        router.push("/oversight/planted");
      },
    }),
  );

  function body(): unknown | null {
    const made = bodyOf(state);
    setNotJson(made === null);
    return made;
  }
  const problem = save.error ?? attempt.error;
  return {
    saving: save.isPending,
    trying: attempt.isPending,
    verdict: attempt.data,
    fault: notJson ? t("notJson") : problem ? (invalid(problem) ?? refusalText(problem).title) : null,
    ask: () => {
      const made = body();
      save.reset();
      if (made !== null) attempt.mutate({ body: made });
    },
    submit: (event: FormEvent) => {
      event.preventDefault();
      const made = body();
      attempt.reset();
      if (made !== null && !save.isPending)
        save.mutate({ id: given?.id ?? null, version: given?.version ?? null, body: made });
    },
  };

  function invalid(error: unknown): string | null {
    const refusal = refusalOf(error);
    if (refusal?.code !== "invalid_field") return null;
    const field = INVALID.find((each) => each === refusal.field) ?? "case";
    return t(`invalid.${field}`);
  }
}

const INVALID = [
  ...([
    "title",
    "language",
    "channel",
    "fault",
    "wrong",
    "why",
    "faulty",
    "caught_by",
    "customer",
    "identifiers",
  ] as const),
  ...(["attributes", "subject", "messages", "draft", "confidence", "documents", "tool_calls", "case"] as const),
] as const;
