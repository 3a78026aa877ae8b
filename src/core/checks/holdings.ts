import { item, ratio, sum, sumOfStated } from '../expression.ts';
import { type Check, childrenWith, equal, items } from './claim.ts';

/** REGISTRY part: checks of procurement, assets, people. */
export const HOLDINGS: readonly Check[] = [
  {
    id: 'procurement-adds-up',
    group: '采购与资产',
    name: '货物、工程、服务之和',
    sentence: '政府采购支出总额应等于货物、工程与服务支出之和。',
    claims: [
      equal(
        'procurement',
        item('procurement'),
        sum(...items(['procurement-goods', 'procurement-works', 'procurement-services'])),
      ),
    ],
    holds: [
      ['procurement', 'outturn', '37.30', '万元'],
      ['procurement-goods', 'outturn', '0', '万元'],
      ['procurement-works', 'outturn', '37.30', '万元'],
      ['procurement-services', 'outturn', '0', '万元'],
    ],
    breaks: [
      ['procurement', 'outturn', '37.30', '万元'],
      ['procurement-goods', 'outturn', '0', '万元'],
      ['procurement-works', 'outturn', '33.70', '万元'],
      ['procurement-services', 'outturn', '0', '万元'],
    ],
  },
  {
    id: 'procurement-smaller',
    group: '采购与资产',
    name: '中小企业合同不超过采购总额',
    sentence: '授予中小企业合同金额不应大于政府采购支出总额，授予小微企业合同金额不应大于前者。',
    claims: [
      {
        subject: 'procurement-smaller',
        relation: 'at-most',
        stated: item('procurement-smaller'),
        expected: item('procurement'),
      },
      {
        subject: 'procurement-smallest',
        relation: 'at-most',
        stated: item('procurement-smallest'),
        expected: item('procurement-smaller'),
      },
    ],
    holds: [
      ['procurement', 'outturn', '2.92', '万元'],
      ['procurement-smaller', 'outturn', '2.92', '万元'],
    ],
    breaks: [
      ['procurement', 'outturn', '2.92', '万元'],
      ['procurement-smaller', 'outturn', '9.22', '万元'],
    ],
  },
  {
    id: 'vehicles-by-use',
    group: '采购与资产',
    name: '车辆用途之和',
    sentence: '国有资产部分的车辆数应等于各用途车辆之和。',
    claims: [
      equal(
        'vehicles-owned',
        item('vehicles-owned', 'count'),
        sumOfStated(...items(childrenWith('vehicles-owned', 'vehicle'), 'count')),
      ),
    ],
    holds: [
      ['vehicles-owned', 'count', '1', '辆'],
      ['vehicles-owned-leader', 'count', '0', '辆'],
      ['vehicles-owned-other', 'count', '1', '辆'],
    ],
    breaks: [
      ['vehicles-owned', 'count', '1', '辆'],
      ['vehicles-owned-leader', 'count', '1', '辆'],
      ['vehicles-owned-other', 'count', '1', '辆'],
    ],
  },
  {
    id: 'staff-control',
    group: '人员',
    name: '在职人员控制率',
    sentence: '在职人员控制率应等于在职人数除以编制数。',
    claims: [
      equal(
        'staff-control',
        item('staff-control', 'count'),
        ratio(item('staff', 'count'), item('posts', 'count')),
      ),
    ],
    holds: [
      ['staff-control', 'count', '100', '%'],
      ['staff', 'count', '45', '人'],
      ['posts', 'count', '45', '人'],
    ],
    breaks: [
      ['staff-control', 'count', '100', '%'],
      ['staff', 'count', '40', '人'],
      ['posts', 'count', '45', '人'],
    ],
  },
];
