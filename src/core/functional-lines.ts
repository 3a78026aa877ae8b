import { CLASS_ITEMS, itemOf } from './items.ts';

/** One 款 of the functional classification with the 项 a department's accounts can show. */
export type Section = {
  /** Code of its 类: 210. */
  readonly of: string;
  readonly name: string;
  /** Names it had before, or goes by still. */
  readonly before: readonly string[];
  /** Whether it runs offices, and so has 行政运行 and its kin. */
  readonly runs: boolean;
  /** Whether it is paid from a government fund, and so never from the general budget. */
  readonly fund: boolean;
  readonly lines: readonly string[];
};

/** 项 that every 款 of running an office has. */
const RUNNING = ['行政运行', '一般行政管理事务', '机关服务', '事业运行', '信息化建设'];

type Row = readonly [name: string, lines: readonly string[], before?: readonly string[]];

const sections = (of: string, kind: 'runs' | 'plain' | 'fund', rows: readonly Row[]): readonly Section[] =>
  rows.map(([name, lines, before = []]) => ({
    of,
    name,
    before,
    runs: kind === 'runs',
    fund: kind === 'fund',
    lines: [...lines, name.startsWith('其他') ? name : `其他${name.replace(/支出$/u, '')}支出`],
  }));

/**
 * REGISTRY: 款 and 项 of the functional classification (政府收支分类科目, since 2019) by 类, as far as bureaus of
 * medical security spend under them. A name not listed here is not judged.
 */
