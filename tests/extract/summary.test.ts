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

it('takes a sentence that leans on another only behind that one, and no scene before what was done', () => {
  const page = [
    '清晨，走进洋口港，一艘满载原料的货轮缓缓靠岸。',
    '上半年，如东县新签约项目48个，总投资210亿元，同比增长19%。其中，绿色能源项目21个，占四成以上。',
    '园区食堂每天供餐3次，师傅们说，饭菜要热、要快、要干净，还要照顾南来北往不同口味的工人们，一样也不能含糊。',
    '全县完成工业应税销售860亿元，增长11.2%，新增就业9200人。',
  ].join('\n');
  const { summary } = extract(pageOf(page), vocabulary);
  expect(summary[0]).toContain('新签约项目48个');
  expect(summary.join('')).not.toContain('缓缓靠岸');
  const leaning = summary.findIndex((sentence) => sentence.startsWith('其中'));
  if (leaning >= 0) expect(summary[leaning - 1]).toContain('新签约项目48个');
});
