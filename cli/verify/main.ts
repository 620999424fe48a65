import { dispatch } from "../dispatch";
import { processIo } from "../process-io";
import { verifyCommand } from "./command";

// `node verify.mjs BUNDLE`: the one command there is needs no name.
process.exitCode = await dispatch([verifyCommand()], ["verify", ...process.argv.slice(2)], processIo());
