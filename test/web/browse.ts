import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, expect, inject, onTestFinished } from 'vitest';
import { openBrowser } from '../browser.ts';
import { type Ask, asking } from '../service/running.ts';
import type { People, Site } from './site.ts';

/** What is there: its address, sessions and agreements. */
export const site: Site = inject('site');

const shots = fileURLToPath(new URL('../../artefacts/web/', import.meta.url));

let browser: Promise<Browser> | null = null;
afterAll(async () => {
  await (await browser)?.close();
  browser = null;
});

/** How a page is looked at. */
export const sizes = { desk: { width: 1280, height: 800 }, tablet: { width: 820, height: 1180 } } as const;

/**
 * A page at an address of the site, as it looks to somebody of a role (null: to whoever is not signed in), until the test is over. The
 * test fails where the page logs an error, throws, asks another site for something or breaks the policy of the service.
 */
export async function browse(
  role: keyof Site['sessions'] | null,
  address: string,
  { url: baseURL, sessions }: People = site,
): Promise<Page> {
  browser ??= openBrowser();
  const context = await (await browser).newContext({ viewport: sizes.desk, baseURL, locale: 'en-GB' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    // That somebody is not signed in, or that something is not there, is an answer and no fault; Chromium logs each.
    if (message.type() === 'error' && !/the server responded with a status of 4/.test(message.text()))
      faults.push(message.text());
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== baseURL) faults.push(`asked for ${request.url()}`);
  });
  onTestFinished(async () => {
    await context.close();
    expect(faults).toEqual([]);
  });
  if (role !== null) {
    const [name = '', value = ''] = sessions[role].split('=');
    await context.addCookies([{ name, value, url: baseURL }]);
  }
  await page.goto(address);
  return page;
}

/** The API as somebody of a role: to bring agreements of a test's own, and to look at what came of a page. */
export function askAs(role: keyof Site['sessions']): Ask {
  return asking(site.url, { Cookie: site.sessions[role], Origin: site.url });
}

/** In both themes and sizes: nothing that axe finds fault with, and a picture in artefacts/web. The page must have come to rest. */
export async function expectGoodLooks(page: Page, name: string): Promise<void> {
  await inBothThemes(page, async (theme) => {
    for (const [size, viewport] of Object.entries(sizes)) {
      await page.setViewportSize(viewport);
      await picture(page, `${name}-${size}-${theme}`);
    }
    await page.setViewportSize(sizes.desk);
    await expectAccessible(page, theme === 'dark' ? ofColours : undefined);
  });
}

/** Nothing in either theme that axe finds fault with. What is not about colours is the same in both, and looked at once. */
export async function expectAccessibleInBoth(page: Page): Promise<void> {
  await inBothThemes(page, (theme) => expectAccessible(page, theme === 'dark' ? ofColours : undefined));
}

const ofColours = ['color-contrast', 'link-in-text-block'];

async function inBothThemes(page: Page, does: (theme: 'dark' | 'light') => Promise<void>): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Until all of the page has the colours of the theme.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    await does(colorScheme);
  }
}

/** Nothing on the page as it is now that axe finds fault with. `rules`: only these of its rules; all without. */
export async function expectAccessible(page: Page, rules?: string[]): Promise<void> {
  // React Aria says there, for some seconds, what a button came to that may be gone by then: heard once, and no part of the page.
  // In its legacy mode it opens no second page for what it found, which took longer than finding it. Frames of other sites are left out
  // by that, and the policy of the service lets none in. What it found no fault with is not wanted, and was half of what it had to write down.
  const axe = new AxeBuilder({ page })
    .setLegacyMode(true)
    .exclude('[data-live-announcer]')
    .options({ resultTypes: ['violations'] });
  const { violations } = await (rules === undefined ? axe : axe.withRules(rules)).analyze();
  expect(
    violations.map(({ id, nodes }) => [id, nodes.map(({ html, failureSummary }) => [html, failureSummary])]),
  ).toEqual([]);
}

/** Puts a picture of the window into artefacts/web. */
export async function picture(page: Page, name: string): Promise<void> {
  await mkdir(shots, { recursive: true });
  await page.screenshot({ path: path.join(shots, `${name}.png`), animations: 'disabled' });
}
