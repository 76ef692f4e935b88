import { createServer } from 'node:http';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderWith } from '../scenarios/lacuna.ts';
import { ran } from './running.ts';

async function doctor(env: Record<string, string>) {
  const { code, said } = await ran(['doctor'], { LACUNA_DATA: path.join(await folderWith({}), 'data'), ...env });
  return { code, out: said };
}

test('on a machine with nothing set, all is well', async () => {
  const { code, out } = await doctor({ LACUNA_PORT: '0', PATH: '' });
  expect(out).toMatch(/^ok {4}settings: .*\nok {4}Node: v/);
  expect(out).toMatch(/ok {4}data folder: .*data can be written, \d+\.\d GB free/);
  expect(out).toContain('none yet: it is made at the first start');
  expect(out).toMatch(/note {2}LibreOffice: not found/);
  expect(out).toMatch(/ok {4}clause library: \d+ kinds, \d+ requirements\nAll is well\.\n$/);
  expect(code).toBe(0);
});

test('faults of the settings are told before anything else is looked at', async () => {
  const { code, out } = await doctor({ LACUNA_PORT: 'x', LACUNA_FILES: 's3' });
  expect(code).toBe(1);
  expect(out).toMatch(/^WRONG settings: LACUNA_PORT: found "x"/);
  expect(out).toContain('WRONG settings: S3_BUCKET: found nothing, expected a value, because LACUNA_FILES=s3 is set');
  expect(out).not.toContain('data folder');
});

test('each thing that is wrong says what to do, and shows no secret', async () => {
  const folder = await folderWith({ data: 'no folder', 'library/README': '' });
  const { code, out } = await doctor({
    LACUNA_DATA: path.join(folder, 'data/inside'),
    DATABASE_URL: 'postgres://lacuna:hunter2@localhost/lacuna?host=%2Fnowhere',
    LACUNA_PORT: '0',
    LACUNA_HOST: '192.0.2.1',
    LACUNA_SCAN_COMMAND: 'no-such-scanner --quick',
    LACUNA_LIBRARY: path.join(folder, 'nowhere'),
    LACUNA_PUBLIC_URL: 'https://lacuna.example.com',
  });
  expect(code).toBe(1);
  expect(out).toMatch(/WRONG data folder: .*cannot be written \(ENOTDIR\).*LACUNA_DATA/);
  expect(out).toMatch(/WRONG database: the address in DATABASE_URL does not open \(/);
  expect(out).toMatch(/WRONG port: 192\.0\.2\.1:0 cannot be listened on/);
  expect(out).toContain('WRONG virus scanner: found no program no-such-scanner');
  expect(out).toContain('WRONG clause library: found no clause library in');
  expect(out).toContain('note  address: LACUNA_PUBLIC_URL is https and LACUNA_PROXIES is 0');
  expect(out).toMatch(/\n5 to put right before the service can run\.\n$/);
  expect(out).not.toContain('hunter2');
});

test('a port that is taken is told as what it may be', async () => {
  const taken = createServer();
  const socket = await new Promise<number>((resolve) => {
    taken.listen(0, '127.0.0.1', () => resolve((taken.address() as { port: number }).port));
  });
  const { code, out } = await doctor({ LACUNA_PORT: `${socket}`, LACUNA_HOST: '127.0.0.1' });
  taken.close();
  expect([code, out.match(/^.*port: .*$/m)?.[0]]).toEqual([
    0,
    expect.stringMatching(/^note {2}port: .* is taken, by the service itself/),
  ]);
});