export const SECTIONS: readonly Section[] = [
  ...sections('201', 'runs', [
    ['人大事务', ['人大会议', '人大立法', '人大监督', '代表工作', '人大信访工作']],
    ['政协事务', ['政协会议', '委员视察', '参政议政']],
    [
      '政府办公厅(室)及相关机构事务',
      ['专项服务', '专项业务及机关事务管理', '政务公开审批', '信访事务', '参事事务', '专项业务活动'],
    ],
    ['发展与改革事务', ['战略规划与实施', '日常经济运行调节', '社会事业发展规划', '物价管理']],
    ['统计信息事务', ['专项统计业务', '统计管理', '专项普查活动', '统计抽样调查']],
    ['财政事务', ['预算改革业务', '财政国库业务', '财政监察', '财政委托业务支出']],
    ['税收事务', ['税收业务']],
    ['审计事务', ['审计业务', '审计管理']],
    ['人力资源事务', ['政府特殊津贴', '资助留学回国人员', '引进人才费用']],
    ['纪检监察事务', ['大案要案查处', '派驻派出机构', '巡视工作']],
    ['商贸事务', ['对外贸易管理', '国际经济合作', '招商引资']],
    ['民族事务', ['民族工作专项']],
    ['档案事务', ['档案馆']],
    ['群众团体事务', ['工会事务']],
    ['党委办公厅(室)及相关机构事务', ['专项业务']],
    ['组织事务', ['公务员事务']],
    ['宣传事务', ['宣传管理']],
    ['统战事务', ['宗教事务', '华侨事务']],
    ['信访事务', ['信访业务']],
    [
      '市场监督管理事务',
      [
        '市场主体管理',
        '经营主体管理',
        '市场秩序执法',
        '质量基础',
        '药品事务',
        '医疗器械事务',
        '化妆品事务',
        '质量安全监管',
        '食品安全监管',
      ],
    ],
  ]),
  ...sections('201', 'plain', [
    ['其他共产党事务支出', ['行政运行', '一般行政管理事务', '机关服务', '事业运行']],
    ['其他一般公共服务支出', ['国家赔偿费用支出']],
  ]),
  ...sections('205', 'plain', [
    ['进修及培训', ['教师进修', '干部教育', '培训支出', '退役士兵能力提升']],
    ['普通教育', ['学前教育', '小学教育', '初中教育', '高中教育', '高等教育']],
    ['职业教育', ['初等职业教育', '中等职业教育', '技校教育', '高等职业教育']],
    ['其他教育支出', []],
  ]),
  ...sections('206', 'plain', [
    ['技术研究与开发', ['机构运行', '科技成果转化与扩散', '应用技术研究与开发', '产业技术研究与开发']],
    ['科学技术普及', ['机构运行', '科普活动', '青少年科技活动', '学术交流活动']],
    ['其他科学技术支出', ['科技奖励', '核应急']],
  ]),
  ...sections('208', 'runs', [
    [
      '人力资源和社会保障管理事务',
      [
        '综合业务管理',
        '劳动保障监察',
        '就业管理事务',
        '社会保险业务管理事务',
        '社会保险经办机构',
        '劳动关系和维权',
        '公共就业服务和职业技能鉴定机构',
        '劳动人事争议调解仲裁',
        '政府特殊津贴',
        '资助留学回国人员',
        '博士后日常经费',
        '引进人才费用',
      ],
    ],
    [
      '民政管理事务',
      ['社会组织管理', '行政区划和地名管理', '基层政权建设和社区治理', '基层政权和社区建设', '老龄事务'],
    ],
    ['残疾人事业', ['残疾人康复', '残疾人就业', '残疾人就业和扶贫', '残疾人体育', '残疾人生活和护理补贴']],
    ['红十字事业', []],
    ['退役军人管理事务', ['拥军优属', '军供保障', '部队供应']],
  ]),
  ...sections('208', 'plain', [
    [
      '行政事业单位养老支出',
      [
        '行政单位离退休',
        '归口管理的行政单位离退休',
        '事业单位离退休',
        '离退休人员管理机构',
        '未归口管理的行政单位离退休',
        '机关事业单位基本养老保险缴费支出',
        '机关事业单位职业年金缴费支出',
        '对机关事业单位基本养老保险基金的补助',
        '对机关事业单位职业年金的补助',
        '其他行政事业单位离退休支出',
      ],
      ['行政事业单位离退休'],
    ],
    ['就业补助', ['就业创业服务补贴', '职业培训补贴', '社会保险补贴', '公益性岗位补贴', '求职创业补贴']],
    ['抚恤', ['死亡抚恤', '伤残抚恤', '在乡复员、退伍军人生活补助', '义务兵优待', '优抚事业单位支出']],
    [
      '退役安置',
      [
        '退役士兵安置',
        '军队移交政府的离退休人员安置',
        '军队移交政府离退休干部管理机构',
        '退役士兵管理教育',
        '军队转业干部安置',
      ],
    ],
    ['社会福利', ['儿童福利', '老年福利', '殡葬', '社会福利事业单位', '养老服务', '康复辅具']],
    ['最低生活保障', ['城市最低生活保障金支出', '农村最低生活保障金支出']],
    ['临时救助', ['临时救助支出', '流浪乞讨人员救助支出']],
    ['特困人员救助供养', ['城市特困人员救助供养支出', '农村特困人员救助供养支出']],
    ['其他生活救助', ['其他城市生活救助', '其他农村生活救助']],
    [
      '财政对基本养老保险基金的补助',
      [
        '财政对企业职工基本养老保险基金的补助',
        '财政对城乡居民基本养老保险基金的补助',
        '财政对其他基本养老保险基金的补助',
      ],
    ],
    [
      '财政对其他社会保险基金的补助',
      ['财政对失业保险基金的补助', '财政对工伤保险基金的补助', '财政对生育保险基金的补助'],
    ],
    [
      '财政代缴社会保险费支出',
      [
        '财政代缴城乡居民基本养老保险费支出',
        '财政代缴城乡居民基本医疗保险费支出',
        '财政代缴其他社会保险费支出',
      ],
    ],
    ['其他社会保障和就业支出', []],
  ]),
  ...sections('210', 'runs', [
    ['卫生健康管理事务', [], ['医疗卫生与计划生育管理事务']],
    ['医疗保障管理事务', ['医疗保障政策管理', '医疗保障经办事务']],
    ['中医药事务', ['中医(民族医)药专项']],
    ['疾病预防控制事务', ['疾病预防控制']],
  ]),
  ...sections('210', 'plain', [
    [
      '公立医院',
      ['综合医院', '中医(民族)医院', '传染病医院', '精神病医院', '妇幼保健医院', '儿童医院', '福利医院'],
    ],
    ['基层医疗卫生机构', ['城市社区卫生机构', '乡镇卫生院']],
    [
      '公共卫生',
      [
        '疾病预防控制机构',
        '卫生监督机构',
        '妇幼保健机构',
        '精神卫生机构',
        '应急救治机构',
        '采供血机构',
        '其他专业公共卫生机构',
        '基本公共卫生服务',
        '重大公共卫生服务',
        '重大公共卫生专项',
        '突发公共卫生事件应急处理',
        '突发公共卫生事件应急处置',
      ],
    ],
    ['中医药', ['中医(民族医)药专项']],
    ['计划生育事务', ['计划生育机构', '计划生育服务']],
    ['行政事业单位医疗', ['行政单位医疗', '事业单位医疗', '公务员医疗补助']],
    [
      '财政对基本医疗保险基金的补助',
      [
        '财政对职工基本医疗保险基金的补助',
        '财政对城乡居民基本医疗保险基金的补助',
        '财政对其他基本医疗保险基金的补助',
      ],
    ],
    ['医疗救助', ['城乡医疗救助', '疾病应急救助']],
    ['优抚对象医疗', ['优抚对象医疗补助']],
    ['老龄卫生健康事务', ['老龄卫生健康事务']],
    ['其他卫生健康支出', [], ['其他医疗卫生与计划生育支出']],
  ]),
  ...sections('212', 'plain', [
    ['城乡社区管理事务', ['行政运行', '一般行政管理事务', '城管执法']],
    ['城乡社区公共设施', ['小城镇基础设施建设']],
    ['其他城乡社区支出', []],
  ]),
  ...sections('212', 'fund', [
    [
      '国有土地使用权出让收入安排的支出',
      ['征地和拆迁补偿支出', '土地开发支出', '城市建设支出', '补助被征地农民支出', '棚户区改造支出'],
      ['国有土地使用权出让收入及对应专项债务收入安排的支出'],
    ],
  ]),
  ...sections('213', 'plain', [
    [
      '巩固脱贫攻坚成果衔接乡村振兴',
      ['行政运行', '一般行政管理事务', '农村基础设施建设', '生产发展', '社会发展', '其他扶贫支出'],
      ['扶贫', '巩固脱贫衔接乡村振兴'],
    ],
    ['农村综合改革', ['对村民委员会和村党支部的补助', '对村集体经济组织的补助']],
    ['其他农林水支出', []],
  ]),
  ...sections('221', 'plain', [
    [
      '保障性安居工程支出',
      ['廉租住房', '棚户区改造', '农村危房改造', '公共租赁住房', '保障性租赁住房', '老旧小区改造'],
    ],
    ['住房改革支出', ['住房公积金', '提租补贴', '购房补贴']],
    ['城乡社区住宅', ['公有住房建设和维修改造支出', '住房公积金管理']],
  ]),
  ...sections('224', 'plain', [['应急管理事务', ['行政运行', '一般行政管理事务', '应急救援', '应急管理']]]),
  ...sections('229', 'plain', [['其他支出', []]]),
  ...sections('229', 'fund', [
    [
      '彩票公益金安排的支出',
      [
        '用于社会福利的彩票公益金支出',
        '用于城乡医疗救助的彩票公益金支出',
        '用于残疾人事业的彩票公益金支出',
        '用于其他社会公益事业的彩票公益金支出',
      ],
      ['彩票公益金及对应专项债务收入安排的支出'],
    ],
  ]),
  ...sections('234', 'fund', [
    ['基础设施建设', []],
    ['抗疫相关支出', ['减免房租补贴', '困难群众基本生活补助']],
  ]),
];

