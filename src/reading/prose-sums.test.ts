import { describe, expect, it } from 'vitest';
import { brokenWordsOf } from './words.fixture.ts';

/** The broken word checks of one paragraph on the year's work. */
const wrongIn = (paragraph: string): readonly string[] =>
  brokenWordsOf(
    [
      '示例县医疗保障局2022年度部门决算',
      '第一部分 部门概况',
      '二、2022年重点工作完成情况',
      paragraph,
      '第二部分 2022年度部门决算情况说明',
      '一、收入支出决算总体情况说明',
      '2022年度收、支总计均为100.00万元。',
    ].join('\n'),
  ).map((told) => told.split(',')[0] ?? '');

describe('what one paragraph reckons with its own figures', () => {
  it.each([
    ['change-told', '2022年直接结算率71.5%，较2021年的65%，提高了', '6.5', '5.6', '个百分点。'],
    ['change-told', '报销比例由65%提高到', '70', '77', '%，提高5个百分点。'],
    ['change-told', '办理时限由20个工作日缩短至8个工作日，降幅', '60', '40', '%。'],
    ['change-told', '异地备案1200人次，较上年增加200人次，增长', '20', '50', '%。'],
    ['change-told', '受理备案800人次，较上年减少200人次，下降', '20', '25', '%。'],
    ['share-told', '全县应参保80万人，实际参保78万人，参保率', '97.5', '95.7', '%。'],
    ['share-told', '现场检查300家，处理违规机构84家，占被检查机构的', '28', '82', '%。'],
    ['directions-told', '示例费用28.30万元，较年初预算减少1.35万元，', '下降', '增长', '4.55%。'],
    ['greatest-fall', '耗材最高降幅达到', '96.5', '56.9', '%；示例支架均价由1.2万元下降到800元。'],
    ['balance-told', '居民医保基金收入6.21亿元，支出5.84亿元，当期结余', '0.37', '0.73', '亿元。'],
    [
      'balance-told',
      '全年基金收入91337.46万元，其中居民医保66473.89万元、职工医保24863.57万元；基金支出81131.72万元，比2021年增加4718.87万元；当期结余',
      '10205.74',
      '10250.74',
      '万元。',
    ],
    ['balance-told', '当期结余8.39亿元，累计结余由年初的37.88亿元增至', '46.27', '46.72', '亿元。'],
    ['balance-told', '上年累计结余2.13亿元，当期结余0.37亿元，累计结余', '2.50', '2.05', '亿元。'],
    [
      'change-told',
      '追回基金462.95万元，其中飞行检查187.30万元、自查自纠275.65万元，比上年的398.60万元增加',
      '64.35',
      '46.35',
      '万元。',
    ],
    [
      'mean-told',
      '资助参保支出381.81万元，住院救助支出886.47万元、5274人次，门诊救助支出274.58万元、9863人次，住院次均救助',
      '1680.83',
      '1608.83',
      '元。',
    ],
    ['part-told', '受理群众举报36件，查实', '24', '42', '件。'],
    ['part-told', '聘请专家46人次，其中外聘', '15', '51', '人次。'],
    ['share-told', '办理异地就医备案1240人次，其中线上备案', '930', '390', '人次，占75%。'],
    ['mean-told', '国内公务接待18批次，142人次，共计支出1.42万元，人均', '100', '210', '元。'],
    ['mean-told', '住院2.00万人次，总费用1.36亿元，次均费用', '6800', '8600', '元。'],
    [
      'unit-value',
      '资助4200人参保；特困人员1500人，按每人',
      '380',
      '308',
      '元全额资助57.00万元；其余按规定执行。',
    ],
    [
      'unit-value',
      '资助参保，其中特困人员1500人、每人380元、57.00万元，低保对象6210人、每人',
      '190',
      '160',
      '元、117.99万元，监测对象已另行核定。',
    ],
    [
      'unit-value',
      '住院500人次；按每人280元资助困难群众参保',
      '3450',
      '3540',
      '人、96.60万元；其余事项顺利。',
    ],
    [
      'unit-value',
      '住院500人次；资助低保对象6210人，资助标准',
      '190',
      '160',
      '元/人，资助资金117.99万元；参保率96%。',
    ],
    ['unit-value', '资助低保对象6210人、117.99万元，人均', '190', '160', '元；参保率96%。'],
    ['product-told', '聘请2名工作人员，按0.2万元/人/月*12个月的标准。合计', '4.8', '8.4', '万元。'],
    ['payers-add-up', '个人缴费由各级全额给予资助（其中省财政补助70%，县财政补助', '30', '20', '%）。'],
    ['payers-add-up', '代缴资金由省级承担50%、市级承担20%、县级承担', '30', '60', '%。'],
    [
      'parts-listed',
      '中央财政补助440元/人，省财政补助60元/人，示例本级财政补助50元/人，三级财政补助达',
      '550',
      '650',
      '元/人。',
    ],
    ['parts-listed', '全年住院320人次、门诊', '1560', '1650', '人次、购药2010人次，合计3890人次。'],
    ['parts-listed', '共检查185家医药机构，涉及违规的医疗机构53家，药店', '132', '152', '家。'],
    [
      'parts-listed',
      '全年检查372家，检查覆盖率93.94%，其中上半年检查',
      '168',
      '186',
      '家、下半年检查204家。',
    ],
    ['parts-listed', '城镇职工参保31142人（在职22418人、退休', '8724', '8274', '人）。'],
    ['parts-listed', '全年办理业务26.84万件，其中线上', '15.32', '13.52', '万件、窗口11.52万件。'],
    ['parts-listed', '年末公务用车保有量2辆，其中应急保障用车', '1', '2', '辆、基金稽核用车1辆。'],
    ['parts-listed', '政府采购金额46.38万元（货物30.00万元、工程0万元、服务', '16.38', '13.68', '万元）。'],
    [
      'parts-listed',
      '材料费198.34万元，主要包括印制费、邮寄费等费用支出',
      '191.88',
      '198.18',
      '万元，设备购置支出6.46万元。',
    ],
    [
      'parts-listed',
      '材料费198.34万元。其中印制费支出',
      '191.88',
      '198.18',
      '万元，包括手册、折页、海报等；设备购置支出6.46万元，全部用于购置电脑。',
    ],
    [
      'parts-listed',
      '全县参保47.36万人，参保率98.56%（按应参保人口48.05万人算），其中居民43.82万人，职工',
      '3.54',
      '5.34',
      '万人。',
    ],
    ['parts-listed', '我局实有在职人员', '18', '81', '人，其中公务员10人，事业人员6人，聘用人员2人。'],
    [
      'parts-listed',
      '全年查处违规机构216家，其中约谈98家、责令整改',
      '67',
      '76',
      '家、中止协议41家、行政处罚10家。',
    ],
    ['parts-listed', '处理违规机构', '1216', '1261', '家，其中约谈498家、限期整改567家、解除协议151家。'],
    ['parts-listed', '基金支出8.56亿元，其中职工医保支出', '2.14亿', '2.14万', '元、居民医保支出6.42亿元。'],
    [
      'parts-listed',
      '追回基金845.20万元，其中检查追回518.20万元、智能审核拒付',
      '327.00万',
      '327.00',
      '元。',
    ],
    ['parts-listed', '全县参保', '38.62万', '38.62', '人，其中职工4.51万人、居民34.11万人。'],
    [
      'parts-paired',
      '医疗救助480人次，救助金额36.50万元，其中住院救助',
      '180',
      '130',
      '人次、26.10万元，门诊救助300人次、10.40万元。',
    ],
    [
      'parts-paired',
      '国内公务接待',
      '8',
      '9',
      '批次，102人次，共计支出1.00万元，具体内容包括：接待调研共8次支出1万元。',
    ],
    ['list-count', '推行“', '2', '4', '+3监管模式”（构建“质量标准、联动监管”两大体系，实现三个目标）。'],
    ['list-count', '构建“质量标准、联动监管、社会共治”', '三', '四', '大体系。'],
    ['list-count', '我局内设机构', '3', '4', '个，办公室、政策法规与医药管理股、财务与基金管理股。'],
    ['list-count', '下属事业单位', '1', '2', '个，示例县医疗保障事务中心（综合股、稽核股）。'],
    ['list-count', '组织对', '2', '3', '个项目，党建经费、基金监管工作经费开展了绩效目标编制。'],
  ])('%s: %s%s, not %s%s', (check, before, right, wrong, after) => {
    expect(wrongIn(`${before}${right}${after}`)).toEqual([]);
    expect(wrongIn(`${before}${wrong}${after}`)).toEqual([check]);
  });

  it.each([
    [
      'two changes told together, each with its rate',
      '前两项分别增加286.14万元和减少57.92万元，增长8.1%和下降2.4%。',
    ],
    ['some of the points taken off', '扣分较多的为预算执行（扣1.2分）、采购执行（扣0.8分）等，共扣5.4分。'],
    ['a rate beside that of another year, no change told', '结算率71.5%，较上年的65%有明显提高。'],
    ['a relative rise of a rate', '报销比例由50%提高到55%，提高10%。'],
    ['a fall of another price', '耗材最高降幅达到56%。示例支架均价由1.2万元下降到800元。'],
    ['what all years left', '居民医保基金收入6.21亿元，支出5.84亿元，累计结余2.46亿元。'],
    ['a balance that may be of all years', '居民医保基金收入6.21亿元，支出5.84亿元，结余2.46亿元。'],
    ['money that came is no burden', '中央补助到位率70%，省级配套80%。'],
    ['shares of some payers only', '代缴资金由省级承担50%、市级承担20%。'],
    ['a mean of another number', '全县救助480人次，支出36.50万元，人均筹资1070元。'],
    ['a mean of hedged figures', '全县救助480余人次，支出36.50万元，次均救助200元。'],
    ['kinds that need not be all', '共检查185家医药机构，涉及违规的医疗机构53家，药店12家。'],
    ['kinds one slip short of all', '共检查185家医药机构，涉及违规的医疗机构35家，药店132家。'],
    ['measures that may be taken together', '查处违规机构216家，其中约谈98家、整改87家、暂停协议54家。'],
    ['measures short of all', '查处违规机构216家，其中约谈89家、整改67家、暂停协议51家。'],
    ['a small part in a smaller unit', '支出8.56亿元，其中住院8.12亿元、门诊32.5元。'],
    ['a total of something else', '拒付10.20万元，处罚20.50万元，共计追回36.90万元。'],
    [
      'a list that leaves both short',
      '救助480人次、36.50万元，其中住院80人次、6.10万元，门诊100人次、1.40万元。',
    ],
    ['a rise cut off instead of rounded', '次均费用5410元，较上年的5200元上升4.03%。'],
    ['costs beside what the fund paid', '住院7.92万人次，基金支付3.28亿元，次均费用6800元。'],
    ['one price for two groups', '资助特困人员100人、低保对象200人，每人280元、8.40万元；参保率96%。'],
    ['what levels paid of each', '资助低保对象6210人，省级财政每人补助100元、117.99万元；参保率96%。'],
    [
      'the insured beside what some were given',
      '全县参保人数8210人，每人补助190元，支出117.99万元，参保率96%。',
    ],
    ['a part of the money', '低保对象6210人，每人190元资助95.00万元（不含市级资金）；参保率96%。'],
    ['a price for some', '次均费用0.52万元，其中三级医院0.91万元。'],
    ['an amount not paid for those counted', '参保人数82.36万人，资助困难群众172.80万元，人均资助200元。'],
    ['who pays in other counties', '省财政补助70%，县财政补助30%；脱贫县省财政补助80%，县财政补助20%。'],
    [
      'a fall told beside what there was before',
      '库存结余23.39万元，较年初的40.53万元压减17.14万元，压减率42.29%。',
    ],
    [
      'a rate of what there was before, its year told',
      '支出5.60亿元，比2021年的5.20亿元增加0.40亿元，增长7.69%。',
    ],
    [
      'a change of the whole behind its parts',
      '追回基金462.95万元，其中飞行检查187.30万元、日常稽核156.48万元、自查自纠119.17万元，比上年的398.60万元增加64.35万元。',
    ],
    [
      'a mean of one kind of several',
      '资助参保支出381.81万元，住院救助支出886.47万元、5274人次，门诊救助支出274.58万元、9863人次，住院次均救助1680.83元。',
    ],
    [
      'a list that ends with what is called 其他 and is left open by 等',
      '商品和服务支出61.27万元，其中办公费11.24万元、差旅费7.92万元、取暖费5.40万元、其他交通费用12.48万元等。',
    ],
    [
      'a budget adjusted for the whole year, between the one adopted and its rate',
      '2022年部门年初预算6708.29万元，其中一般公共预算6500.00万元、其他资金208.29万元；调整后全年预算7243.67万元，全年实际支出7211.95万元，预算执行率99.56%。',
    ],
    ['labels of a chart, a name and a number each', '基本支出550.17\n项目支出5804.08'],
    [
      'a rate behind several budgets',
      '2022年我局年初预算6708.29万元，年中调增535.38万元，全年预算7243.67万元，实际支出7211.95万元，预算完成率99.56%，预算调整率7.98%。',
    ],
    [
      'a rise of one thing and a fall of another',
      '办件增加120件，其中退件下降5%，投诉减少3件，满意率提高2个百分点。',
    ],
    [
      'a change of what was paid behind what each cost',
      '接待费用3.26万元，接待42批次318人次，人均102.5元，比上年减少0.65万元，下降16.62%。',
    ],
    [
      'a balance and what came and went of each scheme',
      '收入合计43.72亿元，支出合计38.16亿元，当期结余5.56亿元，其中职工医保收入29.84亿元、支出24.71亿元、当期结余5.13亿元，居民医保收入13.88亿元、支出13.45亿元、当期结余0.43亿元。',
    ],
    ['numbers of two things', '举办培训5次，覆盖12个乡镇，共30次。'],
    [
      'units with brackets',
      '下属事业单位2个，示例县医疗保障事务中心（参公）、示例县医疗保障监测中心（公益一类）。',
    ],
    [
      'projects named by what is done',
      '组织对3个项目，医保信息系统建设实施经费、宣传经费、培训经费开展了绩效评估。',
    ],
    [
      'inpatients and others of the money',
      '支付96.50万元，其中住院救助支出61.20万元、门诊救助支出21.40万元。',
    ],
    ['points of service that leave the county’s own out', '建成服务点309个，其中乡镇21个、村级287个。'],
    [
      'what was left over',
      '全年支出2816.35万元，其中科目列支2674.35万元，公益金列支142.00万元，结余43.65万元由财政收回。',
    ],
    [
      'fines, which go to the treasury',
      '追回基金318.47万元：①现场检查追回176.32万元；②自查退回84.90万元；③智能审核扣减57.25万元。另行政处罚3家，罚款12.60万元，缴入国库，不计入追回。',
    ],
    [
      'names behind circled numbers',
      '下属二级单位2个：①示例区医疗保险事务中心；②示例区医疗保障信息中心。均纳入编制范围。',
    ],
    ['a list left open', '我局内设机构5个，办公室、基金监管股等。'],
    ['rooms of a unit', '我局内设机构3个，办公室、综合股、稽核股；下属单位的内设机构另行核定。'],
    ['people of some kinds', '在职人员18人，其中公务员10人，聘用人员2人。'],
  ])('%s says nothing', (_, paragraph) => {
    expect(wrongIn(paragraph)).toEqual([]);
  });
});

