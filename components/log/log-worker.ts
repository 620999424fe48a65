import { createTRPCClient, httpLink } from "@trpc/client";
import { checkLog, type LogSource, type LogVerdict } from "@/core/audit/check/check-log";
import type { Seen } from "@/core/audit/check/check-seen";
import type { AppRouter } from "@/server/trpc/router";
import { browserPrimitives } from "./primitives";
import type { WorkerReply } from "./use-worker-task";

export type LogTask = { org: string; seen: Seen | null; now: string };

const client = createTRPCClient<AppRouter>({ links: [httpLink({ url: "/api/trpc" })] });

const source: LogSource = {
  anchor: (seen) => client.log.anchor.query({ seen }),
  entries: (from, to) => client.log.entries.query({ from, to }),
  leaves: (from, to, size) => client.log.leaves.query({ from, to, size }),
  inclusion: (index, size) => client.log.inclusion.query({ index, size }),
};

const reply = (message: WorkerReply<LogVerdict>) => self.postMessage(message);

self.addEventListener("message", ({ data }: MessageEvent<LogTask>) => {
  checkLog(source, browserPrimitives, {
    ...data,
    onProgress: (done, total) => reply({ step: "progress", done, total }),
  }).then(
    (result) => reply({ step: "done", result }),
    () => reply({ step: "failed" }),
  );
});