/** A name with neither 支出 at its end nor an explanation in brackets, as two spellings of one line agree. */
export const bareLine = (name: string): string =>
  name
    .replace(/[“”\s]/gu, '')
    .replace(/\((?!室\)|民族)[^()]*\)$/u, '')
    .replace(/支出$/u, '');

const sameLine = (one: string, other: string): boolean => bareLine(one) === bareLine(other);

/** The code of the 类 a report names, 卫生健康 or 卫生健康支出 → 210; null where none is so called. */
export function classOf(name: string): string | null {
  const bare = bareLine(name);
  const found = CLASS_ITEMS.find((id) =>
    itemOf(id).labels.some((label) => new RegExp(`^(?:${label})$`, 'u').test(bare)),
  );
  return found?.replace('class-', '') ?? (/^医疗卫生/u.test(bare) ? '210' : null);
}

/** The 款 of a 类 by a name it has or had. */
export const sectionOf = (code: string, name: string): Section | undefined =>
  SECTIONS.find(
    (section) => section.of === code && [section.name, ...section.before].some((one) => sameLine(one, name)),
  );

/** Every 项 of a 款. */
export const linesOf = ({ runs, lines }: Section): readonly string[] => [...lines, ...(runs ? RUNNING : [])];

/** Whether a 项 stands under a 款. */
export const hasLine = (section: Section, name: string): boolean =>
  linesOf(section).some((line) => sameLine(line, name));

/** Whether a 项 stands under very many 款, so that its name says nothing of its place. */
export const isRunning = (name: string): boolean => RUNNING.some((line) => sameLine(line, name));

/** The 款 a 项 stands under by its name alone. */
export const placesOf = (name: string): readonly Section[] =>
  isRunning(name) ? [] : SECTIONS.filter(({ lines }) => lines.some((line) => sameLine(line, name)));

/** Every 款 of a name, in whatever 类. */
export const sectionsNamed = (name: string): readonly Section[] =>
  SECTIONS.filter((section) => [section.name, ...section.before].some((one) => sameLine(one, name)));
