import { KeyTrouble } from "@/server/keys/key-custody";
import { LiveStream } from "@/server/services/demo/live-stream";
import { EXIT } from "./command";
import { correctionsExportCommand } from "./corrections/export";
import { demoLiveCommand } from "./demo/live";
import { dispatch } from "./dispatch";
import { doctorCommand } from "./doctor/command";
import { eventsCommand } from "./events/command";
import { exportCommand } from "./export/command";
import {
  acceptRestoreHere,
  changeSourceHere,
  createHere,
  databaseHere,
  exportCorrectionsHere,
  logKeyFileHere,
  makeExportHere,
  readEventsHere,
  readLogKeysHere,
} from "./installation";
import { intakeCommand } from "./intake/command";
import { keysCommands } from "./keys/commands";
import { keysHere } from "./keys/installation";
import { logAcceptRestoreCommand, logAddKeyCommand, logKeysCommand, logRetireKeyCommand } from "./log/keys";
import { orgCreateCommand } from "./org/create";
import { processIo } from "./process-io";
import { sourceSetCommand } from "./source/set";
import { verifyCommand } from "./verify/command";
import { witnessCommand } from "./witness/command";

const COMMANDS = [
  intakeCommand(),
  orgCreateCommand(createHere),
  sourceSetCommand(changeSourceHere),
  eventsCommand(readEventsHere),
  exportCommand(makeExportHere),
  correctionsExportCommand(exportCorrectionsHere),
  doctorCommand(databaseHere),
  logKeysCommand(readLogKeysHere),
  logAddKeyCommand(logKeyFileHere),
  logRetireKeyCommand(logKeyFileHere),
  logAcceptRestoreCommand(acceptRestoreHere),
  ...keysCommands(keysHere),
  verifyCommand(),
  witnessCommand(),
  demoLiveCommand((seed, run) => new LiveStream(seed, run)),
];

const io = processIo();

/** A missing or wrong key is nobody's bug: whoever called is told what to do. */
function sayTrouble(error: unknown): number {
  if (!(error instanceof KeyTrouble)) throw error;
  io.err(error.message);
  return EXIT.failed;
}

process.exitCode = await dispatch(COMMANDS, process.argv.slice(2), io).catch(sayTrouble);
