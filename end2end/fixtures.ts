// One extended test for all specs: an error in the console fails it, and a page can be audited and waited for.
import AxeBuilder from "@axe-core/playwright";
import { type Page, expect, test as base } from "@playwright/test";

type Options = {
  /** What the console may say in a test that has something refused, missing or cut off on purpose. */
  expectedErrors: RegExp;
};

type Fixtures = {
  /** Opens an address and, where scripts run, waits until the page is awake. */
  open: (address: string) => Promise<number>;
  /** Fails when the page breaks a rule of accessibility, in light or dark. */
  audit: () => Promise<void>;
};

export const test = base.extend<Fixtures & Options & { noConsoleErrors: void }>({
  expectedErrors: [/^$/, { option: true }],

  noConsoleErrors: [
    async ({ page, expectedErrors }, use) => {
      const errors: string[] = [];
      page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
      page.on("pageerror", (error) => errors.push(String(error)));
      await use();
      expect(errors.filter((error) => !expectedErrors.test(error))).toEqual([]);
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
});

async function check(page: Page) {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.html) }))).toEqual([]);
  }
}

/** Waits until the browser half has taken over. */
export async function awake(page: Page) {
  await expect(page.locator("html")).toHaveAttribute("data-awake", "");
}

export { expect };
