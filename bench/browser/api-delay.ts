import { Agent, createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * Stands between the browser and the web server and keeps everything that the API answers back for a while; pages and
 * scripts pass at once. The delay is on the wire, so that the browser sees a slow server and no other machinery.
 */
export class ApiDelay {
  readonly #agent = new Agent({ keepAlive: true });
  readonly #server: Server;
  readonly #target: { port: number; delayMs: number };

  private constructor(port: number, delayMs: number) {
    this.#target = { port, delayMs };
    this.#server = createServer((req, res) => this.#pass(req, res));
  }

  static async start(port: number, delayMs: number): Promise<ApiDelay> {
    const delay = new ApiDelay(port, delayMs);
    await new Promise<void>((resolve) => delay.#server.listen(0, resolve));
    return delay;
  }

  get origin(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
    this.#agent.destroy();
  }

  #pass(req: IncomingMessage, res: ServerResponse): void {
    const { port, delayMs } = this.#target;
    const wait = req.url?.startsWith("/api/") ? delayMs : 0;
    const { method, headers, url: path } = req;
    const forward = request({ host: "localhost", port, method, path, headers, agent: this.#agent }, (answer) => {
      const later = (act: () => void) => (wait > 0 ? setTimeout(act, wait) : act());
      later(() => {
        res.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
        res.flushHeaders();
      });
      answer.on("data", (chunk: Buffer) => later(() => res.write(chunk)));
      answer.on("end", () => later(() => res.end()));
      answer.on("error", () => res.destroy());
    });
    forward.on("error", () => res.destroy());
    // A window that closes its event stream closes it at the server too.
    res.on("close", () => forward.destroy());
    req.pipe(forward);
  }
}
