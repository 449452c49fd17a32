import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "./fixtures";

/** axe finds nothing on the page as it stands. What it found in order is not described: that takes longer than to look. */
export async function axeFindsNothing(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).analyze();
  expect(violations.map(({ id, nodes }) => `${what} ${id}: ${nodes[0]?.html}`)).toEqual([]);
}

/** The page as it stands is no wider than the screen; what else is looked at, is at each width. */
export async function fits(page: Page, what: string, also: (width: number) => Promise<void> = async () => {}) {
  for (const width of [320, 360, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, `${what} at ${width} px`).toBeLessThanOrEqual(width);
    await also(width);
  }
}

/** It fits, and at a phone's and a desk's width axe finds nothing. */
export async function isSound(page: Page, what: string): Promise<void> {
  await fits(page, what, async (width) => {
    if (width === 360 || width === 1280) await axeFindsNothing(page, `${what} at ${width} px`);
  });
}

/** The same of a page yet to be opened. */
export async function opensSound(page: Page, path: string): Promise<void> {
  expect((await page.goto(path))?.status(), path).toBe(200);
  await isSound(page, path);
}
