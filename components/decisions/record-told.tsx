"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useTRPC } from "@/components/shell/trpc";
import { useRefusalText } from "@/components/shell/use-refusal-text";
import { Disclosure } from "@/components/ui/disclosure";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";

/** What the customer reads on the receipt of a reply, in the customer's words and language; asked for when it is opened. */
export function RecordTold({ release }: { release: string }) {
  const t = useTranslations("decisions.told");
  const [open, setOpen] = useState(false);
  return (
    <Disclosure summary={<span className="font-medium">{t("title")}</span>} onOpen={() => setOpen(true)}>
      {open ? <Told release={release} /> : null}
    </Disclosure>
  );
}

function Told({ release }: { release: string }) {
  const t = useTranslations("decisions.told");
  const trpc = useTRPC();
  const refusalText = useRefusalText();
  const { data, error } = useQuery(trpc.receipt.told.queryOptions({ release }));
  if (error) return <Notice tone="severe">{refusalText(error).title}</Notice>;
  if (!data) return <p className="text-ink-2">{t("loading")}</p>;
  return (
    <div className="mt-2 flex flex-col gap-3 border-l-2 border-line pl-4">
      <div lang={data.language} className="flex max-w-[70ch] flex-col gap-2">
        <p className="font-semibold">{data.head}</p>
        <Lines>{data.steps.map(({ what, when }) => (when === null ? what : `${what} ${when}`))}</Lines>
        {data.why.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <Lines>{[...data.documents, ...data.used]}</Lines>
      </div>
      <p className="text-quiet text-ink-2">{t.rich("until", { at: () => <Moment at={data.expiresAt} exact /> })}</p>
      {data.asked.map((each) => (
        <p key={each.what} className="text-quiet text-ink-2">
          {t.rich(`asked.${each.what}`, { at: () => <Moment at={each.at} exact /> })}
        </p>
      ))}
    </div>
  );
}

function Lines({ children }: { children: readonly string[] }): ReactNode {
  if (children.length === 0) return null;
  return (
    <ul className="list-disc pl-5">
      {children.map((line) => (
        <li key={line} className="wrap-anywhere">
          {line}
        </li>
      ))}
    </ul>
  );
}
