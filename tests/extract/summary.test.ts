import { expect, it } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import { pageOf, vocabulary } from './pages.ts';

const text = [
  '县融媒体中心5月6日讯（记者 李然） 今年前四个月，云阳县新签约项目36个，总投资92亿元，同比增长21%。',
  '“干劲更足了。”项目负责人说。',
  '走进车间，机器轰鸣。',
  '今年前四个月，云阳县新签约项目36个，总投资92亿元，同比增长21%。',
  '全县新增规上企业14家，技改投资增长18.5%，园区用电量达到3.1亿千瓦时。',
].join('\n');

it('chooses two or three of the own sentences with figures, none twice, no speech, no dateline', () => {
  const { summary, restoredText } = extract(pageOf(text), vocabulary);
  expect(summary).toEqual([
    '今年前四个月，云阳县新签约项目36个，总投资92亿元，同比增长21%。',
    '全县新增规上企业14家，技改投资增长18.5%，园区用电量达到3.1亿千瓦时。',
  ]);
  for (const sentence of summary) expect(restoredText).toContain(sentence);
});

it('stays within 200 characters, and is empty for an empty page', () => {
  expect(extract(pageOf(text.repeat(8)), vocabulary).summary.join('').length).toBeLessThanOrEqual(200);
  expect(extract(pageOf(''), vocabulary).summary).toEqual([]);
});
