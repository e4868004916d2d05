// Runs every spec against the release binary with the demo content: once hydrated, once with JavaScript off.
import { defineConfig, devices } from "@playwright/test";
import { newsroom, readers, results, served } from "./serving";

const NEWSROOM = "**/newsroom/*.spec.ts";
const HYDRATED = "**/*.hydrated.spec.ts";

const phone = { ...devices["Pixel 5"], viewport: { width: 360, height: 740 } };
const withoutScript = { javaScriptEnabled: false, viewport: { width: 1280, height: 800 } };

export default defineConfig({
  testDir: "specs",
  outputDir: `${results}/traces`,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  use: {
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
        "--no-first-run",
      ],
    },
  },
  projects: [
    { name: "hydrated", testIgnore: NEWSROOM, use: { ...phone, baseURL: readers.address } },
    {
      name: "without JavaScript",
      testIgnore: [NEWSROOM, HYDRATED],
      use: { ...withoutScript, baseURL: readers.address },
    },
    { name: "newsroom", testMatch: NEWSROOM, use: { ...phone, baseURL: newsroom.address } },
    {
      name: "newsroom without JavaScript",
      testMatch: NEWSROOM,
      testIgnore: HYDRATED,
      use: { ...withoutScript, baseURL: newsroom.address },
    },
  ],
  webServer: [served(readers), served(newsroom)],
});
