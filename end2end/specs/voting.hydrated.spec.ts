// What only the browser half can do for a voter.
import { expect, test } from "../fixtures";
import { SurveyWidget } from "../portal";

test("a vote does not load the page anew", async ({ page, open }) => {
  await open("/");
  await page.evaluate(() => Object.assign(globalThis, { unbroken: true }));
  const survey = new SurveyWidget(page);
  await survey.vote(3);
  await expect(survey.status).toHaveText("Cảm ơn bạn. Phiếu của bạn đã được ghi nhận.");
  expect(await page.evaluate(() => "unbroken" in globalThis)).toBe(true);
});

test.describe("a vote that does not arrive", () => {
  test.use({ expectedErrors: /net::ERR_INTERNET_DISCONNECTED/ });

  test("a vote that cannot be sent says so and keeps the choice", async ({ page, context, open }) => {
  await open("/");
  const survey = new SurveyWidget(page);
  await context.setOffline(true);
  await survey.vote(1);
  await expect(survey.message).toContainText("Không kết nối được");
  await expect(survey.choices.nth(1)).toBeChecked();
  await context.setOffline(false);
  await survey.button.click();
  await expect(survey.results).toHaveCount(5);
});
});
