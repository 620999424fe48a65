const EXPORT_FAILURES: Record<string, string> = {
  empty: "There is no event in what was asked for.",
  no_checkpoint: "The log has no checkpoint yet: is the sealer running? npm start runs it.",
  nobody_signs: "Nobody signed the bundle within a minute: is the sealer running? npm start runs it.",
  disk_full: "The disk is full. Make room, or choose another --out.",
  not_writable: "The folder of --out cannot be written to.",
  verifier_missing: "dist/verify.mjs is missing, which lies in every bundle. Build it first: npm run build",
};

/** Every sentence of the command line. It speaks English only: its readers run servers and write programs. */
export const sentences = {
  overview: "countersign COMMAND …",
  overviewMore: "countersign COMMAND --help says more.",
  unknownCommand: (word: string) => `There is no command "${word}".`,
  askForHelp: (name: string) => `countersign ${name} --help says how.`,

  oneFile: "Name one file: what shall be taken in.",
  oneKind: "Choose one of --customers, --documents and --already-sent.",
  noSuchFile: (file: string) => `${file} cannot be read.`,
  badConcurrency: "--concurrency is a number from 1 to 64.",
  badUrl: (url: string) => `${url} is no http or https address.`,
  noKey: (file: string) =>
    `No API key. Give --url and --key, or COUNTERSIGN_URL and COUNTERSIGN_API_KEY, or start the local instance (npm start), which leaves its demo source in ${file}.`,
  brokenSource: (file: string) =>
    `${file} is not as npm start writes it. Start the instance again, or give --url and --key.`,
  exposedSource: (file: string) => `${file} holds a key and can be read by others. Close it first: chmod 600 ${file}`,

  sending: (what: string, count: number, url: string) => `Sending ${count} ${what} to ${url}`,
  resuming: (done: number, total: number) =>
    `Going on where it stopped: ${done} of ${total} lines are done. (--restart begins again.)`,
  progress: (done: number, total: number, refused: number, rate: number) =>
    `${done} of ${total}, ${refused} refused, ${rate} a second`,
  refusedLine: (line: number, id: string | null, reason: string) =>
    `line ${line}${id === null ? "" : ` (${id})`}: ${reason}`,
  finished: (stored: number, repeated: number, refused: number, seconds: string) =>
    `${stored} taken in, ${repeated} known already, ${refused} refused, in ${seconds} s.`,
  refusedBecause: "Refused:",
  refusedGroup: (count: number, reason: string) => `  ${count} × ${reason}`,
  interrupted: (done: number, total: number) =>
    `Stopped after ${done} of ${total} lines. The same command goes on from there.`,
  gaveUp: (why: string, done: number, total: number) =>
    `${why} Stopped after ${done} of ${total} lines. The same command goes on from there.`,
  waiting: (seconds: number) => `The server asks for patience: trying again in ${seconds} s.`,
  notJson: "is not JSON",
  notUtf8: (file: string) => `${file} is not UTF-8.`,
  brokenArchive: (file: string) => `${file} cannot be unpacked; is it complete?`,
  unreachable: (url: string) => `${url} does not answer.`,
  keyRefused: "The API key is not valid.",
  noApi: (url: string) => `There is no Countersign API at ${url}.`,
  answered: (status: number) => `the server answered ${status}`,

  badNumber: (name: string, least: number, most: number) => `--${name} is a number from ${least} to ${most}.`,
  noDemo: (file: string) =>
    `There is no demo organisation here: ${file} is missing. npm start creates one in an empty database; COUNTERSIGN_DATA names another data directory.`,
  demoNotRunning: (url: string) => `Nothing answers at ${url}. Start the instance first: npm start`,
  notTheDemo: (url: string) =>
    `The instance at ${url} does not know the demo source's key: it runs on another database than the one that npm start created the demo in.`,
  demoSending: (url: string, seconds: number) => `Sending to ${url}, something every ${seconds} s. Ctrl-C stops.`,
  demoSent: (
    time: string,
    kind: "draft" | "answer" | "message" | "flag",
    language: string,
    title: string,
    id: string,
  ) =>
    `${time}  ${{ draft: "new draft", answer: "next draft", message: "customer writes again", flag: "flag" }[kind].padEnd(21)}  ${language}  ${title}  (${id})`,
  demoStopped: (sent: number) => `Stopped. Sent: ${sent}.`,

  witnessHelp:
    "Run it on a machine that the installation's operator has no hand on. It makes a key of its own in --dir at its first start and prints it: whoever checks an export gives it as --witness. --log is the verifier key of a log it vouches for (repeat it for several; /api/v1/log/keys tells it). docs/witness.md says what this proves.",
  witnessListens: (port: number) => `Listening on port ${port}. The line above is this witness's key. Ctrl-C stops.`,

  logKey: (key: string, from: number, until: number | null) =>
    `${key}   ${until === null ? `from index ${from} on` : `from index ${from} until ${until}`}`,
  logOfAllKey: (key: string) => `${key}   the log of all logs, for witnesses`,
  logKeyAdded: (key: string) =>
    `Added: ${key}\nThe log tells of it with its next entry; \`countersign log keys\` shows it then.`,
  logRestoreAccepted: "Asked for. The keeper of the log goes on from what the database holds, and the log tells of it.",
  logKeyRetired: "Retired. The log tells of it with its next entry.",
  logKeyNotRetired: "There is no such key in use, or it is the only one: add another first.",

  organisationCreated: (name: string) => `The organisation "${name}" is there.`,
  mostIsANumber: "--most takes a whole number from 1 to 100000.",
  sourceChanged: "Changed. It is in force within a second.",
  passwordOnce: "What follows is shown this once and stored nowhere:",
  exporting: (organisation: string, out: string) => `Exporting the log of "${organisation}" to ${out}`,
  exportLanguage: "--language is en or de.",
  exportProgress: (done: number, total: number) => `${done} of ${total} events, ${Math.floor((done / total) * 100)} %`,
  exported: (events: number, bytes: number, out: string) =>
    `${events} events, ${Math.max(1, Math.round(bytes / 1_000_000))} MB, signed: ${out}`,
  exportCheck: (out: string) => `To check it: node ${out}/verify.mjs ${out}`,
  cannotWrite: (file: string) => `${file} cannot be written, or is there already.`,
  correctionsExported: (count: number, file: string) => `${count} corrections, masked: ${file}`,
  exportInterrupted: "Cancelled; nothing was left behind.",
  exportFailed: (code: string) => EXPORT_FAILURES[code] ?? `It could not be made (${code}).`,

  keyRing: (kind: "file" | "vault", where: string) =>
    kind === "vault" ? `Kept by Vault, wrapped in ${where}` : `Kept in ${where}`,
  keyVersion: (version: number, name: string, keys: number, wraps: boolean) =>
    `  ${String(version).padStart(3)}  ${name.padEnd(28)} ${keys} keys wrapped${wraps ? ", wraps now" : ""}`,
  keyAdded: (name: string) => `Added ${name}. Back up the key file now.`,
  keysRewrapped: (count: number) => `${count} keys wrapped anew.`,
  keysComplete: (name: string) => `Every key is wrapped by ${name}.`,
  keysBrokenOff: "Some keys are still wrapped by an older version. The same command goes on from there.",
  oneVersion: "Name one version, as keys show prints it.",
  keyRetired: (version: number) => `Version ${version} is retired.`,
  keyNotRetired: (code: string) =>
    code === "not_found"
      ? "There is no such version."
      : "It cannot be retired: it is the newest, or keys are still wrapped by it. keys rotate-kek wraps them anew.",
  ringRewrapped: (count: number) => `${count} versions wrapped anew by Vault.`,
  tokensMade: (count: number) => `${count} tokens made anew`,
  indexRotated: (version: number, tokens: number) =>
    `The index key is now version ${version}; ${tokens} tokens were made anew.`,

  refusedBy: (code: string, field: string | undefined) =>
    `Refused: ${code}${field === undefined ? "" : ` (${field})`}.`,
} as const;
