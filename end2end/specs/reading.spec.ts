// Every page can be read, with and without JavaScript, and breaks no rule of accessibility.
import { expect, test } from "../fixtures";

const PAGES = [
  { name: "front page", address: "/", headline: "Trang thông tin phường Đông Thành" },
  { name: "article list", address: "/tin", headline: "Tin mới" },
  { name: "second page of the list", address: "/tin?trang=2", headline: "Tin mới" },
  { name: "section", address: "/chuyen-muc/thong-bao", headline: "Thông báo" },
  { name: "survey archive", address: "/khao-sat", headline: "Khảo sát" },
  { name: "statistics", address: "/thong-ke", headline: "Thống kê truy cập" },
  { name: "standing page", address: "/trang/gioi-thieu", headline: "Giới thiệu" },
  { name: "contact page with a table", address: "/trang/lien-he", headline: "Liên hệ" },
  {
    name: "article with pictures",
    address: "/tin/le-hoi-dinh-dong-thanh",
    headline: "Lễ hội đình Đông Thành: rước nước, hát xẩm và phiên chợ quê ba ngày",
  },
];

for (const { name, address, headline } of PAGES) {
  test(`the ${name} is read and audited`, async ({ page, open, audit }) => {
    expect(await open(address)).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(headline);
    await expect(page.getByRole("contentinfo")).toContainText("đường Cây Đa");
    await audit();
  });
}

test("the front page leads to an article with everything that belongs to it", async ({ page, open, audit }) => {
  await open("/");
  const story = page.locator(".article-card--lead").getByRole("heading", { level: 2 }).getByRole("link");
  const headline = await story.innerText();
  await story.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(headline);
  await expect(page.locator(".article__meta")).toHaveText(/^(Thứ \p{L}+|Chủ nhật), \d\d\/\d\d\/\d{4}\s*Đã xem: \d+$/u);
  await expect(page.locator(".article__lead")).not.toBeEmpty();
  await expect(page.locator(".article__byline")).toContainText("Đông Thành");
  await expect(page.getByRole("navigation", { name: "Thẻ của bài viết" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Bài liên quan" })).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Bài khác trong chuyên mục" })).toBeVisible();
  await audit();
});

test("tag and author pages are reached from an article", async ({ page, open, audit }) => {
  await open("/tin/le-hoi-dinh-dong-thanh");
  await page.getByRole("navigation", { name: "Thẻ của bài viết" }).getByRole("link").first().click();
  await expect(page).toHaveURL(/\/the\//);
  await expect(page.locator(".article-card").first()).toBeVisible();
  await audit();
  await open("/tin/le-hoi-dinh-dong-thanh");
  await page.locator(".article__byline").getByRole("link").click();
  await expect(page).toHaveURL(/\/tac-gia\//);
  await expect(page.locator(".article-card").first()).toBeVisible();
  await audit();
});

test.describe("an address with nothing behind it", () => {
  test.use({ expectedErrors: /status of 40[04]/ });

  test("a page that is not there says so with its status", async ({ page, open, audit }) => {
  expect(await open("/tin/khong-co-bai-nay")).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Không tìm thấy trang");
  await audit();
  expect(await open("/khong-co")).toBe(404);
  expect(await open("/tin?trang=khong")).toBe(400);
  await expect(page.getByRole("main")).toContainText("Số trang phải là một số nguyên");
});
});

test("the keyboard reaches the content first and then the menu", async ({ page, open }) => {
  await open("/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Đến nội dung chính" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});

test("nothing is wider than the screen", async ({ page, open }) => {
  for (const address of ["/", "/tin", "/tin/le-hoi-dinh-dong-thanh", "/trang/lien-he", "/thong-ke", "/khao-sat"]) {
    await open(address);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, address).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
  }
});
