// Runs every spec against the release binary with the demo content: once hydrated, once with JavaScript off.
import { defineConfig, devices } from "@playwright/test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const results = `${root}end2end/results`;
const binary = process.env.DINH_BINARY ?? `${root}target/release/dinh`;
const address = "127.0.0.1:3417";

// A variable that the portal does not know stops it, so what steers the tests is not handed on.
delete process.env.DINH_BINARY;

export default defineConfig({
  testDir: "specs",
  outputDir: `${results}/traces`,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  use: {
    baseURL: `http://${address}`,
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
    { name: "hydrated", use: { ...devices["Pixel 5"], viewport: { width: 360, height: 740 } } },
    {
      name: "without JavaScript",
      testIgnore: "**/*.hydrated.spec.ts",
      use: { javaScriptEnabled: false, viewport: { width: 1280, height: 800 } },
    },
  ],
  webServer: {
    command: `rm -rf ${results}/data && ${binary} seed demo && exec ${binary}`,
    url: `http://${address}/readyz`,
    env: { DINH_LISTEN: address, DINH_BASE_URL: `http://${address}`, DINH_DATA_FOLDER: `${results}/data` },
    gracefulShutdown: { signal: "SIGTERM", timeout: 5000 },
  },
});
