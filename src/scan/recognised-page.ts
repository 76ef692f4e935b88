/** What each page that is recognised adds to the time of its file: a dense one takes 7 s, and three times that on a busy machine. */
export const recognisedPageMs = 60_000;
