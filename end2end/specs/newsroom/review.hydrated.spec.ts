// An article goes between its writer and an editor, and what it said before can always be had back.
import { expect, test, visit } from "../../fixtures";
import { Revisions } from "../../newsroom/desk";
import { comeIn } from "../../newsroom/login";
import { AccountDesk, beginArticle, openDesk } from "../../newsroom/places";

const SECTION = "Thông báo";

/** Eight in the morning of the day after tomorrow on the portal's clocks, as a field of date and time takes it. */
function soon(): string {
  const local = new Date(Date.now() + (48 + 7) * 3_600_000);
  return `${local.toISOString().slice(0, 10)}T08:00`;
}

test.describe("between writer and editor", () => {
  test.use({ expectedErrors: /status of 404/ });

  test("an article is handed in, given back, corrected, scheduled and published", async ({ page, hire, somebody }) => {
    test.slow();
    const [lan, minh, hoa] = await Promise.all([hire("writer"), hire("editor"), hire("administrator")]);
    const [editor, reader, boss] = await Promise.all([somebody(), somebody(), somebody()]);
    await comeIn(boss, hoa);
    const account = new AccountDesk(boss);
    await account.open(minh.name);
    await account.giveSections(SECTION);
    await expect(account.status.filter({ hasText: "Đã lưu." })).toBeVisible();

    const title = `Lịch tiêm chủng ${lan.login}`;
    await comeIn(page, lan);
    const written = await beginArticle(page, title, { section: SECTION, text: "Tiêm chủng ngày 31 tháng 11." });
    await written.press("Gửi duyệt");
    await expect(written.standing).toHaveText("Chờ duyệt.");
    await expect(written.text, "what waits for an editor stands still").toBeDisabled();
    await expect(written.button("Xuất bản")).toHaveCount(0);

    await comeIn(editor, minh);
    await editor.getByRole("link", { name: title }).first().click();
    const review = await openDesk(editor, editor.url());
    await review.giveBack("Tháng 11 không có ngày 31.");
    await expect(review.notice).toHaveText("Đã trả lại cho người viết.");

    await visit(page, page.url());
    await expect(written.note).toContainText("Tháng 11 không có ngày 31.");
    await expect(written.note).toContainText(`${minh.name} trả lại`);
    await written.write({ text: "Tiêm chủng ngày 30 tháng 11." });
    await written.press("Gửi duyệt");
    await expect(written.notice).toHaveText("Đã gửi duyệt.");

    await visit(editor, editor.url());
    await review.schedule(soon());
    await expect(review.standing).toHaveText(/^Hẹn giờ xuất bản lúc 08:00/);
    await visit(reader, "/tin");
    await expect(reader.getByRole("link", { name: title })).toHaveCount(0);

    await review.press("Xuất bản ngay");
    await expect(review.standing).toHaveText(/^Đã xuất bản lúc/);
    await visit(reader, "/chuyen-muc/thong-bao");
    await reader.getByRole("link", { name: title }).first().click();
    await expect(reader.getByRole("article")).toContainText("Tiêm chủng ngày 30 tháng 11.");
  });
});

test("an earlier revision is compared with the latest one and brought back", async ({ page, hire }) => {
  const lan = await hire("writer");
  await comeIn(page, lan);
  const desk = await beginArticle(page, `Hội thi nấu cơm ${lan.login}`, { text: "Hội thi có tám đội tham gia." });
  await desk.save();
  await expect(desk.state).toContainText("Đã lưu lúc");
  await desk.write({ text: "Hội thi có chín đội tham gia." });
  await desk.save();
  await expect(desk.state).toContainText("Đã lưu lúc");
  const address = page.url();

  await desk.revisions.click();
  const revisions = new Revisions(page);
  const saved = revisions.line(lan.name, "lưu");
  await expect(saved).toHaveCount(2);
  await revisions.compareWithLatest(saved.last());
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("So sánh phiên bản");
  await expect(page.getByRole("deletion").filter({ hasText: "tám" })).toBeVisible();
  await expect(page.getByRole("insertion").filter({ hasText: "chín" })).toBeVisible();

  await page.getByRole("link", { name: "Các phiên bản" }).click();
  await revisions.restore(saved.last());
  await expect(page.getByRole("status").filter({ hasText: "Đã khôi phục" })).toBeVisible();
  await expect(revisions.lines.first()).toContainText("khôi phục bản cũ");
  const restored = await openDesk(page, address);
  await expect(restored.text).toHaveValue(/Hội thi có tám đội tham gia\./);
});

test("a preview is read by whoever has its link, and by nobody as an article", async ({ page, hire, somebody }) => {
  const lan = await hire("writer");
  const guest = await somebody();
  const title = `Bản thảo về chợ đêm ${lan.login}`;
  await comeIn(page, lan);
  const desk = await beginArticle(page, title, { text: "Chợ đêm mở từ tháng sau." });
  await desk.save();
  await expect(desk.state).toContainText("Đã lưu lúc");
  await desk.press("Tạo đường dẫn xem trước");
  const link = await desk.previewLink.getAttribute("href");
  await expect(page.frameLocator("iframe").getByRole("heading", { level: 1 })).toHaveText(title);

  await visit(guest, link ?? "");
  await expect(guest.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(guest.getByRole("note")).toContainText("Bản xem trước, bạn đọc chưa thấy bản này.");
  await visit(guest, "/tin");
  await expect(guest.getByRole("link", { name: title })).toHaveCount(0);
});
