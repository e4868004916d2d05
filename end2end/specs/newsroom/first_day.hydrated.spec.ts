// A new administrator goes from the command line to what readers see, reading nothing but the screen.
import { expect, test, visit } from "../../fixtures";
import { Login, SetPassword, SetUpCodes, comeIn } from "../../newsroom/login";
import { Menu, SurveyDesk, beginArticle } from "../../newsroom/places";
import { SurveyWidget } from "../../portal";

test.describe("the first login", () => {
  test.use({ expectedErrors: /status of 409/ });

  test("the link of the command line leads over password and code into the newsroom", async ({ page, hire, open }) => {
    const hoa = await hire("administrator");
    await open(hoa.link);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Đặt mật khẩu");
    await expect(page.getByRole("main")).toContainText(`Tên đăng nhập của bạn là “${hoa.login}”`);
    await new SetPassword(page).set(hoa.password);
    await expect(page.getByRole("status")).toHaveText("Đã đặt mật khẩu. Mời bạn đăng nhập.");

    const login = new Login(page);
    await login.logIn({ login: hoa.login, password: "khong phai mat khau nay" });
    await expect(login.message).toContainText("không đúng");
    await login.logIn(hoa);
    const setUp = new SetUpCodes(page);
    await expect(page.getByRole("main")).toContainText("cần một bước xác minh ngoài mật khẩu");
    hoa.phone = await setUp.take();
    await expect(setUp.recoveryCodes).toHaveCount(10);
    await setUp.wayOn.click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bàn làm việc");

    await new Menu(page).leave();
    await open("/dang-nhap");
    await login.logIn(hoa);
    await login.confirm(await hoa.phone.code());
    await expect(page.getByRole("heading", { level: 1 }), "the phone's code completes it").toHaveText("Bàn làm việc");
  });
});

test("an article is published, corrected and withdrawn", async ({ page, hire, somebody }) => {
  const hoa = await hire("administrator");
  const reader = await somebody();
  const title = `Khánh thành cầu Bến Đá ${hoa.login}`;
  await comeIn(page, hoa);
  const desk = await beginArticle(page, title, {
    lead: "Sáng nay, phường khánh thành cầu Bến Đá.",
    text: "Cầu dài **40 mét**, xe máy đi được.\n\n- Khởi công tháng 3\n- Hoàn thành tháng 11",
    byline: "Hoa – Đông Thành",
  });
  await expect(desk.state).toHaveText(/^Đã lưu lúc \d\d:\d\d\.$/);
  await desk.press("Xuất bản");
  await expect(desk.notice).toHaveText("Đã xuất bản; bạn đọc thấy bản này.");

  await visit(reader, "/tin");
  await reader.getByRole("link", { name: title }).first().click();
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText(title);
  const article = reader.getByRole("article");
  await expect(article).toContainText("Sáng nay, phường khánh thành cầu Bến Đá.");
  await expect(article.getByText("40 mét")).toHaveCSS("font-weight", "700");
  await expect(article.getByRole("listitem").filter({ hasText: "Khởi công tháng 3" })).toHaveCount(1);
  await expect(article).not.toContainText("Cập nhật lúc");

  await desk.write({ text: "Cầu dài **42 mét**, xe máy đi được." });
  await expect(desk.standing).toHaveText(/bản sửa này bạn đọc chưa thấy\.$/);
  await visit(reader, reader.url());
  await expect(article).toContainText("40 mét");
  await desk.press("Xuất bản bản sửa");
  await expect(desk.standing).not.toContainText("bạn đọc chưa thấy");
  await visit(reader, reader.url());
  await expect(article).toContainText("42 mét");
  await expect(article).toContainText(/Cập nhật lúc \d\d:\d\d/);
});

test.describe("an article that is withdrawn", () => {
  test.use({ expectedErrors: /status of 404/ });

  test("it is gone for readers at once", async ({ page, hire, somebody }) => {
    const hoa = await hire("administrator");
    const reader = await somebody();
    const title = `Thông tin nhầm lẫn ${hoa.login}`;
    await comeIn(page, hoa);
    const desk = await beginArticle(page, title, { text: "Bài này sẽ bị gỡ." });
    await desk.press("Xuất bản");
    await expect(desk.notice).toHaveText("Đã xuất bản; bạn đọc thấy bản này.");
    await visit(reader, "/tin");
    await reader.getByRole("link", { name: title }).first().click();
    await expect(reader.getByRole("heading", { level: 1 })).toHaveText(title);
    const address = reader.url();

    await desk.press("Gỡ bài");
    await expect(desk.standing).toHaveText("Đã gỡ; bạn đọc không thấy bài.");
    expect(await visit(reader, address)).toBe(404);
    await visit(reader, "/tin");
    await expect(reader.getByRole("link", { name: title })).toHaveCount(0);
  });
});

test("a survey is made, opened, answered by a reader and closed", async ({ page, hire, somebody }) => {
  const hoa = await hire("administrator");
  const reader = await somebody();
  const question = `Sân chơi nên đặt ở đâu? (${hoa.login})`;
  await comeIn(page, hoa);
  await new Menu(page).go("Khảo sát");
  await page.getByRole("link", { name: "Lập khảo sát" }).click();
  const survey = new SurveyDesk(page);
  await survey.make(question, ["Cạnh đình", "Sau trường học", "Bên bờ sông"]);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(question);
  await survey.press("Mở ngay");
  await expect(survey.state).toContainText("Đang mở");
  await expect(survey.question).toHaveValue(question);
  await expect(survey.choices.nth(2)).toHaveValue("Bên bờ sông");

  const address = await survey.wayToReaders.getAttribute("href");
  await visit(reader, address ?? "");
  const widget = new SurveyWidget(reader);
  await widget.vote(1);
  await expect(widget.status).toHaveText("Cảm ơn bạn. Phiếu của bạn đã được ghi nhận.");

  await page.reload();
  await expect(survey.results.filter({ hasText: "Sau trường học" })).toContainText(/1\s*100%/);
  await survey.press("Đóng ngay");
  await expect(survey.state).toContainText("Đã kết thúc");
  await visit(reader, address ?? "");
  await expect(widget.status).toHaveText("Khảo sát đã kết thúc.");
});
