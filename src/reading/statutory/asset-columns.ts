import type { KindColumn } from './kinds.ts';

/** The columns of 国有资产占有使用情况表, some of them under 固定资产. */
export const ASSET_COLUMNS: readonly KindColumn[] = [
  [/^资产(?:总额|总计|合计)$/u, '资产总额', 'assets'],
  [/^流动资产$/u, '流动资产', 'assets-current'],
  [/^固定资产(?:小计|合计)?$/u, '固定资产', 'assets-fixed'],
  [/^(?:固定资产|其中:)?房屋(?:和|及|、)?构筑物$/u, '房屋构筑物', 'assets-buildings'],
  [/^(?:固定资产|其中:)?(?:汽车|车辆)$/u, '车辆', 'assets-vehicles'],
  [/^(?:固定资产|其中:)?单价\d+万元?(?:\(含\))?以上(?:的)?(?:大型)?设备$/u, '大型设备', 'assets-equipment'],
  [/^(?:固定资产|其中:)?其他固定资产$/u, '其他固定资产', 'assets-fixed-other'],
  [/^对外投资(?:\/|及|、|和)有价证券$/u, '对外投资及有价证券', 'assets-investments'],
  [/^在建工程$/u, '在建工程', 'assets-construction'],
  [/^无形资产$/u, '无形资产', 'assets-intangible'],
  [/^其他资产$/u, '其他资产', 'assets-other'],
];
