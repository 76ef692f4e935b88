import path from 'node:path';
import { expect, test } from 'vitest';
import { settingNames, settingsFrom } from './settings.ts';

function settings(environment: Record<string, string>) {
  const read = settingsFrom(environment);
  if ('faults' in read) throw new Error(read.faults.join('\n'));
  return read.settings;
}

function faults(environment: Record<string, string>) {
  const read = settingsFrom(environment);
  return 'faults' in read ? read.faults : [];
}

test('nothing set is one machine on loopback, with everything in ./data', () => {
  expect(settings({ PATH: '/bin', HOME: '/root' })).toMatchObject({
    database: { is: 'sqlite', file: path.resolve('data/lacuna.db') },
    data: path.resolve('data'),
    listen: { host: '127.0.0.1', port: 8080 },
    publicUrl: null,
    files: { in: 'database' },
    provider: null,
    anchor: null,
    proxies: 0,
    uploadBytes: 50 * 1024 * 1024,
  });
});

test('a variable that is set to nothing says nothing', () => {
  expect(settings(Object.fromEntries(settingNames.map((name) => [name, ' '])))).toEqual(settings({}));
});

test.each([
  ['postgres://lacuna:x@db:5432/lacuna', { is: 'postgres', url: 'postgres://lacuna:x@db:5432/lacuna' }],
  ['postgresql:///lacuna?host=/run/pg', { is: 'postgres', url: 'postgresql:///lacuna?host=/run/pg' }],
  ['file:/srv/lacuna.db', { is: 'sqlite', file: '/srv/lacuna.db' }],
  ['file:///srv/lacuna.db', { is: 'sqlite', file: '/srv/lacuna.db' }],
  ['file:kept.db', { is: 'sqlite', file: path.resolve('kept.db') }],
])('the database %s', (DATABASE_URL, database) => {
  expect(settings({ DATABASE_URL }).database).toEqual(database);
});

test('what a bucket needs says that files lie there', () => {
  const bucket = {
    S3_ENDPOINT: 'http://127.0.0.1:9000',
    S3_BUCKET: 'papers',
    S3_ACCESS_KEY_ID: 'a',
    S3_SECRET_ACCESS_KEY: 'b',
  };
  expect(settings(bucket).files).toEqual({
    in: 's3',
    endpoint: 'http://127.0.0.1:9000',
    bucket: 'papers',
    region: 'us-east-1',
    accessKeyId: 'a',
    secretAccessKey: 'b',
  });
  expect(settings({ LACUNA_FILES_FOLDER: '/srv/papers' }).files).toEqual({ in: 'folder', folder: '/srv/papers' });
});

test('groups of the provider are given roles', () => {
  const provider = {
    OIDC_ISSUER: 'https://login.example.com',
    OIDC_CLIENT_ID: 'lacuna',
    OIDC_CLIENT_SECRET: 's',
    OIDC_ROLES: 'cn=law,dc=x=legal; it = admin;',
    LACUNA_PUBLIC_URL: 'https://lacuna.example.com/',
  };
  expect(settings(provider)).toMatchObject({
    publicUrl: 'https://lacuna.example.com',
    provider: {
      groups: 'groups',
      roles: [
        { group: 'cn=law,dc=x', role: 'legal' },
        { group: 'it', role: 'admin' },
      ],
    },
  });
});

test('every fault is told at once, with what was found and what is expected', () => {
  expect(
    faults({
      LACUNA_PORT: 'http',
      LACUNA_FILES: 'disk',
      LACUNA_UPLOAD_MB: '0',
      LACUNA_PUBLIC_URL: 'lacuna.example.com',
      OIDC_GROUPS: 'memberOf',
      LACUNA_PROXIES: 'one',
      LACUNA_PROT: '80',
    }),
  ).toEqual([
    'LACUNA_PORT: found "http", expected a port from 0 (any that is free) to 65535',
    'LACUNA_PUBLIC_URL: found "lacuna.example.com", expected where people reach it, as in https://lacuna.example.com',
    'LACUNA_FILES: found "disk", expected one of database, folder, s3',
    'LACUNA_UPLOAD_MB: found "0", expected megabytes of one file, from 1 to 100',
    'LACUNA_PROXIES: found "one", expected how many proxies stand in front, from 0 to 10',
    'LACUNA_PROT: found a variable of this name, which sets nothing, expected LACUNA_PORT',
  ]);
});

test('a role that is none is told', () => {
  expect(faults({ OIDC_ROLES: 'law=lawyer' })[0]).toBe(
    'OIDC_ROLES: found "law=lawyer", expected GROUP=ROLE pairs with ; between them, each role procurement, legal, operations or admin',
  );
});

test('what one setting needs of another is told', () => {
  expect(faults({ LACUNA_FILES: 'folder', OIDC_CLIENT_ID: 'lacuna', LACUNA_PORT: '-1' })).toEqual([
    'LACUNA_PORT: found "-1", expected a port from 0 (any that is free) to 65535',
    'LACUNA_FILES_FOLDER: found nothing, expected a value, because LACUNA_FILES=folder is set',
    'OIDC_ISSUER: found nothing, expected a value, because OIDC_CLIENT_ID is set',
  ]);
});

test('a fault shows no secret', () => {
  const [fault = ''] = faults({ DATABASE_URL: 'mysql://root:hunter2@db/x' });
  expect(fault).toMatch(/^DATABASE_URL: found something else .* expected postgres:/);
  expect(fault).not.toContain('hunter2');
});

test('the variables that Kubernetes adds for a service of this name are no settings of ours', () => {
  expect(faults({ LACUNA_SERVICE_HOST: '10.0.0.1', LACUNA_PORT_8080_TCP: 'tcp://10.0.0.1:8080' })).toEqual([]);
  expect(faults({ LACUNA_PORT: 'tcp://10.0.0.1:8080' })).toHaveLength(1);
});
