"use client";

import { Check, Copy, Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { prettyJson } from "@/components/desk/pretty-json";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Fact, Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import type { EventInFull } from "@/core/audit/audit-view";

const CODE = "overflow-x-auto rounded-md bg-sunken px-3 py-2 font-mono text-small whitespace-pre-wrap wrap-anywhere";

/** An event as it is stored: its digest, its bytes readable and exact, and the bytes themselves to take along. */
export function EventBytes({ event }: { event: EventInFull }) {
  const t = useTranslations("audit.event");
  return (
    <Section title={t("bytes")} text={t("bytesText", { count: event.byteCount })} actions={<Take event={event} />}>
      <Facts>
        <Fact name={t("sha256")}>
          <span className="font-mono text-small wrap-anywhere">{event.sha256}</span>
        </Fact>
      </Facts>
      <section aria-label={t("pretty")}>
        <pre className={CODE}>{prettyJson(event.bytes)}</pre>
      </section>
      <Disclosure summary={<span className="text-ink-2">{t("raw")}</span>}>
        <pre className={`mt-2 ${CODE}`}>{event.bytes}</pre>
      </Disclosure>
      <p className="max-w-[44rem] text-quiet text-ink-2">{t("proof")}</p>
    </Section>
  );
}

function Take({ event }: { event: EventInFull }) {
  const t = useTranslations("audit.event");
  const [copied, setCopied] = useState(false);
  async function copy() {
    await navigator.clipboard.writeText(event.bytes);
    setCopied(true);
  }
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      <Button small onClick={() => void copy()}>
        {copied ? <Check aria-hidden="true" className="size-4" /> : <Copy aria-hidden="true" className="size-4" />}
        <span aria-live="polite">{t(copied ? "copied" : "copy")}</span>
      </Button>
      <Button small onClick={() => save(event)}>
        <Download aria-hidden="true" className="size-4" />
        {t("download")}
      </Button>
    </div>
  );
}

/** Canonical JSON is UTF-8, and a Blob writes text as UTF-8: what is saved is what is stored, byte for byte. */
function save({ id, bytes }: EventInFull): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = `event-${id}.json`;
  link.click();
  URL.revokeObjectURL(url);
}
