"use client";

import { useTranslations } from "next-intl";
import type { Finding } from "@/core/checks/check";
import type { DeskItem, DeskMessage } from "@/core/review/desk-view";
import { MarkedText } from "./marked-text";
import { When } from "./when";

type Props = {
  conversation: DeskItem["conversation"];
  findings: readonly Finding[];
  active: number | null;
  onFinding: (number: number) => void;
};

/** What was said, oldest first. */
export function Conversation({ conversation, findings, active, onFinding }: Props) {
  const t = useTranslations("desk.item");
  return (
    <ol aria-label={t("conversation")} className="flex flex-col gap-3">
      {conversation.messages.map((message) => (
        <Message key={message.id} message={message} customer={conversation.customerName}>
          <MarkedText
            text={message.text}
            place={{ in: "message", id: message.id }}
            findings={findings}
            active={active}
            onFinding={onFinding}
          />
        </Message>
      ))}
    </ol>
  );
}

function Message({
  message,
  customer,
  children,
}: {
  message: DeskMessage;
  customer: string | null;
  children: React.ReactNode;
}) {
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
        {by}, <When at={message.sentAt} />
      </p>
      <div
        dir="auto"
        className={`max-w-full rounded-lg border border-line px-3.5 py-2 whitespace-pre-wrap wrap-anywhere ${ours ? "bg-sunken" : "bg-panel"}`}
      >
        {children}
      </div>
    </li>
  );
}
