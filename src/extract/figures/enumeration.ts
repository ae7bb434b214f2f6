/** A word ending that makes an item complete by itself: GDP、固定资产投资分别增长…. */
export const COMPLETE = /(?:值|额|量|收入|投资|率|数|资金|支出|产值|GDP|存款|贷款|人口|人次|面积|产业|余额|税收)$/;

/** Behind these the measure is still to come: 第一产业和第三产业比重. */
const SUBJECT = /(?:产业|人口|居民|企业|农村|城镇)$/;
const MEASURE = /(?:产业|人口|居民|企业)(?!$).{2,}$/;

const BRANCHES =
  /^.*?(?:业|企业|居民|经济)((?:实现|完成)?(?:增加值|营业收入|投资|总产值|产值|零售额|销售额|营业额|利润总额|利润|税收|用电量))$/;

/**
 * 城镇、农村居民人均可支配收入 → 城镇居民人均可支配收入, 农村居民人均可支配收入; 三次产业贡献率 → 第一产业贡献率 …. null where the
 * count does not agree.
 */
export function itemsOf(list: string, count: number): string[] | null {
  // A、B等2个项目: what the projects are called
  const open = /^(.*[、和与].*?)等(?:\d*个)?(?:重点|重大)?(?:项目|企业|公司|工程|园区)$/.exec(list)?.[1];
  if (open !== undefined) return itemsOf(open, count);
  if (count === 2 && /^城乡.{2,}/.test(list)) return ['城镇', '农村'].map((part) => part + list.slice(2));
  const sectors = /^(?:三(?:次|大|个)产业(?=..)|一、?二、?三(?:次)?产业)(.*)$/.exec(list);
  if (sectors && count === 3) return ['一', '二', '三'].map((part) => `第${part}产业${sectors[1] ?? ''}`);
  const parts = list.split(/、|和|与|及|以及/).filter((part) => part !== '');
  if (parts.length !== count) return null;
  const last = parts.at(-1) ?? '';
  // 第一、二、三产业: the first carries 第 for all
  if (/^第[一二三四五]$/.test(parts[0] ?? ''))
    return parts.map(
      (part, i) => `第${part.replace(/^第/, '')}` + (i === parts.length - 1 ? '' : last.replace(/^第?./, '')),
    );
  // PM2.5、PM10浓度: codes share what stands behind the last
  const tail = /^[A-Za-z0-9.]+([\u4e00-\u9fa5]+)$/.exec(last)?.[1];
  if (tail !== undefined && parts.slice(0, -1).every((part) => /^[A-Za-z0-9.]+$/.test(part)))
    return parts.map((part, i) => (i === parts.length - 1 ? part : part + tail));
  // 贷款增量和增速: one thing told in two ways
  const [opening = ''] = parts;
  const told = /^(.{2,})(?:增量|总量|余额|总额|规模)$/.exec(opening)?.[1];
  if (told !== undefined && parts.slice(1).every((part) => /^(?:增速|增幅|增量|总量|人均)$/.test(part)))
    return parts.map((part, i) => (i === 0 ? part : told + part));
  // 高技术制造业、战略性新兴产业、核心产业制造业增加值: branches that share the measure of the last
  const measured = BRANCHES.exec(last)?.[1] ?? '';
  if (measured !== '' && parts.slice(0, -1).every((part) => /(?:业|企业|居民|经济)$/.test(part)))
    return parts.map((part, i) => (i === parts.length - 1 ? part : part + measured));
  // 住宿和餐饮业
  if (last.endsWith('业') && parts.slice(0, -1).every((part) => part.length <= 3 && !/[业额值量率资入]$/.test(part)))
    return parts.map((part) => (part === last ? part : `${part}业`));
  const shortest = Math.min(...parts.slice(0, -1).map((part) => part.length));
  const shared = MEASURE.test(last);
  return parts.map((part, i) => {
    const whole = COMPLETE.test(part) && !(shared && SUBJECT.test(part));
    const rest = last.slice(shortest).replace(/^[两三四五六七八九十][大级]/, '');
    if (i === parts.length - 1) return last.slice(0, shortest) + rest;
    return whole || last.length < shortest + 2 ? part : part + rest;
  });
}
