import { readAnnexNumbers } from './annex-numbers.ts';
import { readCitedTitles } from './cited-titles.ts';
import { readContents, readFigureNumbers } from './contents.ts';
import { readFunctionLines } from './function-lines.ts';
import { readIndicatorSystems } from './indicator-systems.ts';
import { readMeansAcross } from './named-means.ts';
import { readApprovedYears, readDocumentNumbers, readTitleYears } from './one-among-many.ts';
import { readProjectCounts } from './project-counts.ts';
import { readProjectNames } from './project-names.ts';
import type { Across, SaidAt } from './remark-parts.ts';
import { readRowNumbers } from './row-numbers.ts';
import { readAnswering, readFieldNames, readSignatures, readTitleNames } from './said-names.ts';
import { readAloneYear, readColumnYears, readFormYears } from './said-years.ts';
import { readSlippedDigits } from './slipped-digits.ts';
import { readSourceLines } from './source-lines.ts';
import { readToldAgain } from './told-again.ts';
import { readToldInTables } from './told-in-tables.ts';
import { readToldSums } from './told-sums.ts';
import { readUnitCodes } from './unit-codes.ts';
import { readUnitCompositions } from './unit-compositions.ts';
import { readUnitNames } from './unit-names.ts';
import { readWordOrder } from './word-order.ts';
import {
  readBareCells,
  readBareRates,
  readCellSlips,
  readHeadingSlips,
  readIndicatorUnits,
  readUnclosed,
} from './wording.ts';
import { readInspected, readListedExpenses, readNilCompletions, readToldTwice } from './words-and-figures.ts';

/** REGISTRY: what is said in one place of a document and can be held against what is said in another. */
const READERS: readonly ((document: Across) => readonly SaidAt[])[] = [
  readFunctionLines,
  readProjectNames,
  readProjectCounts,
  readUnitNames,
  readUnitCompositions,
  readCitedTitles,
  readWordOrder,
  readCellSlips,
  readHeadingSlips,
  readBareCells,
  readIndicatorUnits,
  readBareRates,
  readIndicatorSystems,
  readListedExpenses,
  readNilCompletions,
  readToldTwice,
  readAloneYear,
  readFormYears,
  readColumnYears,
  readAnswering,
  readUnitCodes,
  readRowNumbers,
  readContents,
  readFigureNumbers,
  readInspected,
  readFieldNames,
  readSignatures,
  readTitleNames,
  readUnclosed,
  readSourceLines,
  readToldSums,
  readMeansAcross,
  readToldAgain,
  readToldInTables,
  readSlippedDigits,
  readDocumentNumbers,
  readTitleYears,
  readApprovedYears,
  readAnnexNumbers,
];

/** Everything said that only the whole document decides. */
export const readAcross = (document: Across): SaidAt[] => READERS.flatMap((read) => read(document));
