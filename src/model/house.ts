/** Code of the jurisdiction that house policy is in the library: kept apart there, so that nobody takes it for law. */
export const house = 'house';
