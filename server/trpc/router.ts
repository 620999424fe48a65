import { itemRouter } from "./item";
import { liveRouter } from "./live";
import { queueRouter } from "./queue";
import { stopRouter } from "./stop";
import { router } from "./trpc";

export const appRouter = router({ queue: queueRouter, item: itemRouter, live: liveRouter, stop: stopRouter });
export type AppRouter = typeof appRouter;
