// Lacuna works offline. Loaded before everything else (`node --require`, and by the set-up of vitest), this makes any
// attempt to reach another machine throw at that line, in worker threads too. With LACUNA_NETWORK_LOG set to a path it
// also writes the attempt down, so that a program that swallows the error is still found out.
// Sockets without a host (pipes, the channels of worker threads and of vitest) are left alone. With NETWORK_GUARD_LOOPBACK=1 so are those
// to this very machine: tests of the service start servers of their own.
const { appendFileSync } = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const childProcess = require('node:child_process');
const dgram = require('node:dgram');
const dns = require('node:dns');
const net = require('node:net');

// Through the environment the guard watches the built program, which starts no other program either.
const log = process.env.LACUNA_NETWORK_LOG;
const loopback = process.env.NETWORK_GUARD_LOOPBACK === '1';

function refuse(what) {
  const says = `Lacuna makes no network connection, but tried: ${what}`;
  if (log) appendFileSync(log, `${says}\n`);
  throw new Error(says);
}

function forbid(owner, names, what) {
  for (const name of names) {
    const real = owner[name];
    if (typeof real !== 'function') continue;
    owner[name] = (...args) => (what === 'dns' && isOurs(args[0]) ? real(...args) : refuse(`${what}.${name}`));
  }
}

function isOurs(host) {
  return loopback && ['127.0.0.1', '::1', 'localhost'].includes(host);
}

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  // Node itself passes [options, callback] as one normalised array.
  const [first] = Array.isArray(args[0]) ? args[0] : args;
  const isPipe =
    (typeof first === 'string' && Number.isNaN(Number(first))) ||
    (typeof first === 'object' && first !== null && typeof first.path === 'string' && first.port === undefined);
  if (!isPipe && !isOurs(first?.host ?? first?.hostname)) refuse(`net.connect ${JSON.stringify(first)}`);
  return connect.apply(this, args);
};

const lookups = Object.keys(dns).filter((name) => /^(lookup|resolve|reverse)/.test(name));
forbid(dns, lookups, 'dns');
forbid(dns.promises, lookups, 'dns.promises');
forbid(dns.Resolver.prototype, lookups, 'dns.Resolver');
forbid(dns.promises.Resolver.prototype, lookups, 'dns.promises.Resolver');
forbid(dgram.Socket.prototype, ['bind', 'connect', 'send'], 'dgram.Socket');
// fetch comes to net.connect in the end.
forbid(globalThis, loopback ? ['WebSocket', 'EventSource'] : ['fetch', 'WebSocket', 'EventSource'], 'globalThis');
if (log)
  forbid(childProcess, ['exec', 'execFile', 'execFileSync', 'execSync', 'fork', 'spawn', 'spawnSync'], 'child_process');

syncBuiltinESMExports();
