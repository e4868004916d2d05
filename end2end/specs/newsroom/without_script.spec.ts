// Whoever writes where no script runs gets the same work done with the page's own forms.
import { expect, test } from "../../fixtures";
import { Desk } from "../../newsroom/desk";
import { Login, SetPassword } from "../../newsroom/login";
import { NewArticle } from "../../newsroom/places";

test("a writer logs in, writes, saves and hands in", async ({ page, open, hire, audit }) => {
  const lan = await hire("writer");
  await open(lan.link);
  await audit();
  await new SetPassword(page).set(lan.password);
  await expect(page.getByRole("status")).toHaveText("Đã đặt mật khẩu. Mời bạn đăng nhập.");
  await open("/toa-soan/bai-viet/moi");
  await expect(page, "who is not logged in is sent to log in first").toHaveURL(/\/dang-nhap\?tiep=/);
  await audit();
  await new Login(page).logIn(lan);
  await expect(page).toHaveURL(/\/toa-soan\/bai-viet\/moi$/);
  await open(page.url());
  await audit();

  const title = `Thư viện phường mở cửa ${lan.login}`;
  const desk = await new NewArticle(page).begin(title, "Thông báo");
  await expect(page).toHaveURL(/\/toa-soan\/bai-viet\/\d+$/);
  const address = page.url();
  await open(address);
  await desk.write({ text: "Mở cửa từ 8 giờ đến 17 giờ.", lead: "Từ tuần sau." });
  await desk.save();
  await expect(desk.button("Lưu")).toBeEnabled();
  await open(address);
  await expect(desk.title).toHaveValue(title);
  await expect(desk.lead).toHaveValue("Từ tuần sau.");
  await expect(desk.text).toHaveValue(/^Mở cửa từ 8 giờ đến 17 giờ\.\s*$/);
  await audit();

  await desk.press("Gửi duyệt");
  await expect(desk.standing).toHaveText("Chờ duyệt.");
  await expect(new Desk(page).text).toBeDisabled();
  await audit();
});

test.describe("a form that is not taken", () => {
  test.use({ expectedErrors: /status of (400|409)/ });

  test("it comes back with everything that was typed", async ({ page, open, hire }) => {
    const lan = await hire("writer");
    await open(lan.link);
    await new SetPassword(page).set(lan.password);
    await page.waitForURL(/\/dang-nhap\?/);
    await open("/dang-nhap?tiep=/toa-soan/bai-viet/moi");
    await new Login(page).logIn(lan);
    await page.waitForURL((address) => address.pathname === "/toa-soan/bai-viet/moi");
    await open(page.url());
    const desk = await new NewArticle(page).begin(`Tên quá dài ${lan.login}`);
    await page.waitForURL(/\/toa-soan\/bai-viet\/\d+$/);
    await open(page.url());
    const endless = "rất dài ".repeat(200).trim();
    await desk.write({ title: endless, text: "Nội dung vẫn còn đây." });
    await desk.save();
    await expect(page.getByRole("alert").filter({ hasText: /Ô này chứa nhiều nhất \d+ ký tự/ })).toBeVisible();
    await expect(desk.title).toHaveValue(endless);
    await expect(desk.text).toHaveValue(/Nội dung vẫn còn đây\./);
  });
});
