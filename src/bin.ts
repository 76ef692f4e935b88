#!/usr/bin/env node
import { world } from './bin-world.ts';
import { run } from './cli/run.ts';

// `lacuna scan … | head` closes the pipe early: nobody listens any more, and that is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

process.exitCode = await run(process.argv.slice(2), world);
