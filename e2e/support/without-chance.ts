import type { Browser, Page } from "@playwright/test";
import { type Person, signInOf } from "./instance";
import { lane } from "./lane";
import { policyInForce, publishOversight } from "./policy";
import { signIn } from "./sign-in";

/**
 * The stories live under the demo's policy without what it asks of review by chance: an item that was drawn would stand
 * among theirs, now and then, under the same title. A story about any of it asks for it itself.
 */
export async function withoutChance(
  browser: Browser,
  kept: (person: Person, page: Page) => Promise<void>,
): Promise<void> {
  const signedIn = async (person: Person) => {
    const context = await browser.newContext({ baseURL: `http://localhost:${lane.port}`, locale: "en-GB" });
    const page = await context.newPage();
    await signIn(page, signInOf(person));
    await kept(person, page);
    return page;
  };
  const lead = await signedIn("lead");
  const { oversight } = await policyInForce(lead);
  if (Object.keys(oversight ?? {}).length > 0) {
    const admin = await signedIn("admin");
    await publishOversight(lead, admin, {});
    await admin.context().close();
  }
  await lead.context().close();
}
