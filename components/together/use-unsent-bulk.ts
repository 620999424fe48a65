"use client";

import { useReducer, useState } from "react";
import { type Keeping, UnsentKeeper } from "@/components/desk/unsent-keeper";
import { useLastWord } from "@/components/desk/use-last-word";
import { refusalOf } from "@/components/shell/refusal";
import { useTRPCClient } from "@/components/shell/trpc";
import { isBlankForAll, NOTHING_FOR_ALL, type UnsentForAll } from "@/core/review/unsent-work";

const LAST_WORD = "/api/trpc/bulk.keepUnsent";
const lastWord = (bulk: string, work: UnsentForAll | null) => ({ bulk, work });

export type BulkWords = {
  said: UnsentForAll;
  say: (change: Partial<UnsentForAll>) => void;
  keeping: Keeping;
  /** It was decided or given back, and what was written for it ended with it. */
  end: () => void;
};

/** The reason and the note for all of them outlive the page: kept as one types, and there again when it is opened again. */
export function useUnsentBulk(bulk: string, first: UnsentForAll | null): BulkWords {
  const client = useTRPCClient();
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const [said, setSaid] = useState<UnsentForAll>(first ?? NOTHING_FOR_ALL);
  const [keeper] = useState(() => {
    const made = new UnsentKeeper<UnsentForAll>({
      isBlank: isBlankForAll,
      send: async (of, work) => void (await client.bulk.keepUnsent.mutate({ bulk: of, work })),
      unanswered: (error) => refusalOf(error) === null,
      onChange: redraw,
    });
    if (first) made.begin(bulk, first);
    return made;
  });
  useLastWord(keeper, LAST_WORD, lastWord);
  return {
    said,
    say: (change) => {
      const now = { ...said, ...change };
      setSaid(now);
      keeper.write(bulk, now);
    },
    keeping: keeper.stateOf(bulk),
    end: () => keeper.end(bulk, said),
  };
}
