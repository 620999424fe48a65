"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useTRPC, useTRPCClient } from "@/components/shell/trpc";
import { useRefusalText } from "@/components/shell/use-refusal-text";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { SealChecked } from "@/core/audit/check/check-seal";
import type { SealView } from "@/core/audit/seal-view";
import { SealFacts } from "./seal-facts";
import { SealFailed } from "./seal-failed";
import { SealWaits } from "./seal-waits";

/** The seal of one event, for readers of the record. */
export function EventSeal({ event }: { event: string }) {
  const trpc = useTRPC();
  // While it waits, each change of the log asks again; a seal that is there does not change any more.
  const query = useQuery({ ...trpc.log.seal.queryOptions({ event }), enabled: waits });
  return <Seal query={query} />;
}

/** The seal of the event that tells of a decision. */
export function DecisionSeal({ decision }: { decision: string }) {
  const trpc = useTRPC();
  const query = useQuery({ ...trpc.log.sealOfDecision.queryOptions({ decision }), enabled: waits });
  return <Seal query={query} />;
}

const waits = ({ state }: { state: { data?: SealView | undefined } }) => !state.data?.sealed;

type Query = { data: SealView | undefined; error: unknown; refetch: () => Promise<unknown> };

function Seal({ query }: { query: Query }) {
  const t = useTranslations("log.seal");
  const textOf = useRefusalText();
  const { data, error } = query;
  return (
    <Section title={t("title")} text={t("text")}>
      <div id="seal" className="flex scroll-mt-6 flex-col gap-3">
        {error && !data ? (
          <Notice tone="warning">
            <p className="font-semibold">{textOf(error).title}</p>
            <p>{textOf(error).next}</p>
            <Button small className="mt-2" onClick={() => void query.refetch()}>
              {t("again")}
            </Button>
          </Notice>
        ) : data?.sealed ? (
          <Checked view={data} refetch={query.refetch} />
        ) : data ? (
          <SealWaits at={data.event.at} />
        ) : (
          <p role="status" className="text-ink-2">
            {t("fetching")}
          </p>
        )}
      </div>
    </Section>
  );
}

function Checked({ view, refetch }: { view: SealView; refetch: () => Promise<unknown> }) {
  const t = useTranslations("log.seal");
  const result = useChecked(view);
  if (result === "checking")
    return (
      <p role="status" className="text-ink-2">
        {t("checking")}
      </p>
    );
  if (result === "unable" || result === null)
    return (
      <Notice tone="warning">
        <p className="font-semibold">{t("unable.title")}</p>
        <p>{t("unable.text")}</p>
        <Button small className="mt-2" onClick={() => window.location.reload()}>
          {t("again")}
        </Button>
      </Notice>
    );
  return result.ok ? (
    <SealFacts checked={result} at={view.event.at} />
  ) : (
    <SealFailed failed={result} onAgain={refetch} />
  );
}

/** Checked in this browser, by code that is loaded for it; `unable` says nothing against the seal. */
function useChecked(view: SealView): SealChecked | "checking" | "unable" | null {
  const client = useTRPCClient();
  const [result, setResult] = useState<SealChecked | "checking" | "unable" | null>("checking");
  useEffect(() => {
    let current = true;
    async function check() {
      const checker = await import("./checker");
      if (!current) return;
      setResult(checker.checkSealHere(view, view.org));
      // What is told beside it is told by the banner; that it cannot be asked now says nothing of this seal.
      await checker.followLog(view.org, (seen) => client.log.anchor.query({ seen })).catch(() => undefined);
    }
    check().catch(() => current && setResult("unable"));
    return () => {
      current = false;
    };
  }, [view, client]);
  return result;
}
