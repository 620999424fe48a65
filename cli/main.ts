import { LiveStream } from "@/server/services/demo/live-stream";
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
  logKeyFileHere,
  makeExportHere,
  readEventsHere,
  readLogKeysHere,
} from "./installation";
import { intakeCommand } from "./intake/command";
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
  doctorCommand(databaseHere),
  logKeysCommand(readLogKeysHere),
  logAddKeyCommand(logKeyFileHere),
  logRetireKeyCommand(logKeyFileHere),
  logAcceptRestoreCommand(acceptRestoreHere),
  verifyCommand(),
  witnessCommand(),
  demoLiveCommand((seed, run) => new LiveStream(seed, run)),
];

process.exitCode = await dispatch(COMMANDS, process.argv.slice(2), processIo());
