import { setTimeout as sleep } from "node:timers/promises";
import { DelayingProxy } from "./delaying-proxy";
import { judgedItems, type PagePlace } from "./fill";
import { Ours } from "./ours";
import type { Stage } from "./stage";

export type RoundTrips = { takeIn: number; claim: number; decide: number; page: number };

/** Session, key and policy are remembered a second long: waited for, so that asking once makes them fresh. */
const REMEMBERED_MS = 1100;

/**
 * Round trips to PostgreSQL of one request each, counted on the wire: a second web server talks to the database through
 * a proxy. Each verb is asked once beforehand.
 */
export async function countRoundTrips(stage: Stage, place: PagePlace): Promise<RoundTrips> {
  const proxy = await DelayingProxy.start(stage.appUrl);
  const web = await stage.startAnotherWeb(proxy.urlOf(stage.appUrl));
  const ours = new Ours(stage, web, 1);
  const [warm = "", measured = ""] = await judgedItems(stage.superuser, stage.orgId);
  const count = async (warmUp: () => Promise<void>, request: () => Promise<void>): Promise<number> => {
    await sleep(REMEMBERED_MS);
    await warmUp();
    // The notice of the live updates goes out a moment after its change.
    await sleep(150);
    proxy.take();
    await request();
    return proxy.take().trips;
  };
  try {
    return {
      takeIn: await count(
        () => ours.takeIn(0),
        () => ours.takeIn(0),
      ),
      claim: await count(
        () => ours.claim(0, warm),
        () => ours.claim(0, measured),
      ),
      decide: await count(
        () => ours.decide(0, warm),
        () => ours.decide(0, measured),
      ),
      page: await count(
        () => ours.page(0, place),
        () => ours.page(0, place),
      ),
    };
  } finally {
    ours.close();
    await web.stop();
    proxy.stop();
  }
}
