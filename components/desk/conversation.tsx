"use client";

import { useTranslations } from "next-intl";
import { memo, type ReactNode } from "react";
import { MaskedWords } from "@/components/masking/masked-words";
import type { Finding } from "@/core/checks/check";
import type { DeskItem, DeskMessage } from "@/core/review/desk-view";
import type { SentReply } from "@/core/review/flagged-view";
import { MarkedText } from "./marked-text";
import { SentLabel } from "./sent-label";
import type { SentParts } from "./sent-parts";
import { When } from "./when";

type Props = {
  conversation: DeskItem["conversation"];
  sent?: SentParts;
  /** The message that a flag points at. */
  about?: string | null;
  findings: readonly Finding[];
  active: number | null;
  onFinding: (number: number) => void;
};

/** What was said, oldest first, with what the customer got from us in its place. */
export const Conversation = memo(function Conversation(props: Props) {
  const { conversation, sent, about = null, findings, active, onFinding } = props;
  const t = useTranslations("desk.item");
  return (
    <ol aria-label={t("conversation")} className="flex flex-col gap-3">
      {inOrder(conversation.messages, sent?.among ?? []).map((entry) =>
        entry.sent ? (
          <SentMessage key={entry.sent.id} sent={entry.sent} />
        ) : (
          <Message
            key={entry.message.id}
            message={entry.message}
            customer={conversation.customerName}
            sent={sent?.same.get(entry.message.id) ?? null}
            flagged={entry.message.id === about}
          >
            <MarkedText
              text={entry.message.text}
              place={{ in: "message", id: entry.message.id }}
              findings={findings}
              active={active}
              onFinding={onFinding}
            />
          </Message>
        ),
      )}
    </ol>
  );
});

type Entry = { message: DeskMessage; sent?: undefined } | { sent: SentReply; message?: undefined };

/** Messages keep the order in which they were said; what we sent stands before the first that is later. */
function inOrder(messages: readonly DeskMessage[], sent: readonly SentReply[]): Entry[] {
  const entries: Entry[] = [];
  let next = 0;
  for (const message of messages) {
    for (let each = sent[next]; each && each.at < message.sentAt; each = sent[++next]) entries.push({ sent: each });
    entries.push({ message });
  }
  for (const each of sent.slice(next)) entries.push({ sent: each });
  return entries;
}

/** A text that reached the customer through us: the one that is judged, when a whole conversation was flagged. */
export function SentMessage({ sent }: { sent: SentReply }) {
  const t = useTranslations("desk.sent");
  return (
    <li aria-label={t("label")} className="flex max-w-[min(38rem,92%)] flex-col items-end self-end">
      <p className="mb-1 text-small text-ink-3">
        <SentLabel sent={sent} />
      </p>
      <Bubble ours marked>
        <MaskedWords text={sent.text} />
        {sent.footer === "" ? null : (
          <span className="mt-2 block border-t border-line pt-1.5 text-quiet whitespace-pre-line text-ink-2">
            {sent.footer}
          </span>
        )}
      </Bubble>
    </li>
  );
}

function Bubble({ ours, marked, children }: { ours: boolean; marked: boolean; children: ReactNode }) {
  const ground = ours ? "bg-sunken" : "bg-panel";
  const line = marked ? "border-accent" : "border-line";
  return (
    <div
      dir="auto"
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
      <li
        data-message={message.id}
        className="self-center px-6 text-center text-quiet whitespace-pre-wrap text-ink-3 wrap-anywhere"
      >
        {children}
      </li>
    );
  }
  return (
    <li
      data-message={message.id}
      className={`flex max-w-[min(38rem,92%)] flex-col ${ours ? "items-end self-end" : "items-start self-start"}`}
    >
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
      <Bubble ours={ours} marked={flagged || sent !== null}>
        {children}
      </Bubble>
    </li>
  );
}
