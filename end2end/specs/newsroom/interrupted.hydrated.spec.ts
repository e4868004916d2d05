// A session that ends, a network that is gone, a browser that dies: what was typed is still there.
import { expect, test, visit } from "../../fixtures";
import { Desk } from "../../newsroom/desk";
import { Login, comeIn } from "../../newsroom/login";
import { beginArticle } from "../../newsroom/places";

const SAVED = /^Đã lưu lúc \d\d:\d\d/;

test.describe("a session that ends while somebody writes", () => {
  test.use({ expectedErrors: /status of 401/ });

  test("its owner logs in again in place and goes on", async ({ page, context, hire, audit }) => {
    const lan = await hire("writer");
    await comeIn(page, lan);
    const desk = await beginArticle(page, `Ngày hội đọc sách ${lan.login}`, { text: "Câu đầu." });
    await expect(desk.state).toHaveText(SAVED);

    await context.clearCookies({ name: "dinh_session" });
    await desk.write({ text: "Câu đầu. Câu viết sau khi phiên đã hết." });
    const dialog = page.getByRole("dialog", { name: "Phiên làm việc đã hết" });
    await expect(dialog).toBeVisible();
    await expect(desk.state).toContainText("Phiên làm việc đã hết. Bài vẫn còn đây");
    await audit();
    await new Login(dialog).logIn(lan);
    await expect(dialog).toBeHidden();
    await expect(desk.state).toHaveText(SAVED);
    await expect(desk.text).toHaveValue("Câu đầu. Câu viết sau khi phiên đã hết.");

    await visit(page, page.url());
    await expect(desk.text).toHaveValue(/Câu viết sau khi phiên đã hết\./);
  });
});

test.describe("a network that is gone", () => {
  test.use({ expectedErrors: /net::ERR_INTERNET_DISCONNECTED/ });

  test("what is typed meanwhile is saved when it is back", async ({ page, context, hire }) => {
    const lan = await hire("writer");
    await comeIn(page, lan);
    const desk = await beginArticle(page, `Cắt điện luân phiên ${lan.login}`, { text: "Thứ hai." });
    await expect(desk.state).toHaveText(SAVED);
    await context.setOffline(true);
    await desk.write({ text: "Thứ hai và thứ ba." });
    await expect(desk.state).toHaveText("Ngoại tuyến: đã giữ trên máy này, sẽ tự lưu khi có mạng lại.");
    await context.setOffline(false);
    await expect(desk.state).toHaveText(SAVED);
    await visit(page, page.url());
    await expect(desk.text).toHaveValue(/Thứ hai và thứ ba\./);
  });

  test("a browser that dies meanwhile offers the text when it is back", async ({ page, context, hire, listen }) => {
    const lan = await hire("writer");
    await comeIn(page, lan);
    const desk = await beginArticle(page, `Bão số 9 ${lan.login}`, { text: "Tin lúc 8 giờ." });
    await expect(desk.state).toHaveText(SAVED);
    const address = page.url();
    await context.setOffline(true);
    await desk.write({ text: "Tin lúc 9 giờ: bão đã vào bờ." });
    await expect(desk.state).toContainText("đã giữ trên máy này");
    await page.close();

    await context.setOffline(false);
    const later = listen(await context.newPage());
    await visit(later, address);
    const again = new Desk(later);
    await expect(again.text).toHaveValue(/Tin lúc 8 giờ\./);
    await expect(again.offer).toContainText(/Có bản chưa lưu lúc \d\d:\d\d trên máy này\./);
    await again.press("Khôi phục");
    await expect(again.text).toHaveValue("Tin lúc 9 giờ: bão đã vào bờ.");
    await expect(again.state).toHaveText(SAVED);
    await visit(later, address);
    await expect(again.text).toHaveValue(/bão đã vào bờ\./);
    await expect(again.offer).toHaveCount(0);
  });
});
