"use client";

import { useRef, useState } from "react";
import { unanswered } from "@/components/shell/refusal";
import type { DecisionKind } from "@/core/review/words";
import { sendUntilAnswered } from "./send-until-answered";

type OnItsWay = { item: string; kind: DecisionKind };

const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** The one decision that was sent and not answered yet. */
export function useOnItsWay() {
  const [now, setNow] = useState<OnItsWay | null>(null);
  const [retrying, setRetrying] = useState(false);
  const answer = useRef<Promise<unknown> | null>(null);

  /** Sends until there is an answer. Null where another decision is still on its way. */
  function take<T>(what: OnItsWay, send: () => Promise<T>, onRetry?: () => void): Promise<T> | null {
    if (answer.current !== null) return null;
    setNow(what);
    const options = { unanswered, onRetry: onRetry ?? (() => setRetrying(true)), sleep };
    const asked = sendUntilAnswered(send, options).finally(() => {
      answer.current = null;
      setNow(null);
      setRetrying(false);
    });
    answer.current = asked;
    return asked;
  }

  /** Whether what is on its way came through; true where nothing is. */
  const accepted = async () =>
    answer.current === null ||
    answer.current.then(
      () => true,
      () => false,
    );
  return { now, retrying, take, accepted };
}
