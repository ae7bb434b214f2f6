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

it.each([
  [
    'a drive to the place',
    '沿着河谷驱车八十公里，霍城县的口岸出现在戈壁尽头。\n1至5月，霍城县口岸过货量达到412万吨，同比增长16.3%，开行班列1800列。',
    '驱车',
  ],
  [
    'a landscape',
    '红树林围着的东湾市风景如画，咖啡香弥漫在骑楼老街，游人三三两两。\n1月，东湾市边境贸易额达到3.4亿元，同比增长47.6%。',
    '风景如画',
  ],
  [
    'people at work',
    '7月的甘谷县骄阳似火，棚架下的师傅们冒着高温拧螺栓，一派忙碌景象。\n甘谷县今年新建日光温室1200座，总投资3.6亿元。',
    '冒着高温',
  ],
  [
    'what a site put before the text',
    '茶讯小编 2023年09月12日最后更新南涧县茶业丰收<，南涧县前八个月产茶1800吨，产值3.2亿元。\n前八个月，南涧县采茶1800吨，茶农卖茶收入3.2亿元。',
    '最后更新',
  ],
])('passes over %s', (_what, page, scene) => {
  const { summary } = extract(pageOf(page), vocabulary);
  expect(summary.length).toBeGreaterThan(0);
  expect(summary.join('')).not.toContain(scene);
});

it('begins with the first sentence that tells the most, though words stand before it', () => {
  const page = [
    '2023年，在上级的坚强领导下，全区上下认真贯彻落实决策部署，经济运行持续向好，民生保障有力有效。',
    '一、综合',
    '根据统一核算结果，全年实现地区生产总值401.6亿元，按不变价格计算，比上年增长7.0%。按产业分，第一产业增加值39.4亿元，增长4.4%；第二产业增加值188.0亿元，增长7.6%；第三产业增加值174.2亿元，增长6.7%。三次产业结构比为9.9:46.8:43.3。',
    '年末全区常住人口61.3万人，比上年末增加0.4万人。',
  ].join('\n');
  const { summary } = extract(pageOf(page), vocabulary);
  expect(summary[0]).toContain('地区生产总值401.6亿元');
  expect(summary.join('')).not.toContain('结构比');
});

it('leaves out by whom the text was reported, and what another sentence must explain', () => {
  const page = [
    '据皖江日报报道，无为县今年已有亿元以上在建项目62个，到位资金58.6亿元。',
    '3月，长江云计算中心在城北破土。项目总投资7.9亿元，占地180亩。',
    '无为县新签约亿元以上项目25个，其中工业项目15个。',
  ].join('\n');
  const { summary } = extract(pageOf(page), vocabulary);
  expect(summary.join('')).not.toContain('据皖江日报报道');
  const leaning = summary.findIndex((sentence) => sentence.startsWith('项目总投资'));
  if (leaning >= 0) expect(summary[leaning - 1]).toContain('云计算中心');
});
