"use client";

import { useTranslations } from "next-intl";
import { MaskedWords } from "@/components/masking/masked-words";
import { Chip } from "@/components/ui/chip";
import { Disclosure } from "@/components/ui/disclosure";
import type { DeskItem } from "@/core/review/desk-view";
import { prettyJson } from "./pretty-json";

type Draft = NonNullable<DeskItem["draft"]>;

/** What the AI looked up or did before it wrote, between two hairlines; arguments and results one press away. */
export function ToolCalls({ calls }: { calls: Draft["toolCalls"] }) {
  const t = useTranslations("desk.tools");
  if (calls.length === 0) return null;
  return (
    <section aria-label={t("title")} className="flex flex-col gap-1 border-y border-line py-2 text-quiet text-ink-2">
      {calls.map((call, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a stored draft's calls never change order, and a call may occur twice
        <div key={position} data-tool-call={position}>
          <Disclosure
            summary={
              <>
                <span className="min-w-0 truncate font-mono text-small">{call.name}</span>
                {call.writes ? <Chip tone="warning">{t("writes")}</Chip> : null}
              </>
            }
          >
            <Payload label={t("arguments")} json={call.arguments} />
            <Payload label={t("result")} json={call.result} />
          </Disclosure>
        </div>
      ))}
    </section>
  );
}

/** What the AI wants to do together with the reply; it happens only when the reply is released. */
export function ProposedActions({ actions }: { actions: Draft["actions"] }) {
  const t = useTranslations("desk.tools");
  if (actions.length === 0) return null;
  return (
    <section aria-label={t("proposed")} className="border-t border-line px-4 py-2.5 text-quiet">
      <h3 className="mb-1 font-semibold text-ink-2">{t("proposed")}</h3>
      {actions.map((action, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a stored draft's actions never change order
        <div key={position} data-action={position}>
          <Disclosure
            summary={
              <>
                <span className="min-w-0 truncate font-mono text-small">{action.name}</span>
                {action.writes ? <Chip tone="warning">{t("wouldWrite")}</Chip> : null}
              </>
            }
          >
            <Payload label={t("arguments")} json={action.arguments} />
          </Disclosure>
        </div>
      ))}
    </section>
  );
}

function Payload({ label, json }: { label: string; json: string }) {
  return (
    <div className="mt-1 mb-2 ml-5">
      <p className="text-small text-ink-3">{label}</p>
      <pre className="max-h-60 overflow-auto rounded-md bg-sunken px-2.5 py-1.5 font-mono text-small whitespace-pre-wrap wrap-anywhere">
        <MaskedWords text={prettyJson(json)} />
      </pre>
    </div>
  );
}
