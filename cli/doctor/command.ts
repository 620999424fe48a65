import { type Command, EXIT, type Io } from "../command";
import type { DoctorCheck } from "./check";
import { localChecks } from "./local-checks";

/** What only the database can tell: whether it is there, its roles, its migrations, deliveries that fail. */
export type DatabaseChecks = (url: string | undefined) => Promise<DoctorCheck[]>;

function tell(checks: readonly DoctorCheck[], io: Io): void {
  const width = Math.max(...checks.map(({ name }) => name.length));
  for (const { name, ok, found, todo } of checks) {
    io.out(`${ok ? "ok      " : "problem "} ${name.padEnd(width)}  ${found}`);
    if (!ok && todo) io.out(`${" ".repeat(width + 11)}${todo}`);
  }
}

/** `countersign doctor`: every check is made, whatever the earlier ones found. */
export function doctorCommand(databaseChecks: DatabaseChecks): Command {
  return {
    name: "doctor",
    summary: "Looks whether everything is in order here, and says what to do where it is not.",
    usage: "",
    help: "Looks at Node, the data directory, the key file, the running server and the database (DATABASE_URL).\nEnds with 0 when all is well, else with 1.",
    options: {},
    async run(_args, io) {
      const checks = [...(await localChecks(io.env)), ...(await databaseChecks(io.env.DATABASE_URL || undefined))];
      tell(checks, io);
      return checks.every(({ ok }) => ok) ? EXIT.ok : EXIT.failed;
    },
  };
}
