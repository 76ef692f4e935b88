import dgram from 'node:dgram';
import { lookup } from 'node:dns';
import { resolve4 } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import tls from 'node:tls';
import { expect, test } from 'vitest';

// An address of documentation (RFC 5737): nobody answers there, should the guard ever fail.
const host = '192.0.2.1';

const attempts: Readonly<Record<string, () => unknown>> = {
  'net.connect': () => net.connect(80, host),
  'net.connect with options': () => net.connect({ host, port: 80 }),
  'new net.Socket().connect': () => new net.Socket().connect(80, host),
  'tls.connect': () => tls.connect({ host, port: 443 }),
  'http.get': () => http.get(`http://${host}/`),
  'https.get': () => https.get(`https://${host}/`),
  fetch: () => fetch(`http://${host}/`),
  'a look-up of a name': () => lookup('example.invalid', () => {}),
  'a look-up by promise': () => resolve4('example.invalid'),
  'a datagram': () => dgram.createSocket('udp4').send('x', 53, host),
};

test.each(Object.entries(attempts))('%s is stopped before it leaves the machine', (_name, attempt) => {
  expect(attempt).toThrow('Lacuna makes no network connection');
});
