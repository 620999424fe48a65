import { type Command, EXIT, type Io } from "../command";
import type { DoctorCheck } from "./check";
import { localChecks } from "./local-checks";

/** What only the database can tell: whether it is there, its roles and guards, whether the log is kept. */
export type DatabaseChecks = (env: Io["env"]) => Promise<DoctorCheck[]>;

function standing({ ok, warning }: DoctorCheck): string {
  if (ok) return "ok      ";
  return warning ? "warning " : "problem ";
}

function tell(checks: readonly DoctorCheck[], io: Io): void {
  const width = Math.max(...checks.map(({ name }) => name.length));
  for (const check of checks) {
    const { name, ok, found, todo } = check;
    io.out(`${standing(check)} ${name.padEnd(width)}  ${found}`);
    if (!ok && todo) io.out(`${" ".repeat(width + 11)}${todo}`);
  }
}

/** `countersign doctor`: every check is made, whatever the earlier ones found. */
export function doctorCommand(databaseChecks: DatabaseChecks): Command {
  return {
    name: "doctor",
    summary: "Looks whether everything is in order here, and says what to do where it is not.",
    usage: "",
    help: "Looks at Node, the data directory, the key file, the running server, the database (DATABASE_URL), its guards, and whether\nthe audit log is kept (DATABASE_SEALER_URL). Ends with 0 when there are no more than warnings, else with 1.",
    options: {},
    async run(_args, io) {
      const checks = [...(await localChecks(io.env)), ...(await databaseChecks(io.env))];
      tell(checks, io);
      return checks.every(({ ok, warning }) => ok || warning) ? EXIT.ok : EXIT.failed;
    },
  };
}
