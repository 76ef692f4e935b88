// `npm run pictures`: takes the pictures of the README anew, of the pages as they show the sample agreements. Each is as large as the last
// time; what differs are the days on which the samples were brought. Needs Chromium.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { palettePng } from './pictures/palette-png.mjs';
import { startSampleService } from './pictures/sample-service.mjs';

const folder = fileURLToPath(new URL('../pictures/', import.meta.url));
const viewport = { width: 1280, height: 800 };

const service = await startSampleService();
const args = ['--no-sandbox', '--disable-gpu'];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args });
try {
  mkdirSync(folder, { recursive: true });
  for (const [name, shown] of Object.entries(pictures(service))) await take(name, shown);
} finally {
  await browser.close();
  await service.stop();
}

/** What each shows: to whom, at which address, in which theme, and how it comes to be there. */
function pictures({ agreements }) {
  const workspace = `/agreements/${agreements['data-processing']}`;
  const finding = async (page) => {
    await page.locator('#whole-paper').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.getByRole('heading', { name: 'Wording to ask for' }).waitFor();
    await page.locator('mark').first().waitFor();
  };
  const grid = async (page) => {
    await page.getByRole('rowheader', { name: 'SaaS agreement' }).waitFor();
    await page.keyboard.press('t');
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    await page.getByRole('link', { name: 'Open the finding' }).waitFor();
  };
  return {
    review: {
      ...{ who: 'procurement', address: `/review/${agreements.saas}`, theme: 'light' },
      until: async (page) => {
        await page.getByRole('checkbox').first().waitFor();
        await page.keyboard.press('j');
        await page.keyboard.press('Space');
        await page.getByText(/^1 of \d+ asked for$/).waitFor();
        await page.evaluate(() => document.activeElement?.blur());
      },
    },
    workspace: { who: 'legal', address: workspace, theme: 'light', until: finding },
    'workspace-dark': { who: 'legal', address: workspace, theme: 'dark', until: finding },
    portfolio: { who: 'operations', address: '/portfolio', theme: 'light', until: grid },
    jurisdictions: {
      ...{ who: 'legal', address: '/jurisdictions/clocks?codes=eu,us,cn,jp', theme: 'light' },
      until: (page) => page.getByRole('region', { name: 'Clocks on one scale' }).waitFor(),
    },
  };
}

async function take(name, { who, address, theme, until }) {
  const looks = { viewport, colorScheme: theme, reducedMotion: 'reduce', locale: 'en-GB', timezoneId: 'Europe/London' };
  const context = await browser.newContext({ ...looks, baseURL: service.url });
  const [cookie, value] = service.cookies[who].split('=');
  await context.addCookies([{ name: cookie, value, url: service.url }]);
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.goto(address);
  await until(page);
  await page.waitForLoadState('networkidle');
  const png = await small(await page.screenshot({ animations: 'disabled', caret: 'hide' }));
  await context.close();
  writeFileSync(`${folder}${name}.png`, png);
  console.log(`${name}.png: ${Math.round(png.length / 1000)} KB`);
}

/** The browser, which made the picture, says its pixels. */
async function small(png) {
  const page = await browser.newPage();
  const base64 = await page.evaluate(async (base64) => {
    const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
    const drawn = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
    drawn.drawImage(picture, 0, 0);
    const { data } = drawn.getImageData(0, 0, picture.width, picture.height);
    const file = new FileReader();
    const read = new Promise((resolve) => file.addEventListener('load', resolve));
    file.readAsDataURL(new Blob([data.filter((_, at) => at % 4 !== 3)]));
    await read;
    return file.result.split(',')[1];
  }, png.toString('base64'));
  await page.close();
  return palettePng(Buffer.from(base64, 'base64'), viewport.width, viewport.height);
}
