import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { extract } from '../../src/extract/index.ts';
import { casesOf, pageOf, vocabulary } from './pages.ts';
import { processorTime } from '../timing.ts';

const cases = casesOf(
  'structure',
  z.strictObject({
    page: z.string(),
    title: z.string().nullable(),
    headings: z.array(z.tuple([z.number(), z.string()])),
    captions: z.array(z.string()).default([]),
    notes: z.array(z.string()).default([]),
    gone: z.array(z.string()).default([]),
  }),
);

describe('the parts of a page', () => {
  it.each(cases)('$title', ({ page, title, headings, captions, notes, gone }) => {
    const found = extract(pageOf(page), vocabulary);
    if (title === null) expect(found.title.made).toBe(true);
    else expect(found.title).toMatchObject({ value: title, made: false });
    const blocks = (kind: string) => found.blocks.filter((block) => block.kind === kind);
    expect(blocks('heading').map(({ level, text }) => [level, text])).toEqual(headings);
    expect(blocks('caption').map(({ text }) => text)).toEqual(captions);
    expect(blocks('note').map(({ text }) => text)).toEqual(notes);
    for (const line of gone) expect(found.restoredText).not.toContain(line);
  });

  it('makes a short title of the facts where the page has none', () => {
    const page = pageOf('今年以来，平利县茶产业持续向好。\n平利县新建茶园1.2万亩，总投资3.5亿元的12个加工项目开工。');
    const { title } = extract(page, vocabulary);
    expect(title.made).toBe(true);
    expect(Array.from(title.value).length).toBeLessThanOrEqual(30);
    expect(title.value).toContain('平利');
  });
});

describe('a made title', () => {
  it.each([
    [
      '如皋市上半年新签约项目66个，总投资380亿元。\n老街的面馆每天卖出300碗面，排队的客人说，味道没变，等上半小时也值得。\n到2030年，如皋市力争工业产值突破5000亿元。',
      '如皋市上半年新签约项目66个，总投资380亿元',
    ],
    [
      '记者从统计部门获悉，前三季度，文水县实现地区生产总值186.4亿元，同比增长6.3%。\n其中，第三产业增加值88.5亿元，增长7.1%。\n文水县的葡萄熟了，果农笑了。',
      '文水县实现地区生产总值186.4亿元，同比增长6.3%',
    ],
    ['海安市统计局传来消息，全县完成技改投资92亿元，增长14%。\n海安市将继续努力。', '海安完成技改投资92亿元，增长14%'],
    [
      '截至去年底，平江县油茶林总面积86万亩，居全省第三。\n2018年，平江县林业局推荐种植5个品种，良种使用率100%。',
      '平江县油茶林总面积86万亩',
    ],
    [
      '今年以来，平海港实现了25万个集装箱、2000万吨吞吐量，已经进入全省港口的前10名。\n平海县把港口看作发展的引擎。',
      '平海港实现了25万个集装箱、2000万吨吞吐量',
    ],
    [
      '新星口岸很忙。因为一天要查验300辆货车，员工三班轮换。\n今年前5个月，新星口岸累计开行班列4200列，同比增长12%。',
      '新星口岸累计开行班列4200列，同比增长12%',
    ],
    [
      '全年全县实现地区生产总值[2]196.4亿元，增长6.1%。其中，第一产业增加值42.3亿元，增长4.0%；第二产业增加值71.9亿元，增长7.4%。\n岚皋县粮食产量9.6万吨。',
      '岚皋实现地区生产总值196.4亿元，增长6.1%',
    ],
    [
      '经过多年努力，我县已经具备规模建设木材加工基地的条件，群众热情高涨。\n但横向比，差距仍然不小。',
      '我县已经具备规模建设木材加工基地的条件',
    ],
    [
      '定边融媒讯（记者 白云）县政府30日召开发布会披露，定边县马铃薯种植面积100万亩，产量150万吨。\n定边县的薯农笑了。',
      '定边县马铃薯种植面积100万亩，产量150万吨',
    ],
    [
      '10月9日，第四届光电大会在柳南区开幕，现场签约项目18个（其中外资项目3个），总投资96亿元。\n柳南区已有光电企业210家。',
      '柳南：现场签约项目18个（其中外资项目3个），总投资96亿元',
    ],
    [
      '过去一年，全旗一般公共预算收入完成1.93亿元，增长7.2%。\n新巴尔虎左旗今年新修牧区公路120公里。\n新巴尔虎左旗的牧民说，路通了。',
      '新巴尔虎左旗一般公共预算收入完成1.93亿元，增长7.2%',
    ],
  ])('says who did what: %s', (text, wanted) => {
    const { title } = extract(pageOf(text), vocabulary);
    expect(title).toMatchObject({ made: true, value: wanted });
  });
});

