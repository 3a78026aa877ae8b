import { ASSET_COLUMNS } from './asset-columns.ts';

/** How the rows of a table name what they state. */
export type Shape = 'coded' | 'listed' | 'economic' | 'sangong' | 'projects' | 'assets';

/**
 * A column that states something: by its title, what its figures go by in a path ('' for none), and the item of its
 * total where it is one.
 */
export type KindColumn = readonly [title: RegExp, name: string, total: string | null];

/** One table of the national template. */
export type Kind = {
  readonly id: string;
  /** The words of its title, as a regular-expression source. */
  readonly title: string;
  /** Its name in the paths of its rows. */
  readonly head: string;
  readonly shape: Shape;
  readonly columns: readonly KindColumn[];
  /** Its official headers, a string a row, titles parted by |, for texts that keep no columns. */
  readonly layouts: readonly (readonly string[])[];
};

const THIS_YEAR: KindColumn = [/^(?:本年)?(?:支出)?(?:合计|小计)?$|^本年支出$/u, '本年支出合计', null];
const spent = (total: string, basic: string | null, project: string | null): KindColumn[] => [
  [THIS_YEAR[0], THIS_YEAR[1], total],
  [/^(?:本年支出)?(?:其中:)?基本支出(?:合计|小计)?$/u, '基本支出', basic],
  [/^(?:本年支出)?(?:其中:)?项目支出(?:合计|小计)?$/u, '项目支出', project],
];
const SPENT_LAYOUTS = [
  ['本年支出||', '小计|基本支出|项目支出'],
  ['本年支出||', '合计|基本支出|项目支出'],
  ['本年支出合计|基本支出|项目支出'],
  ['合计|基本支出|项目支出'],
];
/** 收入支出 tables of one kind of money print what was carried over beside it. */
const CARRIED_LAYOUTS = ['小计', '合计'].map((sum) => [
  '年初结转和结余|本年收入|本年支出|||年末结转和结余',
  `||${sum}|基本支出|项目支出|`,
]);
const CARRIED_COLUMNS: readonly KindColumn[] = [
  [/^年初结转和结余$/u, '年初结转和结余', null],
  [/^年末结转和结余$/u, '年末结转和结余', null],
];
const SIDES = ['决算数', '金额'];
const MONEY = '一般公共预算财政拨款|政府性基金预算财政拨款|国有资本经营预算财政拨款';
const SANGONG_PARTS = '因公出国(境)费|公务用车购置及运行费|||公务接待费';
const SANGONG_VEHICLES = [
  '||小计|公务用车购置费|公务用车运行费|',
  '||小计|公务用车购置费|公务用车运行维护费|',
];

