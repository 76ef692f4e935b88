/** What a route asks of whoever calls it. */
export type Need = 'public' | 'signed-in' | 'read' | 'upload' | 'decide' | 'export' | 'admin';
