import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";

/** Long enough that whatever is written in one go arrives before the first answer is let through. */
const DELAY_MS = 25;

/**
 * Stands between the web server and PostgreSQL and counts round trips: a connection that speaks while no answer of
 * PostgreSQL is outstanding begins one. Answers are held back a little, so that statements sent together count as one.
 */
export class DelayingProxy {
  #trips = 0;
  #batches = 0;
  readonly #sockets = new Set<Socket>();
  readonly #server: Server;

  private constructor(target: URL) {
    this.#server = createServer((client) => this.#join(client, target));
  }

  static async start(targetUrl: string): Promise<DelayingProxy> {
    const proxy = new DelayingProxy(new URL(targetUrl));
    await new Promise<void>((resolve) => proxy.#server.listen(0, "127.0.0.1", () => resolve()));
    return proxy;
  }

  /** The same database by way of this proxy. */
  urlOf(url: string): string {
    const through = new URL(url);
    through.host = `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    return through.toString();
  }

  /** Round trips since the last time this was asked; the batched notices of live updates are told apart. */
  take(): { trips: number; notices: number } {
    const taken = { trips: this.#trips, notices: this.#batches };
    this.#trips = 0;
    this.#batches = 0;
    return taken;
  }

  stop(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
  }

  #join(client: Socket, target: URL): void {
    const server = connect({ host: target.hostname, port: Number(target.port), noDelay: true });
    client.setNoDelay(true);
    let waiting = false;
    client.on("data", (chunk) => {
      if (!waiting) this.#count(chunk);
      waiting = true;
      server.write(chunk);
    });
    server.on("data", (chunk) => {
      setTimeout(() => {
        waiting = false;
        if (client.writable) client.write(chunk);
      }, DELAY_MS);
    });
    for (const socket of [client, server]) {
      this.#sockets.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => {
        client.destroy();
        server.destroy();
      });
    }
  }

  #count(chunk: Buffer): void {
    if (chunk.includes("live.notify")) this.#batches += 1;
    else this.#trips += 1;
  }
}
