/** Where a server that was just started says that it is. Rejects where it ends without a word of it. */
export function addressOf(server) {
  return new Promise((resolve, reject) => {
    let out = '';
    server.stdout.setEncoding('utf8').on('data', (chunk) => {
      out += chunk;
      const found = /is at (http:\S+)\n/.exec(out)?.[1];
      if (found !== undefined) resolve(found);
    });
    server.once('close', (code) => reject(new Error(`the server ended with ${code}`)));
  });
}
