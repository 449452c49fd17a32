import { expect, test } from "@playwright/test";
import pg from "pg";
import { secondInstance } from "../second-instance";
import { publish, signIn } from "../steps";
import { workbook } from "../workbook";

let other: Awaited<ReturnType<typeof secondInstance>>;
let database: pg.Client;

test.beforeAll(async () => {
  other = await secondInstance();
  database = new pg.Client({ connectionString: process.env.E2E_DATABASE_URL });
  await database.connect();
});
test.afterAll(async () => {
  await other.kill("SIGKILL");
  await database.end();
});

test("a publication appears on all instances", async ({ page, baseURL }) => {
  const shown = async (url: string) => {
    const html = (await (await fetch(url)).text()).replaceAll("<!-- -->", "");
    return /Bản công bố số (\d+)/.exec(html)?.[1] ?? "";
  };
  const before = await shown(`${baseURL}/`);
  expect(await shown(`${other.url}/`)).toBe(before);
  await publish(page);
  const next = String(Number(before) + 1);
  for (const url of [`${baseURL}/`, `${other.url}/`]) {
    await expect.poll(() => shown(url), { timeout: 15_000 }).toBe(next);
  }
});

test("an instance killed in the middle of an import leaves nothing of it; another one goes on", async ({
  browser,
  page,
}) => {
  const there = await (await browser.newContext({ baseURL: other.url })).newPage();
  await signIn(there, "vanphong");
  await there.goto("/nhap-tep");
  await there
    .getByLabel("Tệp Excel (.xlsx)")
    .setInputFiles(workbook([["19003", "15.2", "đạt", "15/08/2023"]], "ngat.xlsx"));
  await there.getByLabel("Căn cứ").fill("Thử ngắt (minh họa)");
  await there.getByRole("button", { name: "Gửi tệp và xem trước" }).click();
  await there.waitForURL(/nhap-tep\/[0-9a-f-]{36}/);
  const path = new URL(there.url()).pathname;
  const fileId = path.split("/").at(-1);

  // Whoever writes reviews waits: the import has written its figures and stands still.
  await database.query(`BEGIN; LOCK TABLE "Review" IN SHARE MODE`);
  await there.getByRole("button", { name: "Ghi 1 số liệu" }).click({ noWaitAfter: true });
  const held = `SELECT count(*)::int AS n FROM pg_locks WHERE NOT granted AND relation = '"Review"'::regclass`;
  await expect.poll(async () => (await database.query(held)).rows[0]?.n).toBe(1);
  await other.kill("SIGKILL");
  await database.query("ROLLBACK");
  const written = `SELECT count(*)::int AS n FROM "Observation" WHERE "importFileId" = '${fileId}'`;
  await expect.poll(async () => (await database.query(held)).rows[0]?.n).toBe(0);
  expect((await database.query(written)).rows[0]?.n).toBe(0);

  await signIn(page, "vanphong");
  await page.goto(path);
  await expect(page.getByText("Đang ghi số liệu")).toBeVisible();
  await database.query(
    `UPDATE "ImportTask" SET "beatAt" = "beatAt" - interval '1 minute' WHERE "fileId" = '${fileId}'`,
  );
  await page.goto(path);
  await expect(page.getByRole("alert").first()).toContainText("bị ngắt giữa chừng nên chưa có số liệu nào được ghi");
  await page.getByRole("button", { name: "Ghi 1 số liệu" }).click();
  await expect(page.getByRole("heading", { name: "Đã ghi 1 số liệu" })).toBeVisible();
  expect((await database.query(written)).rows[0]?.n).toBe(1);
  await there.context().close();
});
