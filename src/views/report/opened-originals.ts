/** The lines of the originals a reader has opened, by fingerprint: kept as long as the page is open, and nowhere else. */
export const openedOriginals = new Map<string, readonly string[]>();
