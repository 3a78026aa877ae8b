const ASSISTANCE = 'medical assistance lines (general public budget)';
const LOTTERY = 'medical assistance lines (lottery public welfare funds)';

/** REGISTRY: rows of open tables that are added up, in English, by the names of the sets. */
export const ROW_SETS: Readonly<Record<string, string>> = {
  '医疗救助各项（一般公共预算）': ASSISTANCE,
  '决算表医疗救助各项（一般公共预算）': `${ASSISTANCE} in the accounts table`,
  '项目支出中医疗救助各项（一般公共预算）': `${ASSISTANCE} in project expenditure`,
  '医疗救助（彩票公益金）': LOTTERY,
  '决算表医疗救助（彩票公益金）': `${LOTTERY} in the accounts table`,
  '项目支出中医疗救助（彩票公益金）': `${LOTTERY} in project expenditure`,
  各项目: 'projects',
};
