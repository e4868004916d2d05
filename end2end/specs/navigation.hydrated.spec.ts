// Inside the app every address shows what it shows when it is loaded directly, without loading a page.
import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";

const ADDRESSES = [
  "/tin",
  "/tin?trang=2",
  "/tin/le-hoi-dinh-dong-thanh",
  "/chuyen-muc/thong-bao",
  "/trang/gioi-thieu",
  "/khao-sat",
  "/thong-ke",
];

/** Follows a link that a text could hold. */
async function follow(page: Page, address: string) {
  await page.evaluate((target) => {
    Object.assign(globalThis, { unbroken: true });
    const link = Object.assign(document.createElement("a"), { href: target, textContent: "đi", id: "way" });
    document.body.append(link);
  }, address);
  await page.locator("#way").click();
}

for (const address of ADDRESSES) {
  test(`${address} is the same by navigation and by direct load`, async ({ page, open }) => {
    await open(address);
    const title = await page.title();
    const content = await page.getByRole("main").innerText();

    await open("/");
    await follow(page, address);
    await expect(page).toHaveTitle(title);
    const steady = (text: string) => text.replace(/Đã xem: \d+/, "").replace(/\s+/g, " ");
    await expect.poll(async () => steady(await page.getByRole("main").innerText())).toBe(steady(content));
    expect(await page.evaluate(() => "unbroken" in globalThis)).toBe(true);
  });
}

test("going back shows the earlier page again", async ({ page, open }) => {
  await open("/tin");
  await page.locator(".article-card").getByRole("heading").getByRole("link").first().click();
  await expect(page).toHaveURL(/\/tin\/.+/);
  await expect(page.locator(".rich-text")).not.toBeEmpty();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tin mới");
});

test("code of the statistics page is loaded only by those who open it", async ({ page, open }) => {
  const loaded: string[] = [];
  page.on("request", (request) => request.url().endsWith(".wasm") && loaded.push(request.url()));
  await open("/");
  const before = loaded.length;
  await page.getByRole("contentinfo").getByRole("link", { name: "Thống kê truy cập" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thống kê truy cập");
  expect(loaded.length).toBeGreaterThan(before);
});

test.describe("what the browser half cannot do is left to the server", () => {
  test.use({ expectedErrors: /status of 404|net::ERR_FAILED|RuntimeError|unreachable|panicked|Failed to fetch/ });

  for (const address of ["/tin/khong-co-bai-nay", "/khong-co"]) {
    test(`${address} is asked for as a document and answers with its status`, async ({ page, open }) => {
      await open("/");
      const answer = page.waitForResponse((response) => response.url().endsWith(address));
      await follow(page, address);
      expect((await answer).status()).toBe(404);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Không tìm thấy trang");
    });
  }

  test("a page whose code is gone is loaded as a document", async ({ page, context, open }) => {
    await open("/");
    await context.route("**/split___*.wasm", (route) => route.abort());
    await page.getByRole("contentinfo").getByRole("link", { name: "Thống kê truy cập" }).click();
    await expect(page).toHaveURL(/thong-ke/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thống kê truy cập");
  });
});

test("a page that is opened asks the server for nothing that the document brought", async ({ page, open }) => {
  const asked: string[] = [];
  page.on("request", (request) => request.url().includes("/api/") && asked.push(request.url()));
  for (const address of [...ADDRESSES, "/"]) await open(address);
  await page.waitForTimeout(500);
  expect(asked).toEqual([]);
});
