// One extended test for all specs: an error in the console fails it, and a page can be audited and waited for.
import AxeBuilder from "@axe-core/playwright";
import { type Page, expect, test as base } from "@playwright/test";
import { Colleague, type Role } from "./newsroom/colleague";

type Options = {
  /** What the console may say in a test that has something refused, missing or cut off on purpose. */
  expectedErrors: RegExp;
};

type Fixtures = {
  /** Opens an address and, where scripts run, waits until the page is awake. */
  open: (address: string) => Promise<number>;
  /** Fails when the page breaks a rule of accessibility, in light or dark. */
  audit: () => Promise<void>;
  /** Makes an account of the newsroom from the command line, for this test alone. */
  hire: (role: Role) => Promise<Colleague>;
  /** Opens the browser of somebody else. */
  somebody: () => Promise<Page>;
  /** Listens to what a page that the test opened by itself says in its console. */
  listen: (page: Page) => Page;
};

export const test = base.extend<Fixtures & Options & { heardErrors: string[]; noConsoleErrors: void }>({
  expectedErrors: [/^$/, { option: true }],

  heardErrors: async ({}, use) => use([]),

  listen: async ({ heardErrors }, use) => {
    await use((page) => {
      page.on("console", (message) => message.type() === "error" && heardErrors.push(message.text()));
      page.on("pageerror", (error) => heardErrors.push(String(error)));
      return page;
    });
  },

  noConsoleErrors: [
    async ({ page, listen, heardErrors, expectedErrors }, use) => {
      listen(page);
      await use();
      expect(heardErrors.filter((error) => !expectedErrors.test(error))).toEqual([]);
    },
    { auto: true },
  ],

  open: async ({ page, javaScriptEnabled }, use) => {
    await use(async (address) => {
      const response = await page.goto(address);
      if (javaScriptEnabled) await awake(page);
      return response?.status() ?? 0;
    });
  },

  audit: async ({ page, browser, context, javaScriptEnabled }, use) => {
    await use(async () => {
      if (javaScriptEnabled) return check(page);
      // The auditor is a script itself: it looks at the same page, of which only the portal's scripts are held back.
      const auditor = await browser.newContext({ javaScriptEnabled: true, bypassCSP: true });
      await auditor.addCookies(await context.cookies());
      await auditor.route("**/pkg/**/*.{js,wasm}", (route) => route.abort());
      const copy = await auditor.newPage();
      await copy.goto(page.url());
      await check(copy);
      await auditor.close();
    });
  },

  hire: async ({}, use) => use((role) => Colleague.hire(role)),

  somebody: async ({ browser, listen }, use) => {
    const windows: Page[] = [];
    await use(async () => {
      const context = await browser.newContext();
      const page = listen(await context.newPage());
      windows.push(page);
      return page;
    });
    for (const page of windows) await page.context().close();
  },
});

async function check(page: Page) {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    // What stands in a frame is a page of its own, and is audited as one.
    const { violations } = await new AxeBuilder({ page }).exclude("iframe").analyze();
    const found = violations.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.html) }));
    expect.soft(found, `${page.url()} in ${colorScheme}`).toEqual([]);
  }
}

/** Waits until the browser half has taken over. */
export async function awake(page: Page) {
  await expect(page.locator("html")).toHaveAttribute("data-awake", "");
}

/** Opens an address in a browser where scripts run and waits until the page is awake. */
export async function visit(page: Page, address: string): Promise<number> {
  const response = await page.goto(address);
  await awake(page);
  return response?.status() ?? 0;
}

export { expect };
