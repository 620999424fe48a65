"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/components/shell/trpc";
import { useRefusalText } from "@/components/shell/use-refusal-text";
import { Disclosure } from "@/components/ui/disclosure";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import { ToldWords } from "./told-words";

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
      <ToldWords told={data} />
      <p className="text-quiet text-ink-2">{t.rich("until", { at: () => <Moment at={data.expiresAt} exact /> })}</p>
      {data.asked.map((each) => (
        <p key={each.what} className="text-quiet text-ink-2">
          {t.rich(`asked.${each.what}`, { at: () => <Moment at={each.at} exact /> })}
        </p>
      ))}
    </div>
  );
}
