// The visitor numbers move by themselves, through one stream however many tabs are open.
import { expect, test } from "../fixtures";
import { VisitorsWidget } from "../portal";

test("a second browser moves the first one's numbers within two seconds", async ({ page, browser, open }, info) => {
  await open("/");
  const widget = new VisitorsWidget(page);
  const online = await widget.read("Trực tuyến");
  const total = await widget.read("Tổng số lượt truy cập");
  const other = await browser.newContext({ userAgent: `Mozilla/5.0 (second browser, try ${info.retry}, ${Date.now()})` });
  await (await other.newPage()).goto(`${info.project.use.baseURL}/tin`);
  await expect
    .poll(async () => Number(await widget.read("Trực tuyến")), { timeout: 2000, intervals: [100] })
    .toBeGreaterThan(online);
  expect(await widget.read("Tổng số lượt truy cập")).toBeGreaterThan(total);
  await other.close();
});

test("two tabs of one browser keep one stream", async ({ page, context, open }) => {
  const streams: string[] = [];
  context.on("request", (request) => request.url().endsWith("/live/visitors") && streams.push(request.url()));
  await open("/");
  await expect.poll(() => streams.length).toBe(1);
  const second = await context.newPage();
  await second.goto("/tin");
  await expect(second.locator("html")).toHaveAttribute("data-awake", "");
  await second.waitForTimeout(1500);
  expect(streams.length).toBe(1);
  await expect(new VisitorsWidget(second).number("Hôm nay")).toHaveText(
    await new VisitorsWidget(page).number("Hôm nay").innerText(),
  );
});
