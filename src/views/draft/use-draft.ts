import { useEffect, useRef, useState } from 'react';
import { DRAFT_WORDS } from '../../words/words.ts';
import { type Checker, startChecker } from './checker.ts';
import type { Checked, Corrected, NamedRegion, Stage, Told, Understood, WhyNot } from './messages.ts';
import { mistakeIn } from './received.ts';

/** What has become of the file a reader gave. It is kept here alone: never in the address, and gone with the page. */
export type Draft =
  | { readonly kind: 'none'; readonly said: string }
  | { readonly kind: 'mistaken'; readonly sentence: string; readonly detail: string }
  | { readonly kind: 'working'; readonly name: string; readonly stage: Stage }
  | { readonly kind: 'undated'; readonly name: string; readonly understood: Understood }
  | { readonly kind: 'refused'; readonly name: string; readonly why: WhyNot; readonly detail: string }
  | {
      readonly kind: 'checked';
      readonly name: string;
      readonly checked: Checked;
      /** The day it was checked, as 2024-01-31. */
      readonly date: string;
    };

/** What has become of the report of the year before that a reader laid beside the draft, until it is compared. */
export type Laying =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'refused'; readonly name: string; readonly sentence: string; readonly detail: string };

/** Whether the worker has all it needs, also without a network. */
export type Readiness = 'preparing' | 'whole' | 'part';

export type DraftControls = {
  readonly draft: Draft;
  readonly laying: Laying;
  readonly readiness: Readiness;
  readonly regions: readonly NamedRegion[];
  readonly take: (files: readonly File[]) => void;
  readonly again: (corrected: Corrected) => void;
  readonly layBeside: (files: readonly File[]) => void;
  readonly cancel: () => void;
};

/** The file a reader gave, checked by a worker that lives as long as the page is shown. */
export function useDraft(): DraftControls {
  const [draft, setDraft] = useState<Draft>({ kind: 'none', said: '' });
  const [laying, setLaying] = useState<Laying>({ kind: 'none' });
  const [readiness, setReadiness] = useState<Readiness>('preparing');
  const [regions, setRegions] = useState<readonly NamedRegion[]>([]);
  const checker = useRef<Checker | null>(null);
  const current = useRef('');

  useEffect(() => {
    const hear = (told: Told): void => {
      const name = current.current;
      switch (told.kind) {
        case 'prepared':
          setReadiness(told.whole ? 'whole' : 'part');
          setRegions(told.regions);
          return;
        case 'stage':
          setDraft({ kind: 'working', name, stage: told.stage });
          return;
        case 'checked':
          setLaying({ kind: 'none' });
          setDraft({
            kind: 'checked',
            name,
            checked: told.checked,
            date: new Date().toLocaleDateString('sv-SE'),
          });
          return;
        case 'undated':
          setDraft({ kind: 'undated', name, understood: told.understood });
          return;
        case 'refused':
          // Without a file it is the preparation that failed.
          if (name === '') setReadiness('part');
          else setDraft({ kind: 'refused', name, why: told.why, detail: told.detail });
          return;
        case 'beside-refused':
          setLaying((before) => ({
            kind: 'refused',
            name: before.kind === 'none' ? '' : before.name,
            sentence: told.why === 'undated' ? DRAFT_WORDS.besideUndated : DRAFT_WORDS.why[told.why],
            detail: told.detail,
          }));
      }
    };
    const started = startChecker(hear);
    checker.current = started;
    return () => started.close();
  }, []);

  const take = (files: readonly File[]): void => {
    checker.current?.cancel();
    setLaying({ kind: 'none' });
    const mistake = mistakeIn(files);
    const [file] = files;
    if (mistake !== null || !file) {
      current.current = '';
      setDraft({ kind: 'mistaken', ...(mistake ?? { sentence: DRAFT_WORDS.notFile, detail: '' }) });
      return;
    }
    current.current = file.name;
    setDraft({ kind: 'working', name: file.name, stage: 'opening' });
    file.arrayBuffer().then(
      (bytes) => {
        // Another file, or none, may have been asked for meanwhile.
        if (current.current === file.name) checker.current?.check(file.name, bytes);
      },
      (error: unknown) =>
        setDraft({ kind: 'mistaken', sentence: DRAFT_WORDS.notFile, detail: String(error) }),
    );
  };

  const layBeside = (files: readonly File[]): void => {
    const [file] = files;
    const mistake = mistakeIn(files);
    const name = file?.name ?? '';
    const refuse = (sentence: string, detail: string): void =>
      setLaying({ kind: 'refused', name, sentence, detail });
    if (mistake !== null || !file) {
      refuse(mistake?.sentence ?? DRAFT_WORDS.notFile, mistake?.detail ?? '');
      return;
    }
    setLaying({ kind: 'reading', name });
    const draftThen = current.current;
    file.arrayBuffer().then(
      (bytes) => {
        // Another draft may have been given meanwhile.
        if (current.current === draftThen) checker.current?.beside(name, bytes);
      },
      (error: unknown) => refuse(DRAFT_WORDS.notFile, String(error)),
    );
  };

  return {
    draft,
    laying,
    readiness,
    regions,
    take,
    layBeside,
    again: (corrected) => checker.current?.again(corrected),
    cancel: () => {
      checker.current?.cancel();
      current.current = '';
      setDraft({ kind: 'none', said: DRAFT_WORDS.cancelled });
    },
  };
}
