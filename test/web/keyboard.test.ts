import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { browse, site } from './browse.ts';
import { password } from './site.ts';

/** Long enough for a draft to be read on a machine that has much to do. */
const read = { timeout: 120_000 };

/** What has the focus, as it is called; and whether it shows: an outline around it, its label or its field. */
function focused(page: Page): Promise<{ readonly name: string; readonly shows: boolean }> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement) || at === document.body) return { name: '', shows: true };
    const label = at.closest('label');
    const around = [
      at,
      at.parentElement,
      at.parentElement?.parentElement,
      label,
      ...(label?.querySelectorAll('*') ?? []),
    ];
    const shows = around.some((each) => {
      if (!(each instanceof HTMLElement)) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(each);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    });
    const name = at.getAttribute('aria-label') ?? label?.textContent ?? at.textContent;
    return { name: `${name}`.trim(), shows };
  });
}

/** Presses Tab until that has the focus. Each stop on the way must show that it has it. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let stops = 0; stops < 200; stops += 1) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    expect(at).toEqual({ name: at.name, shows: true });
    if (at.name.startsWith(name)) return;
  }
  throw new Error(`“${name}” is not reached`);
}

test('without a mouse somebody signs in, brings a draft, asks, copies wording and hands it over', {
  timeout: 300_000,
}, async () => {
  const page = await browse(null, '/');
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await page.keyboard.type('procurement');
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Agreements' }).waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('r');
  await page.getByRole('button', { name: 'Choose files' }).waitFor();
  await tabTo(page, 'Choose files');
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  const text = 'Supply agreement\n\n1. The Supplier delivers paint. The Buyer pays for it.\n';
  await (await chooser).setFiles([{ name: 'paint of a hall.txt', mimeType: 'text/plain', buffer: Buffer.from(text) }]);
  await page.getByRole('button', { name: 'Read it' }).waitFor();
  // The next step has the focus already.
  await expect.poll(async () => (await focused(page)).name).toBe('Read it');
  await page.keyboard.press('Enter');
  const asks = page.getByRole('region', { name: 'What to ask for' });
  await asks.getByRole('checkbox').first().waitFor(read);
  await page.keyboard.press('j');
  await page.keyboard.press('Space');
  await asks.getByText(/^1 of \d+ asked for$/).waitFor();
  await tabTo(page, 'Why it matters, and wording to copy');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Copy “Preferred”');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/.{40}/);
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).getByText('Next ask').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await tabTo(page, 'Hand over to legal');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('Paint, in a hurry.');
  await tabTo(page, 'Hand it over');
  await page.keyboard.press('Enter');
  await page.getByText('With legal, handed over by Pia Procurement').waitFor();
  await page.getByText('Paint, in a hurry.').waitFor();
});

test.each([
  ['review', 'procurement', '/review/', 'What to ask for'],
  ['workspace', 'legal', '/agreements/', 'Where it goes from here'],
] as const)(
  'whatever can be pressed in the %s is reached by Tab, and shows that it is',
  {
    timeout: 180_000,
  },
  async (_name, role, address, heading) => {
    const { agreement } = site.agreements['data-processing'] ?? { agreement: '' };
    const page = await browse(role, `${address}${agreement}`);
    page.setDefaultTimeout(120_000);
    await page.getByRole('heading', { name: heading }).waitFor();
    // The questions come after the rest, and what comes later is no stop that was counted.
    if (role === 'procurement') await page.getByRole('radio').first().waitFor();
    await page.waitForLoadState('networkidle');
    if (role === 'legal') {
      await page.keyboard.press('j');
      await page.keyboard.press('d');
      await page.getByRole('form', { name: 'What becomes of it' }).waitFor();
    }
    // Of choices that exclude one another, one is a stop and arrows lead to the others.
    const wanted = await page.evaluate(() => {
      const all = document.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, textarea, summary, [tabindex]',
      );
      const stops = [...all].filter(
        (each) =>
          each.tabIndex >= 0 &&
          !each.matches(':disabled, [type=radio]:not(:checked), [type=file]') &&
          each.checkVisibility(),
      );
      for (const [at, stop] of stops.entries()) stop.dataset.stop = `${at}`;
      (document.activeElement as HTMLElement | null)?.blur();
      return stops.map((each) => each.outerHTML.slice(0, 160));
    });
    expect(wanted.length).toBeGreaterThan(20);
    const reached = new Set<number>();
    for (let stops = 0; stops < 2 * wanted.length + 20 && reached.size < wanted.length; stops += 1) {
      await page.keyboard.press('Tab');
      const at = await focused(page);
      expect(at).toEqual({ name: at.name, shows: true });
      const stop = await page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.stop);
      if (stop !== undefined) reached.add(Number(stop));
    }
    expect(wanted.filter((_, at) => !reached.has(at))).toEqual([]);
  },
);
