import type { Report } from '../../core/report.ts';
import { decided } from '../../reading/answer.ts';
import type { SourceDocument } from '../../reading/document.ts';
import { type Examination, examineDocument } from '../../reading/examine.ts';
import { identifyDocument } from '../../reading/identity.ts';
import type { Regions } from '../../reading/region-names.ts';

/**
 * Examines the document laid beside a draft as the report of the year before. Its year it has to say itself; its bureau
 * and kind go by the draft where it does not decide, unless it prints another name.
 */
export function examineBeside(
  document: SourceDocument,
  source: Report['document'],
  { identity: draft }: Pick<Examination, 'identity'>,
  regions: Regions,
): ReturnType<typeof examineDocument> {
  const own = identifyDocument(document.lines, regions);
  const name = decided(own.publisher.name);
  const sameName = name === null || name === decided(draft.publisher.name);
  const bureau = decided(own.publisher.region) ?? (sameName ? decided(draft.publisher.region) : null);
  const kind = decided(own.kind) ?? decided(draft.kind);
  return examineDocument(document, source, regions, {
    ...(bureau === null ? {} : { bureau }),
    ...(kind === null ? {} : { kind }),
  });
}
