// The places of the newsroom around the desk: locators and verbs, no assertions.
import type { Locator, Page } from "@playwright/test";
import { visit } from "../fixtures";
import { Desk, type Text } from "./desk";

/** The way to every place; on a narrow screen it is folded away. */
export class Menu {
  readonly summary: Locator;
  readonly places: Locator;

  constructor(private readonly page: Page) {
    this.summary = page.locator("summary", { hasText: "Các mục của toà soạn" });
    this.places = page.getByRole("navigation", { name: "Toà soạn" });
  }

  async go(place: string, heading = place) {
    const link = this.places.getByRole("link", { name: place, exact: true });
    if (!(await link.isVisible())) await this.summary.click();
    await link.click();
    await this.page.getByRole("heading", { level: 1 }).filter({ hasText: heading }).waitFor();
  }

  async leave() {
    await this.page.getByRole("button", { name: "Đăng xuất" }).first().click();
    await this.page.waitForURL((address) => address.pathname === "/");
  }
}

/** The form that begins an article. */
export class NewArticle {
  readonly title: Locator;
  readonly section: Locator;
  readonly button: Locator;

  constructor(private readonly page: Page) {
    this.title = page.getByRole("textbox", { name: /^Tiêu đề/ });
    this.section = page.getByRole("combobox", { name: "Chuyên mục" });
    this.button = page.getByRole("button", { name: "Bắt đầu viết" });
  }

  async begin(title: string, section?: string): Promise<Desk> {
    await this.title.fill(title);
    if (section) await this.section.selectOption({ label: section });
    await this.button.click();
    const desk = new Desk(this.page);
    await desk.text.waitFor();
    return desk;
  }
}

/** The form and the state of one survey. */
export class SurveyDesk {
  readonly question: Locator;
  readonly choices: Locator;
  readonly said: Locator;
  readonly state: Locator;
  readonly results: Locator;
  readonly wayToReaders: Locator;

  constructor(private readonly page: Page) {
    this.question = page.getByRole("textbox", { name: "Câu hỏi" });
    this.choices = page.getByRole("textbox", { name: /^Phương án \d/ });
    this.said = page.locator(".survey-desk__said");
    this.state = page.locator(".survey-desk__state");
    this.results = page.getByRole("region", { name: "Kết quả" }).getByRole("row");
    this.wayToReaders = page.getByRole("link", { name: "Xem trang khảo sát" });
  }

  async make(question: string, choices: string[]) {
    await this.question.fill(question);
    for (const [place, choice] of choices.entries()) {
      if ((await this.choices.count()) <= place) await this.press("Thêm phương án");
      await this.choices.nth(place).fill(choice);
    }
    await this.press("Lập khảo sát");
  }

  async press(name: string) {
    await this.page.getByRole("button", { name, exact: true }).click();
  }
}

/** One account, as administrators see it. */
export class AccountDesk {
  readonly status: Locator;

  constructor(private readonly page: Page) {
    this.status = page.getByRole("status");
  }

  async open(name: string) {
    await new Menu(this.page).go("Tài khoản");
    const next = this.page.getByRole("link", { name: "Tài khoản tiếp theo" });
    const account = this.page.getByRole("cell").getByRole("link", { name, exact: true });
    await account.or(next).first().waitFor();
    while (!(await account.isVisible())) {
      await next.click();
      await account.or(next).first().waitFor();
    }
    await account.click();
    await this.page.getByRole("heading", { level: 1, name }).waitFor();
  }

  /** Lets an editor work in these sections, beside those given before. */
  async giveSections(...names: string[]) {
    for (const name of names) await this.page.getByRole("checkbox", { name, exact: true }).check();
    await this.page.getByRole("button", { name: "Lưu quyền" }).click();
  }
}

/** What a person looks after alone: password, second factor, sessions. */
export class OwnAccount {
  readonly passkeys: Locator;
  readonly passkeyName: Locator;
  readonly addPasskey: Locator;
  readonly recoveryCodes: Locator;
  readonly sessions: Locator;

  constructor(private readonly page: Page) {
    this.passkeys = page.getByRole("region", { name: "Khoá truy cập" }).getByRole("listitem");
    this.passkeyName = page.getByRole("textbox", { name: /^Tên gợi nhớ/ });
    this.addPasskey = page.getByRole("button", { name: "Thêm khoá truy cập" });
    this.recoveryCodes = page.locator(".own-account__codes").getByRole("listitem");
    this.sessions = page.getByRole("region", { name: "Phiên làm việc" }).getByRole("listitem");
  }

  async open() {
    await new Menu(this.page).go("Cá nhân", "Tài khoản của tôi");
  }

  async takePasskey(name: string) {
    await this.passkeyName.fill(name);
    await this.addPasskey.click();
  }
}

/** Begins an article from the first page of the newsroom and writes on it. */
export async function beginArticle(page: Page, title: string, text: Omit<Text, "title"> = {}): Promise<Desk> {
  await page.getByRole("link", { name: "Viết bài mới" }).click();
  const desk = await new NewArticle(page).begin(title, text.section);
  await desk.write({ ...text, section: undefined });
  return desk;
}

/** Opens the desk that stands at an address. */
export async function openDesk(page: Page, address: string): Promise<Desk> {
  await visit(page, address);
  return new Desk(page);
}
