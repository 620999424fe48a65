import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A way to a database that can be shut: it then takes connections and drops them. */
export type Shuttable = {
  url: string;
  /** Ends what is open and lets nobody through until it is opened. */
  shut(): void;
  open(): void;
  /** How often somebody came since it was last shut. */
  tried(): number;
  close(): void;
};

export async function shuttable(url: string): Promise<Shuttable> {
  const { port, hostname } = new URL(url);
  const open = new Set<Socket>();
  let shut = false;
  let tried = 0;
  const server = createServer((near) => {
    tried += 1;
    if (shut) return near.destroy();
    const far = connect(Number(port), hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.on("error", () => undefined).on("close", () => open.delete(one) && other.destroy());
      one.pipe(other);
      open.add(one);
    }
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const to = new URL(url);
  to.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const end = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    url: to.href,
    shut: () => {
      shut = true;
      tried = 0;
      end();
    },
    open: () => {
      shut = false;
    },
    tried: () => tried,
    close: () => {
      end();
      server.close();
    },
  };
}
