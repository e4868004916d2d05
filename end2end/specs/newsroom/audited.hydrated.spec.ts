// No page of the newsroom breaks a rule of accessibility, and each fits a phone.
import type { Page } from "@playwright/test";
import { expect, test, visit } from "../../fixtures";
import { comeIn } from "../../newsroom/login";
import { AccountDesk, Menu, SurveyDesk, beginArticle } from "../../newsroom/places";

/** Fails when the page can be moved sideways. */
async function fits(page: Page) {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect.soft(width, `the width of ${page.url()}`).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
}

test("the places of the newsroom", async ({ page, hire, audit }) => {
  test.setTimeout(180_000);
  await comeIn(page, await hire("administrator"));
  const places: [string, string][] = [
    ["/toa-soan", "Bàn làm việc"],
    ["/toa-soan/bai-viet", "Bài viết"],
    ["/toa-soan/bai-viet/moi", "Viết bài mới"],
    ["/toa-soan/khao-sat", "Khảo sát"],
    ["/toa-soan/khao-sat/moi", "Lập khảo sát"],
    ["/toa-soan/chuyen-muc", "Chuyên mục"],
    ["/toa-soan/the", "Thẻ"],
    ["/toa-soan/trang", "Trang"],
    ["/toa-soan/trang/moi", "Trang mới"],
    ["/toa-soan/trang-chu", "Trang chủ"],
    ["/toa-soan/menu", "Menu, liên kết và banner"],
    ["/toa-soan/thiet-lap", "Thiết lập"],
    ["/toa-soan/tai-khoan", "Tài khoản"],
    ["/toa-soan/ca-nhan", "Tài khoản của tôi"],
    ["/toa-soan/nhat-ky", "Nhật ký"],
  ];
  for (const [address, headline] of places) {
    await test.step(address, async () => {
      expect.soft(await visit(page, address)).toBe(200);
      await expect.soft(page.getByRole("heading", { level: 1 })).toHaveText(headline);
      await audit();
      await fits(page);
    });
  }
});

test("one article, one survey, one standing page and one account", async ({ page, hire, audit }) => {
  test.setTimeout(180_000);
  const hoa = await hire("administrator");
  await comeIn(page, hoa);
  const desk = await beginArticle(page, `Bài để xem xét ${hoa.login}`, { text: "## Tiêu đề nhỏ\n\nMột đoạn." });
  await desk.save();
  await expect(desk.state).toContainText("Đã lưu lúc");
  await desk.press("Tạo đường dẫn xem trước");
  await expect(desk.previewLink).toBeVisible();
  await desk.unfoldAll();
  await audit();
  await fits(page);
  const preview = await desk.previewLink.getAttribute("href");

  await desk.revisions.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Các phiên bản");
  await audit();
  await fits(page);
  await page.getByRole("link", { name: "So với bản trước" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("So sánh phiên bản");
  await audit();
  await fits(page);
  await visit(page, preview ?? "");
  await audit();
  await fits(page);

  await visit(page, "/toa-soan/khao-sat/moi");
  await new SurveyDesk(page).make(`Câu hỏi để xem xét ${hoa.login}?`, ["Có", "Không"]);
  await expect(page.getByRole("region", { name: "Kết quả" })).toBeVisible();
  await audit();
  await fits(page);

  const menu = new Menu(page);
  await menu.go("Trang");
  await page.getByRole("link", { name: "Giới thiệu", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Giới thiệu");
  await audit();
  await fits(page);

  await new AccountDesk(page).open(hoa.name);
  await audit();
  await fits(page);
});

test.describe("who may not come in", () => {
  test.use({ expectedErrors: /status of (401|403|404)/ });

  test("the way in, and what is said to those who come too far", async ({ page, hire, open, audit }) => {
    test.slow();
    const lan = await hire("writer");
    await open("/dang-nhap");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Đăng nhập toà soạn");
    await audit();
    await fits(page);
    await open(lan.link);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Đặt mật khẩu");
    await audit();
    await fits(page);

    await comeIn(page, lan);
    expect(await visit(page, "/toa-soan/tai-khoan")).toBe(403);
    await expect(page.getByRole("heading", { level: 1, name: "Không có quyền" })).toHaveCount(1);
    await audit();
    expect(await visit(page, "/toa-soan/bai-viet/999999")).toBe(404);
    await audit();
    await fits(page);
  });
});
