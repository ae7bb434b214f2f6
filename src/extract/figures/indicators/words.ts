/** Nouns that already end an indicator: no 数 or 面积 is added behind them. */
export const COMPLETE =
  /(?:数|数量|量|额|总额|总值|率|面积|里程|长度|投资|收入|支出|产值|规模|资金|比重|占比|次数|总数|人数|户数|余额|价值|产能|容量|库容|空间|利润|税收|存款|贷款|销售|效益|增加值|资本|补贴|补助|工资|时间|时限|周期|排名|位次|指数|浓度|系数|得分|成本|费|款|金|债|债券|货值|电量|能力|亩产|单产|全长|总长|长|产量|值|跨度|指标)$/;

/** Takes marks and 的 off both ends. */
export const clean = (text: string): string => text.replace(/^[、，,：:；;\s的（(]+|[、，,：:；;\s的（(]+$/g, '');
/** Adds 数, 面积 and the like, unless the noun says it already. */
export const add = (noun: string, suffix: string): string => {
  const name = clean(noun);
  if (suffix === '数' && name.endsWith('指标')) return `${name}数`;
  if (COMPLETE.test(name) || suffix === '') return name;
  if (suffix === '数' && /[人户件套场例]数$/.test(name)) return name;
  return suffix.charAt(0) === name.at(-1) && suffix.length > 1 ? name + suffix.slice(1) : name + suffix;
};
