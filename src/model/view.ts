/**
 * Which text of a paper with tracked changes is meant: as it was before all of them, as it will be with all of them, or both at
 * once with marks around what was put in and taken out. Only the first two are agreements that somebody may sign.
 */
export type View = 'original' | 'markup' | 'final';
