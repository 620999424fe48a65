import pg from "pg";

export type Listening = { stop(): Promise<void> };

const RECONNECT_MS = 1000;

/**
 * Listens on a channel over a connection of its own, for ever: a lost connection is made again. What was announced
 * meanwhile is lost, so listeners look for themselves too. Waits for the first connection.
 */
export async function listen(url: string, channel: string, received: (payload: string) => void): Promise<Listening> {
  let stopped = false;
  let client: pg.Client;
  const connect = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: url });
    next.on("notification", (n) => received(n.payload ?? ""));
    next.on("error", () => undefined);
    try {
      await next.connect();
      await next.query(`LISTEN ${next.escapeIdentifier(channel)}`);
    } catch (error) {
      void next.end().catch(() => undefined);
      throw error;
    }
    client = next;
    // Only now: one that never stood ends too, and each would begin to look for another beside the loop that made it.
    next.once("end", () => void again());
  };
  const again = async (): Promise<void> => {
    while (!stopped) {
      await new Promise((resolve) => setTimeout(resolve, RECONNECT_MS));
      if (stopped) return;
      try {
        return await connect();
      } catch {
        // The server is still away; the next round tries again.
      }
    }
  };
  await connect();
  return {
    stop: async () => {
      stopped = true;
      await client.end();
    },
  };
}
