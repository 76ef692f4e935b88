/** What a route can ask of whoever calls it. `session`: a person at a browser, whatever their role; no key is enough. */
export const needs = ['public', 'signed-in', 'session', 'read', 'upload', 'decide', 'export', 'admin'] as const;

export type Need = (typeof needs)[number];
