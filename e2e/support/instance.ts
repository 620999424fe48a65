import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Role } from "@/core/identity/roles";
import { lane } from "./lane";

/** What the instance under test left in its data folder for whoever may read it. */
export const ORIGIN = `http://localhost:${lane.port}`;
export const HOOK_PORT = lane.hookPort;

export type SignIn = { email: string; role: Role; password: string };
type DemoSource = { url: string; key: string; signing_secret?: string };

function kept<T>(file: string): T {
  return JSON.parse(readFileSync(join(lane.data, file), "utf8")) as T;
}

export function demoSource(): DemoSource {
  return kept<DemoSource>("demo-source.json");
}

/** The people of a story: the first of each role, and a second supervisor for what needs two. */
export type Person = Role | "second_supervisor";

export function signInOf(person: Person): SignIn {
  const role = person === "second_supervisor" ? "supervisor" : person;
  const of = kept<SignIn[]>("demo-sign-ins.json").filter((each) => each.role === role);
  const found = of[person === "second_supervisor" ? 1 : 0];
  if (!found) throw new Error(`The demo organisation has no ${person}.`);
  return found;
}
