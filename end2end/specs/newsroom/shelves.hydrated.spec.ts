// Administrators keep the shelves in order; readers of an old address are sent on.
import { expect, test, visit } from "../../fixtures";
import { comeIn } from "../../newsroom/login";
import { Menu } from "../../newsroom/places";

test("a section is added, moved by keyboard, renamed and deleted", async ({ page, hire, somebody }) => {
  const hoa = await hire("administrator");
  const reader = await somebody();
  const mark = hoa.login.replace("administrator-", "");
  await comeIn(page, hoa);
  await new Menu(page).go("Chuyên mục");
  const newName = page.locator("#them-name");
  await newName.fill(`Lịch họp ${mark}`);
  await page.getByRole("button", { name: "Thêm chuyên mục" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Đã thêm chuyên mục." })).toBeVisible();
  await expect(newName, "the form begins anew").toHaveValue("");
  const entries = page.getByRole("listitem").filter({ has: page.getByRole("button", { name: /^Chuyển “/ }) });
  const entry = (name: string) => entries.filter({ has: page.getByRole("link", { name, exact: true }) });
  const added = entry(`Lịch họp ${mark}`);
  await expect(added).toHaveCount(1);

  const up = page.getByRole("button", { name: `Chuyển “Lịch họp ${mark}” lên` });
  const names = entries.locator(".kept-list__head").getByRole("link");
  const place = async () => (await names.allInnerTexts()).indexOf(`Lịch họp ${mark}`);
  const before = await place();
  await up.focus();
  await page.keyboard.press("Enter");
  await expect.poll(place).toBe(before - 1);
  await expect(up, "the keyboard stays where it is").toBeFocused();

  await added.locator("summary", { hasText: "Sửa" }).click();
  await expect(added.getByRole("textbox", { name: "Địa chỉ" })).toHaveValue(`lich-hop-${mark}`);
  await added.getByRole("textbox", { name: "Tên" }).fill(`Lịch công tác ${mark}`);
  await added.getByRole("textbox", { name: "Địa chỉ" }).fill(`lich-cong-tac-${mark}`);
  await added.getByRole("button", { name: "Lưu" }).click();
  const renamed = entry(`Lịch công tác ${mark}`);
  await expect(renamed).toHaveCount(1);
  await visit(reader, `/chuyen-muc/lich-hop-${mark}`);
  await expect(reader).toHaveURL(new RegExp(`/chuyen-muc/lich-cong-tac-${mark}$`));
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText(`Lịch công tác ${mark}`);

  await renamed.locator("summary", { hasText: "Xoá" }).click();
  await renamed.getByRole("button", { name: "Xoá chuyên mục" }).click();
  await expect(renamed).toHaveCount(0);
});
