import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Response } from 'express';

export type Listening = {
  readonly host: string;
  readonly port: number;
  /**
   * Takes no new connection, ends the streams of events, lets all else come to its end and cuts off what is left after `graceMs`.
   * Resolves when nobody is connected any more.
   */
  readonly stop: (graceMs: number) => Promise<void>;
};

/**
 * Serves at an address. Rejects with what the operating system says where that cannot be done. Against slow clients: a head must be here
 * within 20 s and a whole request within 5 minutes (50 MB at 1.4 Mbit/s); a connection on which nothing moves for 2 minutes is cut.
 * Between two requests it is kept for 65 s, longer than proxies keep theirs (60 s): else they send into one that was just closed.
 */
export function listen(
  app: RequestListener,
  { host, port }: { readonly host: string; readonly port: number },
  eachOpen: (todo: (reply: Response) => void) => void,
): Promise<Listening> {
  const server = createServer(
    {
      headersTimeout: 20_000,
      requestTimeout: 300_000,
      keepAliveTimeout: 65_000,
      connectionsCheckingInterval: 5_000,
      maxHeaderSize: 16 * 1024,
    },
    app,
  );
  server.timeout = 120_000;
  server.maxRequestsPerSocket = 10_000;
  const stop = async (graceMs: number): Promise<void> => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    eachOpen((reply) => {
      if (isEvents(reply)) reply.end();
    });
    // What was under way keeps its connection alive when it is done, and that would keep us.
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    const last = setTimeout(() => server.closeAllConnections(), graceMs);
    await closed;
    clearInterval(idle);
    clearTimeout(last);
  };
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, () => {
      server.off('error', reject);
      // Of a server that listens at a port it is no text and not null.
      const { port } = server.address() as AddressInfo;
      resolve({ host, port, stop });
    });
  });
}

function isEvents(reply: Response): boolean {
  return `${reply.getHeader('Content-Type') ?? ''}`.startsWith('text/event-stream');
}