const line = fc.oneof(
  fc.constantFrom(
    '一、项目',
    '来源：某某日报',
    '图为现场。',
    '今年以来，全县新增企业12家。',
    '记者 张三',
    '2023-02-30',
    'a.jpg',
    '',
  ),
  fc.string({ maxLength: 80 }),
  fc
    .array(fc.constantFrom(...Array.from('南京市鼓楼区项目总投资3亿元，。、（）“”：')), { maxLength: 60 })
    .map((signs) => signs.join('')),
);
const pages = fc.array(line, { maxLength: 25 }).map((lines) => pageOf(lines.join('\n')));

describe('the headline of a page', () => {
  const text = '青禾县今年新修农村公路120公里，沿线的村子都通了客车，山货有了出路，村民的日子一天比一天好。';
  it.each([
    [
      'below the head of a site',
      '云州市人民政府门户网站 WWW.YUNZHOU.GOV.CN\n#首页 > 要闻\n青禾修路忙\u3000山货有出路\n来源：云州日报 日期：2023年11月02日',
    ],
    [
      'below lists of other pages',
      '统计年鉴索引 2019 2018 2017 2016\n#首页 > 公报\n青禾修路忙\u3000山货有出路\n时间：2018-05-06 18:01:51 来源：云州市统计局',
    ],
    [
      'below what a forum tells of its member',
      '级别：金牌会员 主题 143 帖子 2210 积分 5877\n青禾修路忙\u3000山货有出路\n2012-08-16 来源：云州日报',
    ],
    ['above an empty label', '青禾修路忙\u3000山货有出路\n原标题：'],
    ['with the site behind two dashes', '青禾修路忙\u3000山货有出路--云州新闻网\n来源：云州日报 日期：2023年11月02日'],
    [
      'before a second line',
      '青禾修路忙\u3000山货有出路\n——县交通局打通最后一公里\n来源：云州日报 日期：2023年11月02日',
    ],
  ])('%s', (_name, head) => {
    expect(extract(pageOf(`${head}\n${text}`), vocabulary).title).toMatchObject({
      value: '青禾修路忙\u3000山货有出路',
      made: false,
    });
  });

  it.each(['新用户登录后自动创建账号', '大家好'])('is never a button or a greeting: %s', (line) => {
    expect(extract(pageOf(`${line}\n${text}`), vocabulary).title.value).not.toContain(line);
  });
});

describe('any page', () => {
  it('has a title that is short and begins with a word that can stand first', () => {
    const parts =
      '今年以来，|截至目前，|因为|由于|但|其中，|全县|绥江县|新建|公路|学校|12公里|3.5亿元|增长8%|（|）|“|”|，|。|、|：|目前|据统计，'.split(
        '|',
      );
    const texts = fc.array(fc.constantFrom(...parts), { maxLength: 60 }).map((words) => words.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        const { title } = extract(pageOf(`${text}\n绥江县今年新建公路。`), vocabulary);
        expect(Array.from(title.value).length).toBeLessThanOrEqual(70);
        if (!title.made) return;
        expect(Array.from(title.value).length).toBeLessThanOrEqual(30);
        expect(title.value).not.toMatch(/^(?:[\p{P}\s]|因为|由于|但)|：[，、：]|[，、：]$/u);
      }),
      { numRuns: 150 },
    );
  });

  it('gives blocks that are the body, in order, and stand in the restored text', () => {
    fc.assert(
      fc.property(pages, (page) => {
        const { blocks, restoredText, projects } = extract(page, vocabulary);
        for (const block of blocks) {
          expect(restoredText.slice(block.start, block.start + block.text.length)).toBe(block.text);
          const [first = ''] = block.text.split('\n');
          expect(page.text.slice(block.restoredStart, block.restoredStart + first.length)).toBe(first);
        }
        for (const { span, evidence } of projects)
          if (span) expect(restoredText.slice(span[0], span[1])).toBe(evidence);
      }),
      { numRuns: 60 },
    );
  });

  it('takes time that grows with its length only', () => {
    const paragraph = '南京市鼓楼区与徐州市鼓楼区的甲乙丙科技产业园项目总投资30亿元，青岛市、平度市、莱阳市同日签约。';
    const seconds = (times: number): number => {
      const page = pageOf(Array.from({ length: times }, () => paragraph).join('\n'));
      return processorTime(() => extract(page, vocabulary));
    };
    seconds(200);
    // Eight times the text may take eight times as long; twice that allows for a busy machine.
    expect(seconds(1600)).toBeLessThan(16 * Math.max(seconds(200), 5));
  });

  it('bears one endless line', () => {
    const { restoredText } = extract(pageOf('青岛平度市项目（记者'.repeat(20_000)), vocabulary);
    expect(restoredText.length).toBeGreaterThan(100_000);
  });
});
