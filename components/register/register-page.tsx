"use client";

import { useQuery } from "@tanstack/react-query";
import { Download, Printer } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/shell/trpc";
import { Button } from "@/components/ui/button";
import { Fact, Facts } from "@/components/ui/facts";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import type { RecordOfProcessing } from "@/core/privacy/record-of-processing";
import { Activities } from "./activities";
import { Measures } from "./measures";
import { Recipients } from "./recipients";

/** The record of processing activities as of now: to be read, printed and handed over. */
export function RegisterPage({ first }: { first: RecordOfProcessing }) {
  const t = useTranslations("register");
  const trpc = useTRPC();
  const { data } = useQuery(trpc.privacy.record.queryOptions(undefined, { initialData: first }));
  return (
    <Page
      title={t("title")}
      text={t.rich("text", {
        organisation: data.organisation,
        version: data.policyVersion,
        at: () => <Moment at={data.at} exact />,
      })}
      actions={<Actions record={data} />}
    >
      {data.missing.length > 0 ? (
        <Notice tone="warning">
          {t("missing", { count: data.missing.length })}{" "}
          <Link href="/privacy/settings" prefetch={false} className="text-accent underline underline-offset-4">
            {t("settings")}
          </Link>
        </Notice>
      ) : null}
      <Section title={t("controller.title")}>
        <Controller controller={data.controller} />
      </Section>
      <Section title={t("activities.title")} text={t("activities.text")}>
        <Activities record={data} />
      </Section>
      <Section title={t("recipients.title")} text={t("recipients.text")}>
        <Recipients record={data} />
      </Section>
      <Section title={t("measures.title")} text={t("measures.text")}>
        <Measures measures={data.measures} />
      </Section>
    </Page>
  );
}

function Actions({ record }: { record: RecordOfProcessing }) {
  const t = useTranslations("register");
  return (
    <span className="flex flex-wrap gap-2 print:hidden">
      <Button onClick={() => window.print()}>
        <Printer aria-hidden="true" className="size-4" />
        {t("print")}
      </Button>
      <Button onClick={() => save(record)}>
        <Download aria-hidden="true" className="size-4" />
        {t("save")}
      </Button>
    </span>
  );
}

const FIELDS = ["name", "address", "contact", "officer"] as const;

function Controller({ controller }: { controller: RecordOfProcessing["controller"] }) {
  const t = useTranslations("register");
  return (
    <Facts>
      {FIELDS.map((field) => (
        <Fact key={field} name={t(`controller.${field}`)}>
          {controller[field] ?? <span className="text-ink-3">{t("notStated")}</span>}
        </Fact>
      ))}
    </Facts>
  );
}

function save(record: RecordOfProcessing): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(record, null, 2)], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = `record-of-processing-${record.at.slice(0, 10)}.json`;
  link.click();
  URL.revokeObjectURL(url);
}
