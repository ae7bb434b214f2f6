import { describe, expect, it } from 'vitest';
import { decode } from '../../src/decode/index.ts';
import { headlineOf } from '../../src/decode/page-title.ts';

const PARAGRAPHS = [1, 2, 3, 4, 5]
  .map(
    (n) =>
      `<p>入秋以来，青禾县第${String(n)}批技改项目陆续投产，车间里机器轰鸣，订单已经排到了明年春天，工人们三班倒。</p>`,
  )
  .join('\n');
const linesOf = (html: string): string[] => {
  const decoded = decode(Buffer.from(`<!doctype html><html>${html}</html>`), 'a.html');
  return 'text' in decoded ? decoded.text.split('\n') : [];
};

describe('the headline of a saved page', () => {
  it.each([
    ['青禾县技改项目陆续投产--青禾新闻网', '青禾县技改项目陆续投产'],
    ['青禾县技改项目陆续投产_县区_云州在线', '青禾县技改项目陆续投产'],
    ['青禾县技改项目陆续投产 - 云州市人民政府', '青禾县技改项目陆续投产'],
    ['青禾县技改项目陆续投产-云州日报', '青禾县技改项目陆续投产'],
    ['青禾县技改项目陆续投产 | 经济频道 | 云州网', '青禾县技改项目陆续投产'],
    ['青禾县技改项目陆续投产——云州晚报', '青禾县技改项目陆续投产'],
    ['青禾县技改项目陆续投产--', '青禾县技改项目陆续投产'],
    ['从“一棵草”到“一条链”——青禾县做强中药材产业', '从“一棵草”到“一条链”——青禾县做强中药材产业'],
    ['青禾—云州高速公路建成通车', '青禾—云州高速公路建成通车'],
  ])('%s', (title, headline) => {
    expect(headlineOf(title, new Set())).toBe(headline);
  });

  it('is the beginning that the page also shows, whatever follows it', () => {
    expect(headlineOf('秋收-冬种两不误-云州大地', new Set(['秋收-冬种两不误']))).toBe('秋收-冬种两不误');
  });

  it('is not the name of the site, though that is the first heading', () => {
    const [first] = linesOf(
      `<head><title>技改项目陆续投产_云州新闻网</title></head><body><h1>云州新闻网</h1><h2>技改项目陆续投产</h2><div>${PARAGRAPHS}</div></body>`,
    );
    expect(first).toBe('技改项目陆续投产');
  });
});

describe('the line with date and source', () => {
  const shows = (origin: string, title = '技改项目陆续投产--云州新闻网'): string[] =>
    linesOf(
      `<head><title>${title}</title></head><body><div class="nav">首页 新闻 专题</div><h2>技改项目陆续投产</h2>${origin}<div>${PARAGRAPHS}</div></body>`,
    );

  it.each([
    [
      'in a line',
      '<div class="info">2016-05-12&nbsp;&nbsp;08:20&nbsp;&nbsp;来源：云州日报</div>',
      ['2016-05-12', '云州日报'],
    ],
    [
      'in a table',
      '<table><tr><td>发布时间：2019-03-02</td><td>来源：云州日报</td></tr></table>',
      ['2019-03-02', '云州日报'],
    ],
    [
      'in two lines',
      '<div class="meta">来源：云州日报</div><div class="meta">2019年3月2日</div>',
      ['2019年3月2日', '云州日报'],
    ],
  ])('is kept: %s', (_name, origin, words) => {
    const lines = shows(origin).slice(0, 4).join('\n');
    expect(lines.startsWith('技改项目陆续投产\n')).toBe(true);
    for (const word of words) expect(lines).toContain(word);
  });

  it('is kept where the page shows its headline in other words', () => {
    const lines = shows('<div class="info">来源：云州日报 2016-05-12</div>', '云州新闻网');
    expect(lines.slice(0, 5).join('\n')).toContain('来源：云州日报 2016-05-12');
  });
});

describe('tables of a saved page', () => {
  const table = (rows: string): string =>
    linesOf(
      `<head><title>青禾县经济运行简报</title></head><body><h1>青禾县经济运行简报</h1>${PARAGRAPHS}<table>${rows}</table>${PARAGRAPHS}</body>`,
    ).join('\n');

  it('have a line for each row, with a tab between cells, also where each cell holds a paragraph', () => {
    const text = table(
      '<tr><td><p>指标</p></td><td><p>单位</p></td><td><p>绝对量</p></td></tr><tr><td><p>用电量</p></td><td><p>万千瓦时</p></td><td><p>8840</p></td></tr>',
    );
    expect(text).toContain('指标\t单位\t绝对量\n用电量\t万千瓦时\t8840\n');
  });

  it('keep the place of an empty cell', () => {
    expect(table('<tr><td>用电量</td><td>万千瓦时</td><td></td><td>4.1</td></tr>')).toContain(
      '用电量\t万千瓦时\t\t4.1',
    );
  });

  it('that lay out the page keep its paragraphs apart', () => {
    const lines = linesOf(
      `<head><title>青禾县经济运行简报</title></head><body><table><tr><td>导航</td><td>${PARAGRAPHS}</td></tr></table></body>`,
    );
    expect(lines.filter((line) => line.startsWith('入秋以来'))).toHaveLength(5);
  });
});
