import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { AUDIT_WORDS } from '../../words/words.ts';
import { useIsPrinting } from '../printing.ts';
import { FindingRow, findingAnchor } from './FindingRow.tsx';
import type { Finding } from './sift.ts';

/** Findings beyond which only those in sight are drawn. */
const MOST_DRAWN = 60;
/** A closed finding in px, before it is measured. */
const USUAL = 96;
/** What covers the top of the window: header and filters. */
const COVERED = 112;

/** Findings one below the other; of many only those in sight are drawn, on paper all. The open one is brought into view. */
export function FindingRows({
  findings,
  open,
  nameOf,
}: {
  findings: readonly Finding[];
  open: string | null;
  nameOf: (code: string) => string;
}) {
  const list = useRef<HTMLOListElement>(null);
  const [top, setTop] = useState(0);
  const printing = useIsPrinting();
  const partly = findings.length > MOST_DRAWN && !printing;
  useLayoutEffect(() => {
    const measure = () =>
      setTop(Math.round((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY));
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(document.body);
    return () => watcher.disconnect();
  }, []);
  const rows = useWindowVirtualizer({
    count: partly ? findings.length : 0,
    estimateSize: () => USUAL,
    overscan: 6,
    scrollMargin: top,
    scrollPaddingStart: COVERED,
    getItemKey: (at) => findings[at]?.id ?? at,
  });

  const place = open === null ? -1 : findings.findIndex(({ id }) => id === open);
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (open === null) shown.current = null;
    if (place === -1 || open === null) return;
    // One opened by a press is in sight already; one that a link names may be anywhere.
    if (shown.current === open) return;
    shown.current = open;
    const drawn = document.getElementById(findingAnchor(open));
    const box = drawn?.getBoundingClientRect();
    if (box && box.top >= COVERED && box.top < window.innerHeight * 0.8) return;
    if (partly) rows.scrollToIndex(place, { align: 'start' });
    else drawn?.scrollIntoView({ block: 'start' });
  }, [open, place, partly, rows]);

  const rowOf = (finding: Finding, at: number) => (
    <FindingRow
      key={finding.id}
      finding={finding}
      bureau={nameOf(finding.bureau)}
      open={finding.id === open}
      at={at}
      of={findings.length}
    />
  );
  return (
    <ol
      ref={list}
      aria-label={AUDIT_WORDS.title}
      className="relative"
      style={partly ? { height: rows.getTotalSize() } : undefined}
    >
      {partly
        ? rows.getVirtualItems().flatMap(({ index, start, key }) => {
            const finding = findings[index];
            return finding === undefined ? (
              []
            ) : (
              <FindingRow
                key={key}
                ref={rows.measureElement}
                finding={finding}
                bureau={nameOf(finding.bureau)}
                open={finding.id === open}
                at={index}
                of={findings.length}
                style={{ position: 'absolute', transform: `translateY(${start - top}px)` }}
              />
            );
          })
        : findings.map(rowOf)}
    </ol>
  );
}
