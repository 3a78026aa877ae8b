import { type Answer, absent, ambiguous, inferred } from './answer.ts';
import type { Wording } from './wordings.ts';

/** A mark of a form of report: the wording it stands for. */
type Mark = { readonly words: RegExp; readonly where: 'heading' | 'anywhere'; readonly says: string };

/** A form of report that bureaus of a province fill in; recognised by at least `least` of its marks. */
export type Family = {
  readonly id: string;
  readonly name: string;
  readonly least: number;
  /** First two digits of the codes of its province, where that the bureau lies there counts as a mark. */
  readonly province?: string;
  readonly marks: readonly Mark[];
};

const heading = (words: RegExp, says: string): Mark => ({ words, where: 'heading', says });
const anywhere = (words: RegExp, says: string): Mark => ({ words, where: 'anywhere', says });

/** REGISTRY: families by the wording only they have. */
export const FAMILIES: readonly Family[] = [
  {
    id: 'sichuan',
    name: '四川：情况说明在前，附表在后',
    least: 2,
    marks: [
      heading(/^第.部分附表/u, '第五部分 附表'),
      anywhere(
        /收、支(?:决算)?总计变动情况|支出决算变动情况图?\)|收入决算结构图|支出决算结构图/u,
        '变动情况图、结构图',
      ),
      anywhere(/数据来源于?财决(?:Z?\d|附)/u, '数据来源于财决表'),
      anywhere(/《.{4,24}部门.{0,12}整体支出绩效评价报告》见附件/u, '绩效评价报告见附件'),
    ],
  },
  {
    id: 'hunan-performance',
    name: '湖南：部门整体支出绩效自评报告',
    least: 2,
    marks: [
      anywhere(/整体支出绩效(?:自评|评价)基础数据表/u, '绩效自评基础数据表'),
      heading(/部门整体支出(?:资金)?管理及使用情况|基本支出情况.*项目支出情况/u, '资金管理及使用情况'),
      heading(/项目组织实施情况/u, '项目组织实施情况'),
      anywhere(/财政供养人员情况|“三公”经费控制率|控制率=/u, '财政供养人员、控制率'),
    ],
  },
  {
    id: 'hunan',
    name: '湖南：部门决算',
    least: 2,
    marks: [
      heading(/关于机关运行经费支出说明/u, '关于机关运行经费支出说明'),
      heading(/一般性支出情况/u, '一般性支出情况'),
      heading(/关于政府采购支出说明|关于国有资产占用情况说明/u, '关于政府采购支出说明'),
      heading(/关于20\d\d年度预算绩效情况的?说明/u, '关于预算绩效情况的说明'),
    ],
  },
  {
    id: 'yunnan',
    name: '云南：监督索引号',
    least: 1,
    marks: [
      anywhere(/监督索引号\d{6,}/u, '监督索引号'),
      heading(/其他重要事项及相关口径情况说明/u, '相关口径情况说明'),
      anywhere(/(?<![A-Z])GK(?:0\d|1[0-5])(?!\d)/u, 'GK01–GK15 表'),
    ],
  },
  {
    id: 'zhejiang',
    name: '浙江：概况、公开表、情况说明、名词解释',
    least: 2,
    marks: [
      heading(/(?:部门|单位)决算公开表/u, '部门决算公开表'),
      anywhere(/决算\(汇总\)|\(汇总\)(?:20\d\d年度?)?部门决算/u, '（汇总）'),
      heading(/^第三部分.*决算情况说明/u, '第三部分 情况说明'),
    ],
  },
  {
    id: 'shaanxi',
    name: '陕西：三公经费与会议费、培训费合表',
    least: 1,
    marks: [
      anywhere(
        /“?三公”?经费(?:及|和|、)会议费(?:、|和|及)培训费支出(?:决算)?表/u,
        '三公经费及会议费、培训费支出决算表',
      ),
      heading(/“?三公”?经费(?:及|和|、)会议费(?:、|和|及)培训费/u, '三公经费及会议费、培训费'),
    ],
  },
  {
    id: 'shanghai',
    name: '上海：逐项年初预算与支出决算',
    least: 2,
    province: '31',
    marks: [
      anywhere(
        /\(项\)[^。]{0,20}年初预算(?:数)?为[\d,.]+万?元，支出决算(?:数)?为/u,
        '项：年初预算为，支出决算为',
      ),
      heading(/第.部分.{0,20}(?:部门|单位)决算表/u, '部门决算表'),
    ],
  },
  {
    id: 'tianjin',
    name: '天津：收入、支出决算表各两张',
    least: 2,
    province: '12',
    marks: [anywhere(/收入决算表\(二\)|收入决算表[（(]按/u, '收入决算表（二）')],
  },
  {
    id: 'guangxi',
    name: '广西：绩效分等',
    least: 2,
    province: '45',
    marks: [anywhere(/(?:评为|等级为|评价等级:?)[一二三四]等|[一二三四]等\d+个/u, '一等至四等')],
  },
  {
    id: 'hubei',
    name: '湖北：公开01–09表',
    least: 1,
    marks: [anywhere(/公开0[1-9]表/u, '公开01–09表')],
  },
  {
    id: 'anhui',
    name: '安徽：全年预算数（A）、全年执行数（B）',
    least: 2,
    province: '34',
    marks: [
      // The national form of project self-evaluation has the same columns: only beside the province do they tell.
      anywhere(/全年预算数\(A\)|执行率\(B\/A\)/u, '全年预算数（A）'),
    ],
  },
];

/** Which form of report a document of a province fills in; none of the known ones is a good answer. */
export function identifyFamily(wordings: readonly Wording[], province: string | null): Answer<Family> {
  const matched = FAMILIES.flatMap((family) => {
    const marks = family.marks.flatMap((mark) => {
      const found = wordings.find(
        ({ text, form }) =>
          (mark.where === 'anywhere' || form === 'heading' || form === 'contents') && mark.words.test(text),
      );
      return found ? [{ says: mark.says, line: found.line }] : [];
    });
    const [mark] = marks;
    if (mark && province !== null && family.province === province)
      marks.push({ says: '所在省', line: mark.line });
    return marks.length >= family.least ? [{ family, marks }] : [];
  }).sort((a, b) => b.marks.length - a.marks.length);
  const [first, second] = matched;
  const mark = first?.marks[0];
  if (!first || !mark) return absent('none of the known forms');
  const reason = first.marks.map(({ says }) => says).join('；');
  if (second && second.marks.length === first.marks.length)
    return ambiguous(
      matched.filter(({ marks }) => marks.length === first.marks.length).map(({ family }) => family),
      mark.line,
      reason,
    );
  return inferred(first.family, mark.line, reason);
}
