// How a person comes into the newsroom: locators and verbs, no assertions.
import type { Locator, Page } from "@playwright/test";
import { awake, visit } from "../fixtures";
import type { Colleague } from "./colleague";
import { Phone } from "./phone";

/** The steps of a login, on their own page or in a dialog over somebody's work. */
export class Login {
  readonly name: Locator;
  readonly password: Locator;
  readonly button: Locator;
  readonly code: Locator;
  readonly confirmation: Locator;
  readonly passkey: Locator;
  readonly message: Locator;

  constructor(root: Page | Locator) {
    this.name = root.getByLabel("Tên đăng nhập", { exact: true });
    this.password = root.getByLabel("Mật khẩu", { exact: true });
    this.button = root.getByRole("button", { name: "Đăng nhập", exact: true });
    this.code = root.getByRole("textbox", { name: /^Mã / });
    this.confirmation = root.getByRole("button", { name: "Xác nhận" });
    this.passkey = root.getByRole("button", { name: "Dùng khoá truy cập" });
    this.message = root.getByRole("alert").filter({ hasText: /\S/ });
  }

  async logIn({ login, password }: Pick<Colleague, "login" | "password">) {
    await this.name.fill(login);
    await this.password.fill(password);
    await this.button.click();
  }

  async confirm(code: string) {
    await this.code.fill(code);
    await this.confirmation.click();
  }
}

/** The page of a one-time link. */
export class SetPassword {
  readonly password: Locator;
  readonly button: Locator;

  constructor(page: Page) {
    this.password = page.getByLabel("Mật khẩu mới");
    this.button = page.getByRole("button", { name: "Đặt mật khẩu" });
  }

  async set(password: string) {
    await this.password.fill(password);
    await this.button.click();
  }
}

/** Where an account gets an app that makes codes, and shows what there is for the day on which the phone is lost. */
export class SetUpCodes {
  readonly begin: Locator;
  readonly drawing: Locator;
  readonly secret: Locator;
  readonly code: Locator;
  readonly confirmation: Locator;
  readonly recoveryCodes: Locator;
  readonly wayOn: Locator;

  constructor(page: Page) {
    this.begin = page.getByRole("button", { name: "Thiết lập ứng dụng tạo mã" });
    this.drawing = page.getByRole("img", { name: "Mã QR chứa khoá bí mật" });
    this.secret = page.locator(".own-account__secret");
    this.code = page.getByLabel("Nhập mã 6 chữ số mà ứng dụng vừa hiện");
    this.confirmation = page.getByRole("button", { name: "Xác nhận" });
    this.recoveryCodes = page.locator(".own-account__codes").getByRole("listitem");
    this.wayOn = page.getByRole("link", { name: "Vào toà soạn" });
  }

  async take(): Promise<Phone> {
    await this.begin.click();
    const phone = new Phone(await this.secret.innerText());
    await this.code.fill(await phone.code());
    await this.confirmation.click();
    await this.recoveryCodes.first().waitFor();
    return phone;
  }
}

/** Goes from the one-time link into the newsroom, with a second factor where the role asks for one. */
export async function comeIn(page: Page, colleague: Colleague) {
  await visit(page, colleague.link);
  await new SetPassword(page).set(colleague.password);
  await page.waitForURL(/\/dang-nhap\?/);
  await new Login(page).logIn(colleague);
  const setUp = new SetUpCodes(page);
  const home = page.getByRole("link", { name: "Toà soạn", exact: true });
  await home.or(setUp.begin).waitFor();
  if (await setUp.begin.isVisible()) {
    colleague.phone = await setUp.take();
    await setUp.wayOn.click();
    await home.waitFor();
  }
  await awake(page);
}
