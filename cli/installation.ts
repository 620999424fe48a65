import { randomBytes } from "node:crypto";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { refused } from "@/core/result";
import { databaseChecks } from "@/db/doctor";
import { closePools } from "@/db/pool";
import { addLogKey, retireLogKey } from "@/server/keys/log-keys";
import { drawInThread } from "@/server/report/draw";
import { readEvents } from "@/server/services/audit/read-events";
import { exportCorrections } from "@/server/services/correction/export-corrections";
import { exportHere } from "@/server/services/export/export-here";
import { tabulateInThread } from "@/server/services/export/tabulate-in-thread";
import { hashPassword } from "@/server/services/identity/check-password";
import { askToAcceptRestore } from "@/server/services/log/accept-restore";
import { readKeys } from "@/server/services/log/read-keys";
import { logKeysFile } from "@/server/services/log/sealer";
import { createOrganisation } from "@/server/services/organisation/create-organisation";
import { changeSource, type SourceChange } from "@/server/services/source/change-source";
import { openDatabase } from "@/server/start/database";
import { withRuntime } from "@/server/start/with-runtime";
import type { ExportCorrections } from "./corrections/export";
import type { DatabaseChecks } from "./doctor/command";
import type { ReadEvents } from "./events/command";
import type { MakeExport } from "./export/command";
import type { KeyFile, ReadKeys } from "./log/keys";
import type { CreateOrganisation } from "./org/create";

/** What the commands do to the installation on this machine: its database, given or embedded. */
function dataDir(): string {
  return resolve(process.env.COUNTERSIGN_DATA || ".data");
}

export const createHere: CreateOrganisation = async (input) =>
  withRuntime(dataDir(), async (rt) => {
    const password = randomBytes(12).toString("base64url");
    const created = await createOrganisation(rt, {
      slug: input.slug,
      name: input.name,
      timeZone: "Europe/Berlin",
      demo: false,
      members: [
        {
          email: input.adminEmail,
          name: input.adminName,
          roles: ["admin"],
          passwordHash: await hashPassword(password),
        },
      ],
      sources: input.source
        ? [{ code: "agent", name: input.source, writingTools: input.writes, deliveryUrl: input.deliverTo ?? null }]
        : [],
    });
    if (!created.ok) return refused(created.refusal.code, created.refusal);
    const [source] = created.value.sources;
    const secrets = [{ label: `password of ${input.adminEmail}, unless known here before`, value: password }];
    if (source)
      secrets.push(
        { label: "API key", value: source.apiKey },
        { label: "signing secret", value: source.signingSecret },
      );
    return { ok: true, value: { secrets } };
  });

export const readEventsHere: ReadEvents = (input) => withRuntime(dataDir(), (rt) => readEvents(rt, input));

/** What lies beside this file when it is built: the verifier of every bundle, and what counts and draws a report. */
const beside = (name: string) => fileURLToPath(new URL(`./${name}`, import.meta.url));

export const makeExportHere: MakeExport = (wish) =>
  withRuntime(dataDir(), (rt) =>
    exportHere(rt, {
      ...{ ...wish, verifier: beside("verify.mjs") },
      ...{ tabulate: tabulateInThread(beside("tables.mjs")), draw: drawInThread(beside("report.mjs")) },
    }),
  );

export const exportCorrectionsHere: ExportCorrections = (slug, take) =>
  withRuntime(dataDir(), (rt) => exportCorrections(rt, slug, take));

export const changeSourceHere = (change: SourceChange) => withRuntime(dataDir(), (rt) => changeSource(rt, change));

export const databaseHere: DatabaseChecks = async (env) => {
  if (env.DATABASE_URL) return databaseChecks(env.DATABASE_URL, env.DATABASE_SEALER_URL || undefined);
  const database = await openDatabase(dataDir(), () => undefined);
  try {
    return await databaseChecks(database.env.DATABASE_URL, database.env.DATABASE_SEALER_URL);
  } finally {
    await closePools();
    await database.close();
  }
};

export const readLogKeysHere: ReadKeys = (org) => withRuntime(dataDir(), (rt) => readKeys(rt, org));

export const logKeyFileHere: KeyFile = {
  add: () => addLogKey(logKeysFile(join(dataDir(), "log"))),
  retire: (publicHex) => retireLogKey(logKeysFile(join(dataDir(), "log")), publicHex),
};

export const acceptRestoreHere = () => askToAcceptRestore(join(dataDir(), "log"));
