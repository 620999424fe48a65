import { dispatch } from "./dispatch";
import { intakeCommand } from "./intake/command";
import { processIo } from "./process-io";

const COMMANDS = [intakeCommand()];

process.exitCode = await dispatch(COMMANDS, process.argv.slice(2), processIo());
