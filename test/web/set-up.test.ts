import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../src/server/app.ts';
import { builtPages } from '../../src/server/built-pages.ts';
import { headers } from '../../src/server/run/guard.ts';
import { assets, pages } from '../../src/server/run/pages.ts';
import { openBrowser } from '../browser.ts';
import { goodPassword, type Served, serve } from '../served.ts';
import { expectGoodLooks } from './browse.ts';

let browser: Browser;
let served: Served;
let base: string;
let stop: () => Promise<void>;
beforeAll(async () => {
  [browser, served] = await Promise.all([openBrowser(), serve()]);
  const server = createApp(served.service, [headers(null), assets(builtPages), pages(builtPages)]).listen(
    0,
    '127.0.0.1',
  );
  await new Promise((resolve) => server.once('listening', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  stop = () =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
});
afterAll(async () => {
  await browser.close();
  await stop();
  await served.close();
});

test('the first administrator sets up login and password by the link, on http://127.0.0.1 too', async () => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${base}/set-up`);
  await page.getByText('Open the whole link').waitFor();
  await page.goto((await served.service.accounts.setUp.link(base)) ?? '');
  await page.reload();
  await page.getByLabel('Login').fill('Rosa');
  await page.getByLabel('Name').fill('Rosa Root');
  await page.getByLabel('Password').fill('too short');
  await page.getByText('decide on findings').click();
  await page.getByRole('button').click();
  await page.getByText('15 are needed').waitFor();
  await expectGoodLooks(page, 'set-up');
  await page.getByLabel('Password').fill(goodPassword);
  await page.getByRole('button').click();
  await page.getByText('No agreement yet').waitFor();
  expect(page.url()).toBe(`${base}/`);
  const me = await page.evaluate(async () => (await fetch('/api/session')).json());
  expect(me).toMatchObject({ person: { login: 'rosa', roles: ['legal', 'admin'] }, by: 'session' });
  // What a page of ours asks with the session is done, and what one of another site asks is not.
  const out = await page.evaluate(
    async () =>
      (
        await fetch('/api/teams', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: '{"name":"Blue"}',
        })
      ).status,
  );
  expect(out).toBe(201);
  await page.goto(`${base}/set-up`);
  await page.getByText('set up already').waitFor();
});

test('a page of another site changes nothing with the session of a browser', async () => {
  const context = await browser.newContext();
  const ana = await served.person({ login: 'ana', roles: ['admin'] });
  const token = (await served.session(ana)).Cookie?.split('=')[1] ?? '';
  await context.addCookies([{ name: 'lacuna', value: token, url: base, sameSite: 'Lax' }]);
  const page = await context.newPage();
  // localhost is another site than 127.0.0.1, and serves a form of its own.
  await page.route('http://localhost:*/**', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<form method="post" enctype="text/plain" action="${base}/api/teams"><input name='{"name":"Stolen","x":"' value='"}'></form>`,
    }),
  );
  await page.goto(`http://localhost:${new URL(base).port}/evil`);
  const answered = page.waitForResponse(`${base}/api/teams`);
  await page.evaluate(() => document.querySelector('form')?.submit());
  expect([401, 403]).toContain((await answered).status());
  expect((await served.store.people.teams()).map(({ name }) => name)).not.toContain('Stolen');
});
