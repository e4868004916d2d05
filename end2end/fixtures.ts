// One extended test for all specs: an error in the console fails it, and a page can be audited and waited for.
import AxeBuilder from "@axe-core/playwright";
import { type Page, expect, test as base } from "@playwright/test";

type Fixtures = {
  /** Opens an address and, where scripts run, waits until the page is awake. */
  open: (address: string) => Promise<number>;
  /** Fails when the page breaks a rule of accessibility, in light or dark. */
  audit: () => Promise<void>;
};

export const test = base.extend<Fixtures & { noConsoleErrors: void }>({
  noConsoleErrors: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
      page.on("pageerror", (error) => errors.push(String(error)));
      await use();
      // A page that is not there is asked for on purpose, and the browser notes each.
      expect(errors.filter((error) => !error.includes("the server responded with a status of 4"))).toEqual([]);
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

  audit: async ({ page }, use) => {
    await use(async () => {
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.html) }))).toEqual([]);
      }
    });
  },
});

/** Waits until the browser half has taken over. */
export async function awake(page: Page) {
  await expect(page.locator("html")).toHaveAttribute("data-awake", "");
}

export { expect };
