// Two people write on one article, and one person in two tabs; nothing that anyone typed is lost.
import { expect, test, visit } from "../../fixtures";
import { Clash, Desk, Revisions } from "../../newsroom/desk";
import { comeIn } from "../../newsroom/login";
import { beginArticle, openDesk } from "../../newsroom/places";

const SAVED = /^Đã lưu lúc \d\d:\d\d/;

test("the second of two people to save gets both versions", async ({ page, hire, somebody, audit }) => {
  test.slow();
  const [lan, hoa] = await Promise.all([hire("writer"), hire("administrator")]);
  const other = await somebody();
  await comeIn(page, lan);
  const mine = await beginArticle(page, `Đường Cây Đa thi công ${lan.login}`, {
    text: "Cấm xe từ 8 giờ.\n\nMong bà con thông cảm.",
  });
  await mine.save();
  await expect(mine.state).toHaveText(SAVED);
  await comeIn(other, hoa);
  const theirs = await openDesk(other, page.url());
  await expect(theirs.others).toHaveText(`${lan.name} cũng đang mở bài này.`);
  await expect(mine.others, "the first learns of the second by itself").toHaveText(
    `${hoa.name} cũng đang mở bài này.`,
    { timeout: 30_000 },
  );

  await theirs.write({ text: "Cấm xe từ 9 giờ.\n\nMong bà con thông cảm." });
  await expect(theirs.state).toHaveText(SAVED);
  await mine.write({ text: "Cấm ô tô từ 8 giờ.\n\nMong bà con thông cảm." });
  const clash = new Clash(page, hoa.name);
  await expect(clash.theirs.getByRole("deletion").filter({ hasText: "9" })).toBeVisible();
  await expect(clash.mine.getByRole("insertion").filter({ hasText: "ô tô" })).toBeVisible();
  await expect(mine.state).toContainText("Xung đột");
  await audit();

  await clash.text.fill("Cấm ô tô từ 9 giờ.\n\nMong bà con thông cảm.");
  await clash.button.click();
  await expect(clash.root).toHaveCount(0);
  await expect(mine.state).toHaveText(SAVED);
  await visit(other, other.url());
  await expect(theirs.text).toHaveValue(/Cấm ô tô từ 9 giờ\./);

  await mine.revisions.click();
  const revisions = new Revisions(page);
  await expect(revisions.line(hoa.name, "tự lưu"), "the other's version stays in the history").toHaveCount(1);
});

test("two tabs of one person put their work together without an alarm", async ({ page, context, hire, listen }) => {
  const lan = await hire("writer");
  await comeIn(page, lan);
  const first = await beginArticle(page, `Tuyển quân ${lan.login}`, { lead: "Mở đầu.", text: "Nội dung." });
  await first.save();
  await expect(first.state).toHaveText(SAVED);
  const tab = listen(await context.newPage());
  await visit(tab, page.url());
  const second = new Desk(tab);
  await expect(second.others).toBeEmpty();

  await first.write({ lead: "Mở đầu, sửa ở cửa sổ thứ nhất." });
  await expect(first.state).toHaveText(SAVED);
  await second.write({ text: "Nội dung, sửa ở cửa sổ thứ hai." });
  await expect(second.state).toContainText("gộp với phần bạn vừa sửa ở cửa sổ khác");
  await expect(second.lead).toHaveValue("Mở đầu, sửa ở cửa sổ thứ nhất.");
  await expect(tab.getByRole("heading", { name: "Hai người cùng sửa bài này" })).toHaveCount(0);

  await visit(page, page.url());
  await expect(first.lead).toHaveValue("Mở đầu, sửa ở cửa sổ thứ nhất.");
  await expect(first.text).toHaveValue(/Nội dung, sửa ở cửa sổ thứ hai\./);
});
