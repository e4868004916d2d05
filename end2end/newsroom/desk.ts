// The writing desk of one article, and its revisions: locators and verbs, no assertions.
import type { Locator, Page } from "@playwright/test";

/** What is typed on the desk. */
export type Text = { title?: string; lead?: string; text?: string; byline?: string; section?: string };

export class Desk {
  readonly title: Locator;
  readonly lead: Locator;
  readonly text: Locator;
  readonly byline: Locator;
  readonly section: Locator;
  /** The line that says whether the text is safe. */
  readonly state: Locator;
  /** What was done last. */
  readonly notice: Locator;
  /** Where the article stands in its life. */
  readonly standing: Locator;
  /** What an editor wrote when giving it back. */
  readonly note: Locator;
  /** Who else has the article open. */
  readonly others: Locator;
  /** What an earlier visit left on this device. */
  readonly offer: Locator;
  readonly previewLink: Locator;
  readonly revisions: Locator;

  constructor(readonly page: Page) {
    const field = (name: RegExp) => page.getByRole("textbox", { name });
    this.title = field(/^Tiêu đề/);
    this.lead = field(/^Sapo/);
    this.text = field(/^Nội dung/);
    this.byline = field(/^Tác giả/);
    this.section = page.getByRole("combobox", { name: "Chuyên mục" });
    this.state = page.locator(".desk__state");
    this.notice = page.locator(".desk__notice");
    this.standing = page.locator(".desk__standing");
    this.note = page.getByRole("blockquote");
    this.others = page.locator(".desk__others");
    this.offer = page.locator(".desk__offer");
    this.previewLink = page.getByRole("link", { name: /\/xem-truoc\// });
    this.revisions = page.getByRole("link", { name: "Các phiên bản" });
  }

  button(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  async write({ title, lead, text, byline, section }: Text) {
    if (title !== undefined) await this.title.fill(title);
    if (lead !== undefined) await this.lead.fill(lead);
    if (text !== undefined) await this.text.fill(text);
    if (byline !== undefined) await this.byline.fill(byline);
    if (section !== undefined) await this.section.selectOption({ label: section });
  }

  async save() {
    await this.button("Lưu").click();
  }

  async press(name: string) {
    await this.button(name).click();
  }

  async giveBack(note: string) {
    await this.unfold("Trả lại cho người viết");
    await this.page.getByLabel("Cần sửa gì?").fill(note);
    await this.press("Trả lại");
  }

  /** Sets the moment of publication, a local time of the portal's clocks such as "2024-05-10T08:00". */
  async schedule(moment: string) {
    await this.unfold("Hẹn giờ và hết hạn");
    await this.page.getByLabel(/^Xuất bản lúc/).fill(moment);
    await this.press("Hẹn giờ xuất bản");
  }

  /** Shows everything that is folded away. */
  async unfoldAll() {
    for (const summary of await this.page.locator("form.desk summary").all()) await summary.click();
  }

  private async unfold(title: string) {
    await this.page.locator("summary", { hasText: title }).click();
  }
}

/** Two versions between which a person chooses. */
export class Clash {
  readonly root: Locator;
  readonly mine: Locator;
  readonly theirs: Locator;
  readonly title: Locator;
  readonly text: Locator;
  readonly button: Locator;

  constructor(page: Page, other: string) {
    this.root = page.getByRole("region", { name: "Hai người cùng sửa bài này" });
    this.mine = this.root.getByRole("region", { name: "Bản của bạn" });
    this.theirs = this.root.getByRole("region", { name: `Bản của ${other}` });
    this.title = this.root.getByRole("textbox", { name: /^Tiêu đề/ });
    this.text = this.root.getByRole("textbox", { name: /^Nội dung/ });
    this.button = this.root.getByRole("button", { name: "Lưu bản gộp" });
  }
}

/** The saved states of an article. */
export class Revisions {
  readonly lines: Locator;

  constructor(private readonly page: Page) {
    this.lines = page.locator(".revisions__sitting");
  }

  /** The sitting whose last revision says how it came to be and by whom. */
  line(by: string, what: string): Locator {
    return this.lines.filter({ has: this.page.locator(".revisions__line", { hasText: `${by}, ${what}` }) });
  }

  async compareWithLatest(line: Locator) {
    await line.getByRole("link", { name: "So với bản mới nhất" }).first().click();
  }

  async restore(line: Locator) {
    await line.getByRole("button", { name: "Khôi phục" }).first().click();
  }
}
