import { headers } from "next/headers";
import { readEnv } from "../env";
import type { AskedFrom } from "../services/account/asked-from";

/** Where this request's passwords are typed. The server sets the header itself from the connection; see http.ts. */
export async function askedFrom(): Promise<AskedFrom> {
  const address = (await headers()).get("x-countersign-address") ?? "unknown";
  return { address, pepper: readEnv().AUTH_SECRET ?? "" };
}
