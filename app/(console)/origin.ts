import { headers } from "next/headers";

/** Where this installation is reached, as the reader's browser reached it; for commands to copy. */
export async function ownOrigin(): Promise<string> {
  const given = await headers();
  const host = given.get("x-forwarded-host") ?? given.get("host") ?? "localhost";
  return `${given.get("x-forwarded-proto") ?? "http"}://${host}`;
}
