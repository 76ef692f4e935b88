import net from 'node:net';

// Lacuna works offline. Any test whose code opens a connection to another machine fails at that line.
const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]) {
  throw new Error(`A test tried to open a network connection: ${JSON.stringify(args[0])}. Lacuna makes none.`);
} as typeof connect;
