import { fileURLToPath } from 'node:url';

/** The folder with the pages that Vite built: `dist/web`, two floors above this file, in the sources as in the build. */
export const builtPages: string = fileURLToPath(new URL('../../dist/web/', import.meta.url));
