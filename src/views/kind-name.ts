import { KINDS } from '../core/report.ts';

const NAMES: Readonly<Record<string, string>> = KINDS;

/** What a kind of report is called; a kind this page does not know is shown as published. */
export const kindName = (kind: string): string => (Object.hasOwn(NAMES, kind) ? (NAMES[kind] ?? kind) : kind);
