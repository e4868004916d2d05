// Many articles at once, without ever touching a mouse.
import { expect, test, visit } from "../../fixtures";
import { comeIn } from "../../newsroom/login";
import { beginArticle } from "../../newsroom/places";

test("articles are found, picked and published by keyboard alone", async ({ page, hire, somebody, audit }) => {
  const hoa = await hire("administrator");
  const reader = await somebody();
  const mark = hoa.login.replace("administrator-", "");
  await comeIn(page, hoa);
  for (const number of ["một", "hai"]) {
    await beginArticle(page, `Bản tin ${mark} số ${number}`);
    await visit(page, "/toa-soan");
  }

  await visit(page, "/toa-soan/bai-viet");
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox", { name: "Từ trong tiêu đề" })).toBeFocused();
  await page.keyboard.type(mark);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`tu-khoa=${mark}`));
  const lines = page.getByRole("listitem").filter({ has: page.getByRole("checkbox", { name: /^Chọn bài/ }) });
  await expect(lines).toHaveCount(2);
  await audit();
  for (const place of [0, 1]) {
    await page.keyboard.press("j");
    await expect(lines.nth(place).getByRole("link", { name: /^Bản tin/ })).toBeFocused();
    await page.keyboard.press("x");
    await expect(lines.nth(place).getByRole("checkbox")).toBeChecked();
  }
  await page.getByRole("group", { name: "Với các bài đã chọn" }).getByRole("button", { name: "Xuất bản" }).focus();
  await page.keyboard.press("Enter");
  const results = page.getByRole("status").getByRole("listitem");
  await expect(results).toHaveText([/Bản tin .*: Đã xong\./, /Bản tin .*: Đã xong\./]);
  await expect(lines.filter({ hasText: "Đã xuất bản" })).toHaveCount(2);

  await visit(reader, "/tin");
  await expect(reader.getByRole("heading", { name: `Bản tin ${mark} số` })).toHaveCount(2);
});
