import { createServer, type IncomingHttpHeaders } from "node:http";
import { HOOK_PORT } from "./instance";

export type Delivery = {
  headers: IncomingHttpHeaders;
  raw: string;
  type: string;
  data: {
    draft: { id: string; external_id: string } | null;
    /** Not on a test, which tells of nothing. */
    conversation?: { external_id: string };
    source?: string;
    text?: string;
    allowed_by?: { decision?: string; rule?: string };
    reason?: string;
    note?: string;
    instruction?: string;
  };
};

export type Hook = {
  /** Everything that was told about a conversation, oldest first. */
  told(conversation: string): Delivery[];
  /** Every alert that was posted here, oldest first. */
  alerts(): Delivery[];
  /** The tests of a source, refused ones too, oldest first. */
  tests(source: string): Delivery[];
  /** Answers "gone" to the tests of a source, or takes them again. */
  refuseTests(source: string, refused: boolean): void;
  close(): Promise<void>;
};

/** The source's own system: takes every webhook that the instance sends. Any other request gets an empty page. */
export async function listenForWebhooks(): Promise<Hook> {
  const deliveries: Delivery[] = [];
  const unwanted = new Set<string>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      if (request.method !== "POST") {
        response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><title>Another site</title>");
        return;
      }
      const raw = Buffer.concat(chunks).toString("utf8");
      const { type, data } = JSON.parse(raw) as Pick<Delivery, "type" | "data">;
      deliveries.push({ headers: request.headers, raw, type, data });
      response.writeHead(data.source !== undefined && unwanted.has(data.source) ? 410 : 204).end();
    });
  });
  await new Promise<void>((ready, fail) => {
    server.once("error", fail);
    server.listen(HOOK_PORT, ready);
  });
  return {
    told: (conversation) => deliveries.filter(({ data }) => data.conversation?.external_id === conversation),
    alerts: () => deliveries.filter(({ type }) => type.startsWith("alert.")),
    tests: (source) => deliveries.filter(({ data }) => data.source === source),
    refuseTests: (source, refused) => void (refused ? unwanted.add(source) : unwanted.delete(source)),
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
