// What a reader finds on a page: locators and verbs, no assertions.
import type { Locator, Page } from "@playwright/test";

/** The four numbers beside every page. */
export class VisitorsWidget {
  readonly root: Locator;

  constructor(page: Page) {
    this.root = page.getByRole("region", { name: "Thống kê truy cập" });
  }

  number(term: string): Locator {
    return this.root.locator("div", { has: this.root.page().getByText(term, { exact: true }) }).locator("dd");
  }

  async read(term: string): Promise<number> {
    return Number(await this.number(term).innerText());
  }
}

/** The survey beside every page. */
export class SurveyWidget {
  readonly root: Locator;
  readonly question: Locator;
  readonly choices: Locator;
  readonly button: Locator;
  readonly results: Locator;
  readonly status: Locator;
  readonly message: Locator;

  constructor(page: Page) {
    this.root = page.getByRole("region", { name: "Khảo sát", exact: true });
    this.question = this.root.getByRole("group");
    this.choices = this.root.getByRole("radio");
    this.button = this.root.getByRole("button", { name: "Bình chọn" });
    this.results = this.root.getByRole("listitem");
    this.status = this.root.getByRole("status");
    this.message = this.root.getByRole("alert");
  }

  async vote(choice: number) {
    await this.choices.nth(choice).check();
    await this.button.click();
  }

  /** How many ballots a choice has, as its result says. */
  async ballots(choice: number): Promise<number> {
    const text = await this.results.nth(choice).innerText();
    return Number(/(\d+) phiếu/.exec(text)?.[1]);
  }
}
