import { join } from "node:path";
import next from "next";
import { closePools } from "@/db/pool";
import { withCompressedFiles } from "./compressed-files";
import { readEnv } from "./env";
import { createHttpServer } from "./http";
import { ChangeListener } from "./live/change-bus";
import { startProcessRuntime } from "./process-runtime";
import { restServices } from "./rest-services";
import { refuseToStart } from "./start/keys";

const env = readEnv();
const secure = env.AUTH_URL?.startsWith("https:") ?? false;
const development = env.NODE_ENV === "development";
const rt = await startProcessRuntime().catch(refuseToStart);
const changes = new ChangeListener();
await changes.start(env.DATABASE_URL);

const app = next({ dev: development, dir: process.cwd(), port: env.PORT, hostname: "localhost" });
await app.prepare();
const server = createHttpServer({
  rt,
  changes,
  rest: restServices(rt, secure),
  pages: development
    ? app.getRequestHandler()
    : withCompressedFiles(join(process.cwd(), ".next", "static"), app.getRequestHandler()),
  exportsDir: join(env.COUNTERSIGN_DATA, "exports"),
  packagesDir: join(env.COUNTERSIGN_DATA, "packages"),
  pepper: env.AUTH_SECRET ?? "",
  secure,
  development,
});
if (development) server.on("upgrade", app.getUpgradeHandler());
server.listen(env.PORT);

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  server.close();
  // Event streams never end by themselves.
  server.closeAllConnections();
  await changes.stop();
  await closePools();
  process.exit(0);
}
process.once("SIGTERM", () => void stop());
process.once("SIGINT", () => void stop());
process.once("disconnect", () => void stop());
