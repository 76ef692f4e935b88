/** Takes a fault: in which file, the way to the faulty part in it, and what was found, what was expected, what to do. */
export type Complain = (path: string, keys: readonly (string | number)[], says: string) => void;
