/** The caller asked for something that cannot be done: exit 2 and one sentence, no trace. */
export class UsageError extends Error {
  readonly code: 'bad-argument' | 'not-found' | 'broken-library' | 'not-writable' | 'bad-data' | 'interrupted';

  constructor(code: UsageError['code'], says: string) {
    super(says);
    this.code = code;
  }
}
