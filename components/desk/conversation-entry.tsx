"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { MaskedWords } from "@/components/masking/masked-words";
import type { Finding } from "@/core/checks/check";
import type { DeskItem, DeskMessage } from "@/core/review/desk-view";
import type { SentReply } from "@/core/review/flagged-view";
import type { Entry } from "./conversation-entries";
import { MarkedText } from "./marked-text";
import { SentLabel } from "./sent-label";
import type { SentParts } from "./sent-parts";
import { When } from "./when";

export type ConversationProps = {
  conversation: DeskItem["conversation"];
  sent?: SentParts;
  /** The message that a flag points at. */
  about?: string | null;
  findings: readonly Finding[];
  active: number | null;
  onFinding: (number: number) => void;
};

/** One thing that was said: a message, or a text of ours in its place. */
export function ConversationEntry({ entry, ...props }: ConversationProps & { entry: Entry }) {
  const { conversation, sent, about = null, findings, active, onFinding } = props;
  if (entry.sent) return <SentMessage sent={entry.sent} />;
  const { message } = entry;
  return (
    <Message
      message={message}
      customer={conversation.customerName}
      sent={sent?.same.get(message.id) ?? null}
      flagged={message.id === about}
    >
      <MarkedText
        text={message.text}
        place={{ in: "message", id: message.id }}
        findings={findings}
        active={active}
        onFinding={onFinding}
      />
    </Message>
  );
}

/** A text that reached the customer through us: the one that is judged, when a whole conversation was flagged. */
export function SentMessage({ sent }: { sent: SentReply }) {
  return (
    <div className="flex max-w-[min(38rem,92%)] flex-col items-end self-end">
      <p className="mb-1 text-small text-ink-3">
        <SentLabel sent={sent} />
      </p>
      <Bubble id={sent.id} ours marked>
        <MaskedWords text={sent.text} />
        {sent.footer === "" ? null : (
          <span className="mt-2 block border-t border-line pt-1.5 text-quiet whitespace-pre-line text-ink-2">
            {sent.footer}
          </span>
        )}
      </Bubble>
    </div>
  );
}

function Bubble({ id, ours, marked, children }: { id: string; ours: boolean; marked: boolean; children: ReactNode }) {
  const ground = ours ? "bg-sunken" : "bg-panel";
  const line = marked ? "border-accent" : "border-line";
  return (
    <div
      dir="auto"
      data-said={id}
      className={`max-w-full rounded-lg border px-3.5 py-2 whitespace-pre-wrap wrap-anywhere ${ground} ${line}`}
    >
      {children}
    </div>
  );
}

type MessageProps = {
  message: DeskMessage;
  customer: string | null;
  sent: SentReply | null;
  flagged: boolean;
  children: ReactNode;
};

function Message({ message, customer, sent, flagged, children }: MessageProps) {
  const t = useTranslations("desk.said");
  const ours = message.role === "ai" || message.role === "agent";
  const by = message.role === "customer" && customer ? customer : t(message.role);
  if (message.role === "system") {
    return (
      <div
        data-said={message.id}
        className="self-center px-6 text-center text-quiet whitespace-pre-wrap text-ink-3 wrap-anywhere"
      >
        {children}
      </div>
    );
  }
  return (
    <div className={`flex max-w-[min(38rem,92%)] flex-col ${ours ? "items-end self-end" : "items-start self-start"}`}>
      <p className="mb-1 text-small text-ink-3">
        {sent ? (
          <SentLabel sent={sent} />
        ) : (
          <>
            <MaskedWords text={by} />, <When at={message.sentAt} />
          </>
        )}
        {flagged ? <strong className="ml-2 font-medium text-warn">{t("flagged")}</strong> : null}
      </p>
      <Bubble id={message.id} ours={ours} marked={flagged || sent !== null}>
        {children}
      </Bubble>
    </div>
  );
}
