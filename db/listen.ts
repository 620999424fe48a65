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
    client = new pg.Client({ connectionString: url });
    client.on("notification", (n) => received(n.payload ?? ""));
    client.on("error", () => undefined);
    client.on("end", () => void again());
    await client.connect();
    await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
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
