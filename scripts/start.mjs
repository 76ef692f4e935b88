// `npm start`: the service on this machine, built first where the program or the pages are older than their sources.
import { fileURLToPath } from 'node:url';
import './build.mjs';

const program = fileURLToPath(new URL('../dist/program/bin.js', import.meta.url));
process.argv = [process.execPath, program, 'serve'];
await import(program);