/** REGISTRY: the tables a final account must publish, by their titles. A title not here ends a table and opens none. */
export const KINDS: readonly Kind[] = [
  {
    id: 'totals',
    title: '(?:收入支出|收支)(?:决算总?|总)表',
    head: '收入支出决算总表',
    shape: 'listed',
    columns: [],
    layouts: SIDES.flatMap((sum) => [
      ['收入|||支出||', `项目|行次|${sum}|项目|行次|${sum}`],
      ['收入||支出|', `项目|${sum}|项目|${sum}`],
    ]),
  },
  {
    id: 'fiscal-totals',
    title: '财政拨款(?:收入支出|收支)(?:决算总?|总)表',
    head: '财政拨款收入支出决算总表',
    shape: 'listed',
    columns: [],
    layouts: SIDES.flatMap((sum) =>
      ['合计', '小计'].flatMap((all) => [
        ['收入|||支出|||||', `项目|行次|${sum}|项目|行次|${all}|${MONEY}`],
        ['收入|||支出|||||', `项目|行次|${sum}|项目|行次|${sum}|||`, `|||||${all}|${MONEY}`],
        ['收入|||支出||||', `项目|行次|${sum}|项目|行次|${all}|一般公共预算财政拨款|政府性基金预算财政拨款`],
      ]),
    ),
  },
  {
    id: 'income',
    title: '收入决算(?:总)?表',
    head: '收入决算表',
    shape: 'coded',
    columns: [
      [/^(?:本年)?(?:收入)?(?:合计|小计)$|^本年收入$/u, '本年收入合计', 'income'],
      [/^财政拨款收入(?:合计|小计)?$/u, '财政拨款收入', 'income-fiscal'],
      [/^一般公共预算(?:财政拨款)?收入$/u, '一般公共预算财政拨款收入', 'income-general'],
      [/^政府性基金预算(?:财政拨款)?收入$/u, '政府性基金预算财政拨款收入', 'income-fund'],
      [/^国有资本经营预算(?:财政拨款)?收入$/u, '国有资本经营预算财政拨款收入', 'income-capital'],
      [/^财政专户管理资金收入$/u, '财政专户管理资金收入', 'income-special'],
      [/^上级补助收入$/u, '上级补助收入', 'income-superior'],
      [/^事业收入(?:合计|小计)?$/u, '事业收入', 'income-institution'],
      [/^经营收入$/u, '经营收入', 'income-business'],
      [/^附属单位(?:上缴|缴款)收入$/u, '附属单位上缴收入', 'income-subordinate'],
      [/^其他收入$/u, '其他收入', 'income-other'],
    ],
    layouts: [
      ['本年收入合计|财政拨款收入|上级补助收入|事业收入|经营收入|附属单位上缴收入|其他收入'],
      ['合计|财政拨款收入|上级补助收入|事业收入|经营收入|附属单位上缴收入|其他收入'],
    ],
  },
  {
    id: 'expenditure',
    title: '支出决算(?:总)?表',
    head: '支出决算表',
    shape: 'coded',
    columns: [
      ...spent('expenditure', 'expenditure-basic', 'expenditure-project'),
      [/^上缴上级支出$/u, '上缴上级支出', 'expenditure-remit'],
      [/^经营支出$/u, '经营支出', 'expenditure-business'],
      [/^对附属单位补助(?:支出)?$/u, '对附属单位补助支出', 'expenditure-subsidy'],
    ],
    layouts: [
      ['本年支出合计|基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出'],
      ['合计|基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出'],
    ],
  },
  {
    id: 'general',
    title: '一般公共预算(?:财政拨款)?(?:收入)?支出决算表',
    head: '一般公共预算财政拨款支出决算表',
    shape: 'coded',
    columns: [
      ...spent('general', 'general-basic', 'general-project'),
      [/^(?:本年支出)?基本支出人员经费$/u, '人员经费', 'personnel-funds'],
      [/^(?:本年支出)?基本支出(?:日常)?公用经费$/u, '公用经费', 'public-funds'],
      [/^本年收入(?:合计)?$/u, '本年收入', 'income-general'],
    ],
    layouts: [...SPENT_LAYOUTS, ...CARRIED_LAYOUTS],
  },
  {
    id: 'basic',
    title: '一般公共预算(?:财政拨款)?基本支出决算(?:明细)?表',
    head: '一般公共预算基本支出',
    shape: 'economic',
    columns: [
      [/^(?:本年)?(?:基本支出)?(?:合计|小计)?$|^基本支出$/u, '', 'general-basic'],
      [/^(?:基本支出)?人员经费$/u, '人员经费', 'personnel-funds'],
      [/^(?:基本支出)?(?:日常)?公用经费$/u, '公用经费', 'public-funds'],
    ],
    layouts: [['合计|人员经费|公用经费'], ['基本支出合计|人员经费|公用经费']],
  },
  {
    id: 'project',
    title: '一般公共预算(?:财政拨款)?项目支出决算表',
    head: '一般公共预算项目支出',
    shape: 'coded',
    columns: [[/^(?:本年)?(?:项目支出)?(?:合计|小计)?$/u, '', 'general-project']],
    layouts: [['合计'], ['金额'], ['决算数'], ['项目支出'], ['本年支出合计'], ['项目支出决算数']],
  },
  {
    id: 'sangong',
    title:
      '(?:(?:一般公共预算)?财政拨款|一般公共预算)?[“”]?三公[“”]?经费(?:(?:及|和|、)?会议费(?:及|和|、)培训费)?支出决算表',
    head: '“三公”经费支出决算表',
    shape: 'sangong',
    columns: [
      [
        /^(?:(?:一般公共预算)?(?:财政拨款)?(?:安排的?)?[“”]?三公[“”]?经费)?(?:支出)?(?:合计|小计)$|^[“”]?三公[“”]?经费(?:支出)?$/u,
        '合计',
        'sangong',
      ],
      [/因公出国\(境\)(?:费用|费)$/u, '因公出国（境）费', 'abroad'],
      [
        /公务用车购置(?:及|和)运行(?:维护)?费(?:用)?(?:小计|合计)?$|^(?:公务用车|车辆)(?:小计|合计)$/u,
        '公务用车购置及运行费',
        'vehicle',
      ],
      [
        /公务用车购置费$|^(?:车辆)?购置费$|公务用车购置(?:及|和)运行(?:维护)?费(?:用)?购置费$/u,
        '公务用车购置费',
        'vehicle-purchase',
      ],
      [
        /(?<!购置[及和])公务用车运行(?:维护)?费$|^(?:车辆)?运行(?:维护)?费$|公务用车购置(?:及|和)运行(?:维护)?费(?:用)?运行(?:维护)?费$/u,
        '公务用车运行费',
        'vehicle-running',
      ],
      [/公务接待费$/u, '公务接待费', 'reception'],
      [/^会议费$/u, '会议费', 'meeting'],
      [/^培训费$/u, '培训费', 'training'],
    ],
    layouts: SANGONG_VEHICLES.flatMap((vehicles) =>
      ['运行费', '运行维护费'].flatMap((running) => {
        const parts = `合计|${SANGONG_PARTS}`.replace('运行费', running);
        return [
          ...['预算数', '年初预算数', '全年预算数'].map((budget) => [
            `${budget}||||||决算数|||||`,
            `${parts}|${parts}`,
            `${vehicles}|${vehicles}`,
          ]),
          [parts, vehicles],
        ];
      }),
    ),
  },
  {
    id: 'projects',
    title: '支出决算表\\(按项目\\)|项目支出决算明细表',
    head: '项目支出决算表',
    shape: 'projects',
    columns: [],
    layouts: [],
  },
  {
    id: 'assets',
    title: '(?:部门)?国有资产占[有用](?:使用)?情况表',
    head: '国有资产占有使用情况表',
    shape: 'assets',
    columns: ASSET_COLUMNS,
    layouts: [],
  },
  {
    id: 'fund',
    title: '政府性基金预算(?:财政拨款)?(?:收入支出|收支|支出)决算表',
    head: '政府性基金预算财政拨款支出决算表',
    shape: 'coded',
    columns: [
      ...spent('fund', null, null),
      [/^本年收入(?:合计)?$/u, '本年收入', 'income-fund'],
      ...CARRIED_COLUMNS,
    ],
    layouts: [...SPENT_LAYOUTS, ...CARRIED_LAYOUTS],
  },
  {
    id: 'capital',
    title: '国有资本经营预算(?:财政拨款)?(?:收入支出|收支|支出)决算表',
    head: '国有资本经营预算财政拨款支出决算表',
    shape: 'coded',
    columns: [
      ...spent('capital', null, null),
      [/^本年收入(?:合计)?$/u, '本年收入', 'income-capital'],
      ...CARRIED_COLUMNS,
    ],
    layouts: [...SPENT_LAYOUTS, ...CARRIED_LAYOUTS],
  },
];

