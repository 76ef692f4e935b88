import { chromium } from 'playwright-core';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Lists of the filter that are gone through, choice by choice: each click asks for what was not asked for before. */
const lists = ['Law', 'Family', 'Finding', 'Route', 'Weight'];

/**
 * Milliseconds from each click on a choice of the filter to the frame in which the rows that it leaves are drawn, in Chromium without a
 * window, 1280 by 800. `before` is done before each click.
 */
export async function clicks(url, headers, { rounds, before }) {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, extraHTTPHeaders: headers });
    const page = await context.newPage();
    await page.addInitScript(watch);
    await page.goto(`${url}/portfolio`);
    await page.locator('[role=grid][aria-busy=false] [role=rowheader] a').first().waitFor();
    const taken = [];
    for (const list of lists) {
      await page.getByRole('button', { name: new RegExp(`^any ${list}$`) }).click();
      const choices = await page.getByRole('option').count();
      for (let at = 0; at < Math.min(choices, Math.ceil(rounds / lists.length)); at += 1) {
        before();
        const option = page.getByRole('option').nth(at);
        await option.scrollIntoViewIfNeeded();
        await option.click();
        await page.waitForFunction(() => globalThis.drawnAfter !== null);
        taken.push(await page.evaluate(() => globalThis.drawnAfter));
      }
      await page.keyboard.press('Escape');
      if (await page.getByRole('listbox').isVisible()) await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Clear the filter' }).first().click();
      await page.getByRole('button', { name: new RegExp(`^any ${list}$`) }).waitFor();
      await page.locator('[role=grid][aria-busy=false] [role=rowheader] a').first().waitFor();
    }
    return taken;
  } finally {
    await browser.close();
  }
}

/** In the page: `drawnAfter` is null from a click on a choice until what it asks for is drawn, and from then on how long that took. */
function watch() {
  globalThis.drawnAfter = null;
  addEventListener(
    'pointerup',
    ({ target, timeStamp }) => {
      if (target.closest('[role=option]') === null) return;
      globalThis.drawnAfter = null;
      const before = location.search;
      const look = () => {
        const isBusy = document.querySelector('[role=status][aria-busy=true]') !== null;
        if (location.search === before || isBusy) return requestAnimationFrame(look);
        // What stands in the page now is on the screen when the next task runs after this frame.
        return setTimeout(() => {
          globalThis.drawnAfter = performance.now() - timeStamp;
        });
      };
      requestAnimationFrame(look);
    },
    true,
  );
}
