import { type BrowserContextOptions, test as base, expect, type Page } from "@playwright/test";
import { type Hook, listenForWebhooks } from "./hook";
import { type Person, signInOf } from "./instance";
import { signIn } from "./sign-in";
import { withoutChance } from "./without-chance";

type StorageState = Exclude<BrowserContextOptions["storageState"], string | undefined>;

type Stories = {
  /** A window of its own for somebody who has signed in, at the desk. */
  as: (person: Person, options?: BrowserContextOptions) => Promise<Page>;
  /** A window of its own for nobody yet. */
  fresh: (options?: BrowserContextOptions) => Promise<Page>;
};

type Shared = { hook: Hook; states: Map<Person, StorageState>; calm: undefined };

export const test = base.extend<Stories, Shared>({
  hook: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern
    async ({}, use) => {
      const hook = await listenForWebhooks();
      await use(hook);
      await hook.close();
    },
    { scope: "worker", auto: true },
  ],
  states: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern
    async ({}, use) => use(new Map()),
    { scope: "worker" },
  ],
  calm: [
    async ({ browser, states }, use) => {
      await withoutChance(
        browser,
        async (person, page) => void states.set(person, await page.context().storageState()),
      );
      await use(undefined);
    },
    { scope: "worker", auto: true },
  ],
  fresh: async ({ browser }, use) => {
    const pages: Page[] = [];
    const problems: string[] = [];
    await use(async (options) => {
      const page = await (await browser.newContext(options)).newPage();
      pages.push(page);
      watch(page, problems);
      return page;
    });
    for (const page of pages) await page.context().close();
    expect(problems, "no page broke, and none met its content security policy").toEqual([]);
  },
  as: async ({ fresh, states }, use) => {
    await use(async (person, options) => {
      const known = states.get(person);
      const page = await fresh({ ...options, ...(known && { storageState: known }) });
      if (known) await page.goto("/desk");
      else {
        await signIn(page, signInOf(person));
        states.set(person, await page.context().storageState());
      }
      // Before this the page is drawn but not yet alive: live events would be missed and keys unheard.
      await expect(page.getByRole("tablist")).toBeVisible();
      return page;
    });
  },
});

/** Errors that no story expects: an exception nobody caught, or something that the content security policy refused. */
function watch(page: Page, problems: string[]): void {
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    if (/content security policy|violates|hydrat/i.test(message.text()))
      problems.push(`${message.text()} ${message.location().url}`);
  });
}