const LEAD =
  '(?:附[表件]?\\d{0,2}(?:-\\d{1,2})?[:、.]?|表[一二三四五六七八九十\\d]{1,3}[:、.]?|[一二三四五六七八九十]{1,3}、|\\d{1,2}[.、]|[A-Z]{1,4}-?\\d{1,2}(?:-\\d{1,2})?表?[:、.]?|\\([一二三四五六七八九十\\d]{1,3}\\))?';
const WHOSE = '(?:[^，。；:]{0,24}?(?:局|部门|单位|委员会|办公室|本级))?';
const YEAR = '(?:(\\d{4})年(?:度)?)?';
const TITLES: readonly (readonly [RegExp, Kind])[] = KINDS.map((kind) => [
  new RegExp(`^${LEAD}${YEAR}${WHOSE}${YEAR}(?:${kind.title})(?:\\((?!按|分)[^()]{1,12}\\))?$`, 'u'),
  kind,
]);

/** The table a title opens, with the year it names; null where the words are no title of one of them. */
export function kindOf(title: string): { readonly kind: Kind; readonly year: number | null } | null {
  for (const [pattern, kind] of TITLES) {
    const match = pattern.exec(title);
    const year = match?.[1] ?? match?.[2];
    if (match) return { kind, year: year === undefined ? null : Number(year) };
  }
  return null;
}
