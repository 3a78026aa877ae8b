import type { PeerGroupId } from '../../../core/peers.ts';

/** Groups of peers. */
export const PEERS: Readonly<Record<PeerGroupId, { readonly name: string; readonly sentence: string }>> = {
  'same-level': {
    name: 'Same level',
    sentence: 'All bureaus of the snapshot at the same administrative level.',
  },
  'same-province': {
    name: 'Same province and level',
    sentence:
      'Bureaus of the same administrative level in the same province, autonomous region or municipality.',
  },
  'same-parent': {
    name: 'Same superior',
    sentence: 'Bureaus of the same level under the same superior region; provinces are all under the nation.',
  },
  'similar-insured': {
    name: 'Similar number of insured persons',
    sentence:
      'Bureaus of the same level with half to twice as many insured persons in the same year; bureaus whose number is unknown are not among them.',
  },
  'similar-expenditure': {
    name: 'Similar expenditure',
    sentence:
      'Bureaus of the same level with half to twice the expenditure of the same year; bureaus whose expenditure is unknown are not among them.',
  },
  chosen: { name: 'Own list', sentence: 'Bureaus the reader has chosen, whatever their level and size.' },
};
