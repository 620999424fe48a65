import { connect, type Socket } from "node:net";

export type Answer = { status: number; body: string };

const HEAD_END = "\r\n\r\n";

/**
 * One keep-alive connection that asks one request at a time. It writes and reads bare HTTP/1.1, since the load generator
 * shares two cores with what it measures, and Node's own client costs as much as the server's side.
 */
export class HttpConnection {
  readonly #port: number;
  #socket: Socket | null = null;
  #received: Buffer = Buffer.alloc(0);
  #waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | null = null;

  constructor(port: number) {
    this.#port = port;
  }

  get(path: string, headers: string): Promise<Answer> {
    return this.#send(`GET ${path} HTTP/1.1\r\nhost: localhost:${this.#port}\r\n${headers}\r\n`);
  }

  post(path: string, headers: string, json: string): Promise<Answer> {
    const length = Buffer.byteLength(json);
    const head = `POST ${path} HTTP/1.1\r\nhost: localhost:${this.#port}\r\n${headers}content-type: application/json\r\n`;
    return this.#send(`${head}content-length: ${length}\r\n\r\n${json}`);
  }

  close(): void {
    this.#socket?.destroy();
  }

  /** Opened at the first request, and again when the server has closed it for being idle. */
  #open(): Socket {
    const socket = connect({ host: "localhost", port: this.#port, noDelay: true });
    socket.on("data", (chunk) => this.#read(chunk));
    socket.on("error", () => undefined);
    socket.on("close", () => {
      if (this.#socket === socket) this.#socket = null;
      this.#waiting?.reject(new Error("the web server closed the connection"));
    });
    return socket;
  }

  #send(request: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#socket ??= this.#open();
      this.#socket.write(request);
    });
  }

  #read(chunk: Buffer): void {
    this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk]);
    const answer = parse(this.#received);
    if (!answer) return;
    this.#received = Buffer.alloc(0);
    const { resolve } = this.#waiting ?? {};
    this.#waiting = null;
    resolve?.(answer);
  }
}

/** The whole answer, or null while some of it is still on its way. */
function parse(bytes: Buffer): Answer | null {
  const end = bytes.indexOf(HEAD_END);
  if (end < 0) return null;
  const head = bytes.toString("latin1", 0, end).toLowerCase();
  const body = bytes.subarray(end + HEAD_END.length);
  const status = Number(head.slice(9, 12));
  const length = /\r\ncontent-length: *(\d+)/.exec(head)?.[1];
  if (length !== undefined) return body.length < Number(length) ? null : { status, body: body.toString("utf8") };
  if (!head.includes("\r\ntransfer-encoding: chunked")) return { status, body: "" };
  const text = unchunked(body);
  return text === null ? null : { status, body: text };
}

function unchunked(body: Buffer): string | null {
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const line = body.indexOf("\r\n", at);
    if (line < 0) return null;
    const size = Number.parseInt(body.toString("latin1", at, line), 16);
    const start = line + 2;
    if (body.length < start + size + 2) return null;
    if (size === 0) return Buffer.concat(parts).toString("utf8");
    parts.push(body.subarray(start, start + size));
    at = start + size + 2;
  }
}