describe('numbers of projects', () => {
  const listed = (first: string, second: string): string =>
    [
      '示例县医疗保障局2022年度部门决算',
      '第二部分 2022年度部门决算情况说明',
      '一、收入支出决算总体情况说明',
      '2022年度收、支总计均为100.00万元。',
      '二、其他重要事项的情况说明',
      '（四）预算绩效管理情况',
      `本部门组织对2022年甲类救助项目、2022年乙类监管项目、2022年丙类宣传项目等${first}个项目开展了绩效评估。`,
      `本部门还组织了2022年甲类救助项目、2022年乙类监管项目、2022年丙类宣传项目等${second}个项目开展了绩效监控。`,
    ].join('\n');

  it('are the same for the same list wherever one of them is that of its names', () => {
    expect(brokenWordsOf(listed('3', '3'))).toEqual([]);
    expect(brokenWordsOf(listed('3', '4'))).toEqual(['projects-shown-elsewhere, line 8']);
    expect(brokenWordsOf(listed('13', '13'))).toEqual([]);
  });

  it('are no fewer than the annexes that evaluate them one by one', () => {
    const evaluated = (number: string): string =>
      [
        '示例县医疗保障局2022年度部门整体支出绩效自评报告',
        '三、部门整体支出绩效情况',
        `2022年我局共支出资金80.00万元。年终执行完毕后，对${number}个项目开展了绩效目标完成情况自评。`,
        ...['1', '2', '3'].flatMap((at) => [
          `附件2-${at}`,
          `示例${at}类经费项目绩效自评报告`,
          '项目情况良好。',
        ]),
      ].join('\n');
    expect(brokenWordsOf(evaluated('3'))).toEqual([]);
    expect(brokenWordsOf(evaluated('2'))).toEqual(['projects-shown-elsewhere, line 3']);
    expect(brokenWordsOf(evaluated('9'))).toEqual([]);
  });
});

it('what a bureau consists of is the same in the annex, in other words', () => {
  const composed = (number: string): string =>
    [
      '示例县医疗保障局2022年度部门决算',
      '第一部分 部门概况',
      '一、机构设置',
      '示例县医疗保障局，设行政单位1个、参公事业单位1个、全额事业单位1个。',
      '第二部分 2022年度部门决算情况说明',
      '一、收入支出决算总体情况说明',
      '2022年度收、支总计均为100.00万元。',
      '第四部分 附件',
      '附件1',
      '一、部门概况',
      `我局下设行政单位1个，参照公务员法管理的事业单位${number}个，其他事业单位1个。`,
    ].join('\n');
  expect(brokenWordsOf(composed('1'))).toEqual([]);
  expect(brokenWordsOf(composed('2'))).toEqual(['units-composed-alike, line 11']);
});
