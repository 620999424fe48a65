import { access, constants, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Io } from "../command";
import { dataDirectory, findCredentials } from "../intake/credentials";
import type { DoctorCheck } from "./check";

const OLDEST_NODE = [20, 19] as const;

function nodeCheck(version: string): DoctorCheck {
  const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number);
  const ok = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  const todo = `Install Node ${OLDEST_NODE.join(".")} or later.`;
  return { name: "Node", ok, found: version, ...(!ok && { todo }) };
}

async function dataDirectoryCheck(folder: string): Promise<DoctorCheck> {
  const name = "Data directory";
  const found = await stat(folder).catch(() => null);
  if (found === null) {
    const todo = "npm start creates it. If you keep it elsewhere, set COUNTERSIGN_DATA.";
    return { name, ok: false, found: `${folder} does not exist`, todo };
  }
  const writable = await access(folder, constants.R_OK | constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
  if (found.isDirectory() && writable) return { name, ok: true, found: folder };
  return { name, ok: false, found: `${folder} cannot be written`, todo: "Give this user the right to write it." };
}

/** A file that only its owner may read; Windows has no such modes. */
async function privateFileCheck(name: string, file: string, missing: string): Promise<DoctorCheck> {
  const found = await stat(file).catch(() => null);
  if (found === null) return { name, ok: false, found: `${file} does not exist`, todo: missing };
  if (process.platform === "win32" || (found.mode & 0o077) === 0) return { name, ok: true, found: file };
  return { name, ok: false, found: `${file} can be read by others`, todo: `chmod 600 ${file}` };
}

async function serverCheck(env: Io["env"]): Promise<DoctorCheck> {
  const name = "Server";
  const credentials = await findCredentials({}, env).catch(() => null);
  const url = credentials?.url ?? env.COUNTERSIGN_URL ?? `http://localhost:${env.PORT || 3000}`;
  try {
    const response = await fetch(`${url}/api/v1/health`, { signal: AbortSignal.timeout(3_000) });
    if (response.ok) return { name, ok: true, found: `${url} is ready` };
    const todo = "Read its log: it runs but cannot serve requests.";
    return { name, ok: false, found: `${url} answers ${response.status}`, todo };
  } catch {
    return {
      name,
      ok: false,
      found: `${url} does not answer`,
      todo: "Start it with npm start, or set COUNTERSIGN_URL.",
    };
  }
}

/** What can be seen without the database: Node, files and their modes, the running server. */
export async function localChecks(env: Io["env"]): Promise<DoctorCheck[]> {
  const folder = dataDirectory(env);
  const keyFile = env.KEY_FILE || join(folder, "key-encryption-key");
  const restore = "Restore it from your backup. Without it, what is stored cannot be read; never create a new one.";
  const demoFile = join(folder, "demo-source.json");
  const demo = (await stat(demoFile).catch(() => null)) !== null;
  return [
    nodeCheck(process.version),
    await dataDirectoryCheck(folder),
    await privateFileCheck("Key file", keyFile, restore),
    ...(demo ? [await privateFileCheck("Demo source", demoFile, "")] : []),
    await serverCheck(env),
  ];
}
