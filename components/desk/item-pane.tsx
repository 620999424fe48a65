"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { MaskingBar } from "@/components/masking/masking-bar";
import { ToastPlace } from "@/components/ui/toast-place";
import type { Finding } from "@/core/checks/check";
import type { DeskItem } from "@/core/review/desk-view";
import { Conversation } from "./conversation";
import { SentMessage } from "./conversation-entry";
import { DecisionBar } from "./decision-bar";
import { DraftCard } from "./draft-card";
import { FirstDecision } from "./first-decision";
import { ItemHead } from "./item-head";
import { SentText } from "./sent-text";
import type { Shows } from "./shows";
import { Superseded } from "./superseded";
import { ToldLine } from "./told-line";
import { ToolCalls } from "./tool-calls";
import type { ItemModel } from "./use-item-work";
import { useSent } from "./use-sent";
import { useStable } from "./use-stable";

const FindBar = dynamic(() => import("./find-bar").then((part) => part.FindBar), { ssr: false });

const AgainNote = dynamic(() => import("@/components/again/again-note").then((part) => part.AgainNote), { ssr: false });

const AsidePart = dynamic(() => import("./aside-part").then((part) => part.AsidePart), { ssr: false });

const Compared = dynamic(() => import("./compared").then((part) => part.Compared), { ssr: false });

const KeptBack = dynamic(() => import("@/components/shell/kept-back").then((part) => part.KeptBack), { ssr: false });

const NO_FINDINGS: readonly Finding[] = [];

type Props = {
  item: DeskItem;
  desk: ItemModel;
  active: number | null;
  onFinding: (number: number) => void;
  onExplain: () => void;
  /** The message that a flag points at. */
  about?: string | null;
};

export function ItemPane({ item, desk, active, onFinding, onExplain, about = null }: Props) {
  const t = useTranslations("desk.item");
  const ours = useTranslations("desk.sent");
  const { scroller, settle } = useDraftInView(item.id);
  const shows = useRef<Shows | null>(null);
  const within = useMemo(() => ({ scroller, shows, onDrawn: settle }), [scroller, settle]);
  const [findingIn, setFindingIn] = useState<string | null>(null);
  const findings = item.explanation?.findings ?? NO_FINDINGS;
  const { work, setWork } = desk;
  const sent = useSent(item);
  const pressReveals = item.masking.mayReveal && item.masking.reveal === null;
  return (
    <>
      <ItemHead item={item} desk={desk} onExplain={onExplain} onFind={() => setFindingIn(item.id)} />
      <MaskingBar item={item} desk={desk} />
      {item.aside.notes + item.aside.declines > 0 || item.aside.declined ? <AsidePart item={item} /> : null}
      {findingIn === item.id ? (
        <FindBar
          conversation={item.conversation}
          sent={sent}
          scroller={scroller}
          shows={shows}
          onClose={() => {
            setFindingIn(null);
            document.querySelector<HTMLElement>("[data-find]")?.focus();
          }}
        />
      ) : null}
      <section
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={t("read")}
        data-press-reveals={pressReveals ? "" : undefined}
        className={`relative min-h-0 flex-1 overflow-y-auto -outline-offset-2 ${pressReveals ? "[&_[data-masked]]:cursor-pointer" : ""}`}
      >
        <div className="mx-auto flex min-h-full w-full max-w-[54rem] flex-col justify-end gap-3 px-4 py-4 lg:px-6">
          <Conversation
            conversation={item.conversation}
            sent={sent}
            about={about}
            findings={findings}
            active={active}
            onFinding={onFinding}
            within={within}
          />
          <ToldLine at={item.toldAt} />
          {item.draft ? <ToolCalls calls={item.draft.toolCalls} /> : null}
          {item.draft ? (
            <div data-draft="">
              <DraftCard
                item={item}
                draft={item.draft}
                work={work}
                active={active}
                onFinding={onFinding}
                onEdit={(text) => setWork({ texts: { ...work.texts, edit: text } })}
              />
            </div>
          ) : null}
          {item.again.asked || item.again.answers ? <AgainNote item={item} /> : null}
          {item.draft && sent.own ? <SentText sent={sent.own} draft={item.draft} /> : null}
          {sent.after.length > 0 ? (
            <ol aria-label={t("after")} className="flex flex-col gap-3">
              {sent.after.map((each) => (
                <li key={each.id} aria-label={ours("label")} className="flex flex-col">
                  <SentMessage sent={each} />
                </li>
              ))}
            </ol>
          ) : null}
          <FirstDecision item={item} />
          {item.keptFor ? <KeptBack look={item.keptFor} /> : null}
          {item.compared ? <Compared compared={item.compared} /> : null}
          {item.supersededBy ? <Superseded item={item} by={item.supersededBy} onOpen={desk.look} /> : null}
        </div>
      </section>
      <ToastPlace className={desk.room === "desk" ? "md:hidden" : ""} />
      <DecisionBar item={item} desk={desk} />
    </>
  );
}

/** Opens an item where it is decided: its draft in view, from its beginning if it is longer than the pane. */
function useDraftInView(item: string) {
  const scroller = useRef<HTMLElement>(null);
  const settle = useStable(() => {
    const pane = scroller.current;
    const draft = pane?.querySelector<HTMLElement>("[data-draft]");
    if (!pane) return;
    if (!draft) pane.scrollTop = pane.scrollHeight;
    else if (draft.offsetHeight > pane.clientHeight - 32) pane.scrollTop = draft.offsetTop - 16;
    else pane.scrollTop = pane.scrollHeight;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each item, not for each redraw
  useLayoutEffect(settle, [item]);
  return { scroller, settle };
}
