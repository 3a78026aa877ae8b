import type { DisplayUnit } from '../../../core/indicators.ts';

/** REGISTRY: units in English. A figure is never converted: 万元 is “10,000 yuan”, and 1.95 万元 is 1.95 × 10,000 yuan. */
export const UNITS: Readonly<Record<DisplayUnit | '个百分点', string>> = {
  万元: '10,000 yuan',
  亿元: '100 million yuan',
  '元/人次': 'yuan per person-time',
  '元/批次': 'yuan per batch',
  '元/人': 'yuan per person',
  '万元/家': '10,000 yuan per institution',
  '万元/万人': '10,000 yuan per 10,000 persons',
  '元/人·年': 'yuan per person per year',
  '%': '%',
  个百分点: 'percentage points',
  个: 'groups',
  项: 'items',
  件: 'cases',
  人: 'persons',
  万人: '10,000 persons',
  批次: 'batches',
  人次: 'person-times',
  万人次: '10,000 person-times',
  家: 'institutions',
  家次: 'institution-times',
  辆: 'vehicles',
  分: 'points',
};

/** What a unit is called when there is one of it. */
export const SINGULARS: Readonly<Record<string, string>> = {
  groups: 'group',
  items: 'item',
  cases: 'case',
  persons: 'person',
  batches: 'batch',
  'person-times': 'person-time',
  institutions: 'institution',
  'institution-times': 'institution-time',
  vehicles: 'vehicle',
  points: 'point',
  'percentage points': 'percentage point',
};
