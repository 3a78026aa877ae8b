import { type ToldById, told } from './indicator.ts';

/** An act told by the institutions it touched and by the times it was done. */
const acted = (id: string, sentence: string): ToldById => ({
  ...told(id, `${sentence}; figures told in institution-times are listed apart.`),
  ...told(
    `${id}-times`,
    `${sentence}, in institution-times: the same institution may count several times; figures told in institutions are listed apart.`,
  ),
});

/** Indicators of fund supervision in English. */
export const SUPERVISION: ToldById = {
  ...told(
    'designated',
    'Designated (contracted) medical institutions and retail pharmacies together; figures told of one of the two only are not counted.',
  ),
  ...acted('inspected', 'Designated institutions inspected in the year'),
  ...told(
    'inspected-rate',
    'Institutions inspected as a percentage of designated institutions. Where the report prints the coverage, the printed one is used; otherwise the one is divided by the other. Institution-times are not used.',
  ),
  ...acted(
    'handled',
    'Designated institutions dealt with in the year for breaches of law, rules or agreements',
  ),
  'handled-rate': {
    name: 'Institutions dealt with, share of those inspected',
    sentence:
      'Institutions dealt with divided by institutions inspected (both counted once). How high it is depends on how many breaches there were, and on how thorough inspection was.',
  },
  'handled-times-rate': {
    name: 'Institution-times dealt with, share of those inspected',
    sentence:
      'Institution-times dealt with divided by institution-times inspected; not the same as the share counted in institutions.',
  },
  ...acted('penalised', 'Designated institutions under administrative penalty'),
  ...acted('suspended', 'Institutions whose service agreements were suspended'),
  ...acted('terminated', 'Institutions whose service agreements were terminated'),
  ...told(
    'transferred',
    'Leads or cases transferred to other departments; figures told of one department only are not counted.',
  ),
  ...told('transferred-discipline', 'Leads transferred to discipline inspection and supervision bodies.'),
  ...told('transferred-police', 'Leads or cases transferred to public security (judicial) bodies.'),
  ...told(
    'recovered',
    'The total of insurance fund money recovered (refused, deducted) that the report prints. What it is made of differs from place to place (inspection, self-inspection, penalties, review of claims); parts are listed apart and are not added up to it.',
  ),
  ...told('recovered-inspection', 'The part of the amount recovered that was recovered by inspection.'),
  ...told(
    'recovered-self',
    'The part of the amount recovered that institutions returned after inspecting themselves.',
  ),
  ...told(
    'recovered-penalty',
    'Fines and other penalties imposed; some reports count them as recovered, others do not.',
  ),
  ...told('recovered-breach', 'Damages collected under service agreements.'),
  ...told(
    'recovered-audit',
    'Costs deducted or refused in (automated) review of claims; some reports count them as recovered, others do not.',
  ),
  'recovered-per-institution': {
    name: 'Recovered per institution inspected',
    sentence:
      'Insurance fund money recovered divided by institutions inspected (each counted once, not institution-times).',
  },
  'recovered-per-insured': {
    name: 'Recovered per insured person',
    sentence:
      'Insurance fund money recovered divided by the insured persons of basic medical insurance; 1 yuan per person is 10,000 yuan per 10,000 insured persons.',
  },
};
