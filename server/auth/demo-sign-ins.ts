import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Role } from "@/core/identity/roles";
import { readEnv } from "../env";

export type DemoSignIn = { email: string; role: Role; password: string };

/** The demo organisation's sign-ins, as `npm start` left them for this instance alone; none where there is no demo. */
export async function demoSignIns(): Promise<DemoSignIn[]> {
  try {
    return JSON.parse(
      await readFile(path.join(readEnv().COUNTERSIGN_DATA, "demo-sign-ins.json"), "utf8"),
    ) as DemoSignIn[];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
