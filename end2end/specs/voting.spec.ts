// A reader votes once and sees the result in place, with and without JavaScript.
import { expect, test } from "../fixtures";
import { SurveyWidget } from "../portal";

test("a vote shows the result on the same page and counts once", async ({ page, open, audit }) => {
  await open("/tin/le-hoi-dinh-dong-thanh");
  const survey = new SurveyWidget(page);
  await expect(survey.choices).toHaveCount(5);
  await audit();
  await survey.vote(2);
  await expect(survey.results).toHaveCount(5);
  await expect(survey.status).toContainText(/bạn/i);
  await expect(page).toHaveURL(/\/tin\/le-hoi-dinh-dong-thanh/);
  expect(await survey.ballots(2)).toBeGreaterThan(0);
  await audit();

  await open("/");
  await expect(survey.results, "the front page knows that this reader voted").toHaveCount(5);
  await expect(survey.status).toContainText("mỗi người một phiếu");
});

test.describe("a second ballot", () => {
  test.use({ expectedErrors: /status of 409/ });

  test("a second ballot from another tab is refused with a sentence", async ({ page, context, open }) => {
  await open("/");
  const asked: string[] = [];
  page.on("request", (request) => request.url().includes("/api/survey/current") && asked.push(request.url()));
  const other = await context.newPage();
  await other.goto("/");
  await new SurveyWidget(other).vote(0);
  await expect(new SurveyWidget(other).results).toHaveCount(5);

  const survey = new SurveyWidget(page);
  await survey.vote(1);
  await expect(survey.message).toContainText("đã bình chọn");
  await expect(survey.results).toHaveCount(5);
  await page.waitForTimeout(300);
  expect(asked.length, "the survey is asked for anew once").toBeLessThanOrEqual(1);
  });
});

test("a closed survey shows its result and no form", async ({ page, open, audit }) => {
  await open("/khao-sat");
  await page.getByRole("listitem").filter({ hasText: "Đã kết thúc" }).getByRole("link").click();
  const survey = new SurveyWidget(page);
  await expect(survey.status).toHaveText("Khảo sát đã kết thúc.");
  await expect(survey.button).toHaveCount(0);
  await audit();
});
