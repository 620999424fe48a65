"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { LANGUAGE_NAMES } from "@/components/shell/preference";
import { useTRPC } from "@/components/shell/trpc";
import { useOutcome } from "@/components/shell/use-outcome";
import { Choice } from "@/components/ui/choice";
import { Section } from "@/components/ui/section";
import { Several } from "@/components/ui/several";
import type { MyMails as MyMailsView } from "@/server/services/alert/my-mails";

/** What is mailed to this person: of what the organisation's rules name them for, what they want, and in which language. */
export function MyMails({ first }: { first: MyMailsView }) {
  const t = useTranslations("account.mails");
  const kind = useTranslations("adminAlerts.kind");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const outcome = useOutcome("alert");
  const options = trpc.alert.myMails.queryOptions();
  const { data } = useQuery({ ...options, initialData: first });
  const choose = useMutation(
    trpc.alert.choose.mutationOptions({
      onMutate: (change) =>
        queryClient.setQueryData(options.queryKey, (before) => (before ? chosen(before, change) : before)),
      onSuccess: () => void outcome.done(t("saved")),
      onError: outcome.refused,
    }),
  );
  return (
    <Section title={t("title")} text={data.mail.ready ? t("text") : t("notSetUp")}>
      {data.kinds.length === 0 ? (
        <p className="text-ink-2">{t("none")}</p>
      ) : (
        <>
          <Several
            legend={t("legend")}
            options={data.kinds.map((each) => ({ value: each.kind, label: kind(each.kind), disabled: each.fixed }))}
            values={data.kinds.filter((each) => each.on).map((each) => each.kind)}
            onChange={(on) => {
              const turned = data.kinds.find((each) => each.on !== on.includes(each.kind));
              if (turned) choose.mutate({ kind: turned.kind, on: !turned.on });
            }}
          />
          {data.kinds.some((each) => each.fixed) ? <p className="text-quiet text-ink-2">{t("fixed")}</p> : null}
        </>
      )}
      <Choice
        legend={t("language")}
        options={[
          { value: "both", label: t("both") },
          { value: "en", label: LANGUAGE_NAMES.en },
          { value: "de", label: LANGUAGE_NAMES.de },
        ]}
        value={data.language}
        onChange={(language) => choose.mutate({ language })}
      />
    </Section>
  );
}

type Change = { kind: string; on: boolean } | { language: MyMailsView["language"] };

/** As it will be once it is saved. */
function chosen(before: MyMailsView, change: Change): MyMailsView {
  if ("language" in change) return { ...before, language: change.language };
  return {
    ...before,
    kinds: before.kinds.map((each) => (each.kind === change.kind ? { ...each, on: change.on } : each)),
  };
}
