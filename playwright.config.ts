import { defineConfig } from "@playwright/test";

// `npm test` starts the portal these tests visit, and names it and the browser here.
const report = process.env.PLAYWRIGHT_JSON_OUTPUT_FILE;

const screen = { browserName: "chromium", viewport: { width: 1280, height: 800 } } as const;

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: ".data/test/e2e",
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // Only to end what hangs: a busy machine takes its time over a page that judges every commune twice.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: report ? [["list"], ["json", { outputFile: report }]] : [["list"]],
  use: {
    baseURL: process.env.E2E_BASE_URL ?? "http://127.0.0.1:3000",
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.PLAYWRIGHT_CHROMIUM || undefined,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
  projects: [
    { name: "reading", testIgnore: "writing/**", use: screen },
    // Publishing changes what every other test reads, so these come last, one after another.
    { name: "writing", testMatch: "writing/**/*.spec.ts", use: screen, dependencies: ["reading"], workers: 1 },
  ],
});
