"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useSubscription } from "@trpc/tanstack-react-query";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { fetchAgain } from "./fetch-again";
import { inAWhile } from "./in-a-while";
import { isLeaving } from "./leaving";
import { useTRPC } from "./trpc";

type Line = "live" | "reconnecting" | "offline" | "over";

const DOT: Record<Line, string> = {
  live: "bg-ok-line",
  reconnecting: "bg-warn-line",
  offline: "bg-severe-line",
  over: "bg-severe-line",
};

/** Changes of one act come together. */
const GATHER_MS = 8;
/** A refetch that takes longer than this keeps nobody else waiting. */
const LONGEST_MS = 2_000;

/** Keeps what is on screen fresh and says whether it is. After a gap in the line everything shown is fetched again. */
export function LiveIndicator() {
  const t = useTranslations("shell.live");
  const refresh = useRefresh();
  const online = useOnline();
  const trpc = useTRPC();
  // Also at first: what changed between drawing the page and hearing of changes was told to nobody.
  const interrupted = useRef(true);
  const [connected, setConnected] = useState(true);
  const [over, setOver] = useState(false);

  useSubscription(
    trpc.live.changes.subscriptionOptions(undefined, {
      onData: refresh.one,
      // Signed out elsewhere, or no longer a member: nothing here will change any more.
      onError: (error) => setOver(error.data?.code === "UNAUTHORIZED"),
      onConnectionStateChange: (state) => {
        setConnected(state.state === "pending" || (state.state === "connecting" && state.error === null));
        if (state.state === "pending" && interrupted.current) refresh.all();
        interrupted.current = state.state !== "pending" && (interrupted.current || state.error !== null);
      },
    }),
  );

  const line: Line = over ? "over" : !online ? "offline" : connected ? "live" : "reconnecting";
  return (
    <p role="status" className="flex items-center gap-1.5 text-small text-ink-2">
      <span aria-hidden="true" className={`size-1.5 rounded-full ${DOT[line]}`} />
      <span className={line === "live" ? "max-md:sr-only" : ""}>{t(line)}</span>
    </p>
  );
}

type Change = {
  kind: "queue" | "item" | "people" | "delivery" | "notification" | "log" | "export" | "privacy" | "policy" | "planted";
  item: string | null;
};

/** Routers whose answers a change may have made old; the item itself is asked for by its id. */
const TOUCHED: Record<Change["kind"], readonly string[]> = {
  queue: ["queue", "bulk", "stop", "lead", "flagged", "home", "stuck", "sample", "reviewer"],
  item: ["queue", "stop", "lead", "people", "reviewer", "flagged", "home", "decision"],
  people: ["people", "reviewer", "member", "team", "invitation", "reason", "snippet", "home"],
  delivery: ["delivery", "stuck", "source", "alert"],
  notification: ["notification"],
  log: ["log"],
  export: ["export"],
  policy: ["policy", "home", "planted"],
  planted: ["planted"],
  privacy: ["privacy", "subjectRequest", "incident", "retention", "hold", "reveal", "correction"],
};

/**
 * Figures that a decision moves and that are dear to count: whoever has them open gets them a while later, of all that came
 * meanwhile at once. A planted draft that was decided is announced as any other item, so that nobody hears which it was.
 */
const MOVED_LATER: Partial<Record<Change["kind"], readonly string[]>> = { item: ["planted", "sample"] };
const LATER_MS = 5_000;

/** What a list shows of one item (its title, its texts) does not change with its place in the queue. */
const LASTING = new Set(["texts"]);

function isOf(queryKey: readonly unknown[], routers: ReadonlySet<string>): boolean {
  const [path] = queryKey as [readonly string[] | undefined];
  return path?.[0] !== undefined && routers.has(path[0]) && !LASTING.has(path[1] ?? "");
}

function useRefresh() {
  const queryClient = useQueryClient();
  const trpc = useTRPC();
  const figures = useFigures();
  const items = useRef(new Set<string>());
  const anyItem = useRef(false);
  const kinds = useRef(new Set<Change["kind"]>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const flush = useCallback(() => {
    if (isLeaving()) return [];
    const named = [...items.current].map((item) => trpc.item.read.queryFilter({ item }));
    // A stop, a customer's message or a newer draft names no item, and may yet concern the one that is open.
    const read = anyItem.current ? [trpc.item.read.pathFilter()] : named;
    const touched = new Set([...kinds.current].flatMap((kind) => TOUCHED[kind]));
    // What came after an open item is told of the conversation, by the names of other items.
    const after = touched.has("queue") ? [trpc.item.after.pathFilter()] : [];
    items.current.clear();
    anyItem.current = false;
    kinds.current.clear();
    return [
      ...[...read, ...after].map((filter) => fetchAgain(queryClient, filter)),
      fetchAgain(queryClient, { predicate: ({ queryKey }) => isOf(queryKey, touched) }),
    ];
  }, [queryClient, trpc]);

  /**
   * The first change is looked at once; what comes while that is fetched is one more look afterwards. Each at once would
   * cancel the one under way, and where something changes all the time nothing would ever arrive.
   */
  const begin = useCallback(() => {
    timer.current ??= setTimeout(async () => {
      await Promise.race([Promise.allSettled(flush()), new Promise((resolve) => setTimeout(resolve, LONGEST_MS))]);
      timer.current = undefined;
      if (kinds.current.size > 0) begin();
    }, GATHER_MS);
  }, [flush]);

  const one = useCallback(
    (change: Change) => {
      kinds.current.add(change.kind);
      figures.add(MOVED_LATER[change.kind] ?? []);
      if (change.item !== null) items.current.add(change.item);
      else if (change.kind === "queue") anyItem.current = true;
      begin();
    },
    [begin, figures],
  );
  const all = useCallback(() => void fetchAgain(queryClient, {}), [queryClient]);
  return { one, all };
}

function useFigures() {
  const queryClient = useQueryClient();
  const [figures] = useState(() =>
    inAWhile(LATER_MS, (routers) => {
      if (!isLeaving()) void fetchAgain(queryClient, { predicate: ({ queryKey }) => isOf(queryKey, routers) });
    }),
  );
  useEffect(() => figures.stop, [figures]);
  return figures;
}

function useOnline(): boolean {
  const [online, setOnline] = useState(true);
  useEffect(() => {
    const update = () => setOnline(navigator.onLine);
    update();
    window.addEventListener("online", update);
    window.addEventListener("offline", update);
    return () => {
      window.removeEventListener("online", update);
      window.removeEventListener("offline", update);
    };
  }, []);
  return online;
}
