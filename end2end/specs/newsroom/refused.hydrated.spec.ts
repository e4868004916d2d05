// A form that is refused keeps everything that was typed and says at the field what to do.
import { expect, test, visit } from "../../fixtures";
import { Desk } from "../../newsroom/desk";
import { comeIn } from "../../newsroom/login";
import { Menu, beginArticle } from "../../newsroom/places";

test.use({ expectedErrors: /status of (400|409)/ });

test("an invitation with a name that is taken", async ({ page, hire }) => {
  const hoa = await hire("administrator");
  await comeIn(page, hoa);
  await new Menu(page).go("Tài khoản");
  const name = page.getByLabel("Họ tên");
  const login = page.getByLabel("Tên đăng nhập");
  const section = page.getByRole("checkbox", { name: "Thông báo" });
  await name.fill("Người mới");
  await login.fill(hoa.login);
  await section.check();
  await page.getByRole("button", { name: "Mời", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Đã có mục khác dùng tên này." })).toBeVisible();
  await expect(name).toHaveValue("Người mới");
  await expect(login).toHaveValue(hoa.login);
  await expect(section).toBeChecked();

  await login.fill(`${hoa.login}-2`);
  await page.getByRole("button", { name: "Mời", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "/dang-nhap/mat-khau?ma=" })).toBeVisible();
  await expect(page.getByRole("cell", { name: `${hoa.login}-2` })).toBeVisible();
  await expect(login, "the form begins anew").toHaveValue("");
});

test("a survey that closes before it opens", async ({ page, hire }) => {
  const hoa = await hire("administrator");
  await comeIn(page, hoa);
  await visit(page, "/toa-soan/khao-sat/moi");
  const question = page.getByRole("textbox", { name: "Câu hỏi" });
  await question.fill(`Câu hỏi của ${hoa.login}?`);
  await page.getByRole("textbox", { name: /^Phương án 1/ }).fill("Có");
  await page.getByLabel(/^Mở lúc/).fill("2031-05-02T08:00");
  await page.getByLabel(/^Đóng lúc/).fill("2031-05-01T08:00");
  await page.getByRole("button", { name: "Lập khảo sát" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Lúc kết thúc phải sau lúc bắt đầu." })).toBeVisible();
  await expect(page.getByRole("alert").filter({ hasText: "Cần ít nhất 2 mục." })).toBeVisible();
  await expect(question).toHaveValue(`Câu hỏi của ${hoa.login}?`);
  await expect(page.getByRole("textbox", { name: /^Phương án 1/ })).toHaveValue("Có");
  await expect(page.getByLabel(/^Đóng lúc/)).toHaveValue("2031-05-01T08:00");
});

test("a moment in the past and two clicks at once on the desk", async ({ page, hire }) => {
  const hoa = await hire("administrator");
  await comeIn(page, hoa);
  const desk = await beginArticle(page, `Giờ đã qua ${hoa.login}`, { text: "Nội dung." });
  await desk.schedule("2020-05-01T08:00");
  await expect(page.getByRole("alert").filter({ hasText: "Thời điểm này đã qua." })).toBeVisible();
  await expect(page.getByLabel(/^Xuất bản lúc/)).toHaveValue("2020-05-01T08:00");
  await expect(desk.standing).toHaveText("Bản nháp.");
  await desk.button("Xuất bản").dblclick();
  await expect(new Desk(page).notice).toHaveText("Đã xuất bản; bạn đọc thấy bản này.");
  await expect(page.getByRole("alert").filter({ hasText: /\S/ })).toHaveCount(0);
});
