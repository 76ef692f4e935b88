import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { open, type ViewId, views } from '../../web/views.ts';
import { askAs, browse, expectAccessibleInBoth, site } from './browse.ts';

const web = fileURLToPath(new URL('../../web', import.meta.url));
const { supply, saas } = site.agreements;
const agreement = supply?.agreement ?? '';

/** Where each view is to be seen, with something in it. Its tabs, and the parts that links lead to, are found there. */
const addresses: Readonly<Record<ViewId, readonly string[]>> = {
  home: ['/'],
  review: ['/review', `/review/${saas?.agreement}`],
  workspace: [`/agreements/${agreement}`, `/agreements/${agreement}?as=matrix`],
  compare: [`/compare/${agreement}`],
  portfolio: ['/portfolio'],
  library: ['/library/kinds/audit-rights', '/library/laws/eu'],
  jurisdictions: ['/jurisdictions'],
  administration: ['/administration'],
  'sign-in': ['/sign-in'],
  // Only where nobody has an account: its own test looks at it there.
  'set-up': [],
};

/** By the file that has it, how each dialog is opened. */
const dialogs: Readonly<Record<string, () => Promise<Page>>> = {
  'agreement/hand-over.tsx': () => pressed('legal', `/agreements/${agreement}`, 'Hand over to legal'),
  'agreement/rename.tsx': () => pressed('legal', `/agreements/${agreement}`, 'Change the title'),
  'shell/help.tsx': async () => {
    const page = await at('legal', '/');
    await page.keyboard.press('?');
    return page;
  },
  'views/administration/key-form.tsx': () => pressed('admin', '/administration/keys', 'Make a key'),
  'views/administration/keys.tsx': async () => {
    const json = { title: 'looked at', scopes: ['read'] };
    await askAs('admin')('POST', '/api/keys', { json });
    return pressed('admin', '/administration/keys', 'End the key looked at');
  },
  'views/administration/person-form.tsx': () => pressed('admin', '/administration/people', 'Add a person'),
  'views/portfolio/view-form.tsx': async () => {
    const page = await pressed('legal', '/portfolio', 'Views');
    await page.getByRole('menuitem', { name: /Save as a new view/ }).click();
    return page;
  },
  'views/workspace/deal-form.tsx': () => pressed('legal', `/agreements/${agreement}`, 'Change the deal'),
};

/** Parts that were looked at already, by view and name: two addresses of one view lead to the same ones. */
const looked = new Set<string>();

test.each([...open, ...views].flatMap(({ id }) => addresses[id].map((address) => [id, address] as const)))(
  'axe finds no fault with %s at %s, nor with its parts, in either theme',
  async (id, address) => {
    const role = id === 'sign-in' ? null : id === 'administration' ? 'admin' : 'legal';
    const page = await at(role, address);
    const parts = page.locator('main [role=tab], main nav:has(> a[aria-current]) > a');
    const count = await parts.count();
    await expectAccessibleInBoth(page);
    for (let part = 0; part < count; part += 1) {
      const one = parts.nth(part);
      if ((await one.getAttribute('aria-selected')) === 'true' || (await one.getAttribute('aria-current')) !== null)
        continue;
      const name = `${id}: ${await one.textContent()}`;
      if (looked.has(name)) continue;
      looked.add(name);
      await one.click();
      await rested(page);
      await expectAccessibleInBoth(page);
    }
  },
);

test('every dialog is among those that are looked at', () => {
  const files = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'));
  const having = files.filter((name) => /parts\/dialog[.]tsx'/.test(readFileSync(path.join(web, name), 'utf8')));
  expect(Object.keys(dialogs).sort()).toEqual(having.sort());
});

test.each(Object.keys(dialogs))('axe finds no fault with the dialog of %s in either theme', async (file) => {
  const page = await (dialogs[file] ?? expect.unreachable)();
  await page.getByRole('dialog').or(page.getByRole('alertdialog')).first().waitFor();
  await expectAccessibleInBoth(page);
});

async function pressed(role: 'legal' | 'admin', address: string, button: string | RegExp): Promise<Page> {
  const page = await at(role, address);
  await page.getByRole('button', { name: button }).first().click();
  return page;
}

async function at(role: 'legal' | 'admin' | null, address: string): Promise<Page> {
  const page = await browse(role, address);
  await page.locator('h1').waitFor();
  await rested(page);
  return page;
}

/** Until nothing of it is on its way. */
async function rested(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.getByText('Loading', { exact: true }).first().waitFor({ state: 'detached' });
}
