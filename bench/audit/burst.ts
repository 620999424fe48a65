import { poolFor } from "@/db/pool";
import { write } from "@/db/transaction";
import { drive, rateOf } from "../http/measure";
import type { Stage } from "../http/stage";
import { type Measure, measured } from "./report";
import { decided } from "./sample-events";
import type { SealerProcess } from "./sealer-process";

const WRITERS = 16;
const GOAL = { most: 60 };

/** Many writers for a while, and how long it takes until all of it is sealed. */
export async function burst(stage: Stage, sealer: SealerProcess, seconds: number): Promise<Measure[]> {
  const url = new URL(stage.appUrl);
  url.searchParams.set("application_name", "burst");
  const pool = poolFor(url.toString(), WRITERS);
  sealer.start();
  try {
    const before = (await sealer.caughtUp()).events;
    const written = await drive({ seconds }, () =>
      write(pool, stage.orgId, { statements: [], events: [decided(stage.orgId)] }),
    );
    const ended = performance.now();
    const behind = await sealer.sizes();
    const { events } = await sealer.caughtUp();
    const after = (performance.now() - ended) / 1000;
    if (events - before !== written.steps)
      throw new Error(`${written.steps} were acknowledged, ${events - before} are there`);
    return [
      measured("burst, seconds after it until all was sealed", after, "s", GOAL),
      measured(`burst, ${WRITERS} writers for ${seconds} s`, rateOf(written), "/s"),
      measured("burst, events acknowledged and sealed", written.steps, ""),
      measured("burst, not sealed at its end", behind.events - behind.sealed, ""),
    ];
  } finally {
    await sealer.stop();
  }
}
