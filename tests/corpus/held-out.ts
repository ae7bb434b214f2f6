import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { damage, NARROW_TABLE, WIDE_TABLE, type DamageOptions } from '../damage/index.ts';
import { toScraperTraditional } from '../damage/script.ts';

/** The same article as another site might have stored it: its labels stay those of the clean page. */
export interface Variant {
  /** Name of the clean page without its ending. */
  page: string;
  /** What was done to it, part of the file's name. */
  how: string;
  bytes: (clean: string) => Buffer;
}

const folder = new URL('held-out/', import.meta.url);

/** Damaged with every cut that the stream allows, unless the options say otherwise: more than any page seen so far. */
function damaged(page: string, how: string, options: Partial<DamageOptions>): Variant {
  const all: DamageOptions = { seed: Number(page.slice(0, 3)), table: WIDE_TABLE, cuts: 1, ...options };
  return { page, how, bytes: (clean) => Buffer.from(damage(clean, all).text) };
}

export const VARIANTS: Variant[] = [
  { page: '102_kunshan', how: 'html', bytes: (clean) => Buffer.from(asWebPage(clean)) },
  damaged('103_weining', 'wide', {}),
  damaged('104_yiwu', 'commas', { table: NARROW_TABLE, cuts: 0, insertedCommas: 0.7 }),
  damaged('106_dali', 'narrow', { table: NARROW_TABLE }),
  { page: '108_caofeidian', how: 'forum', bytes: (clean) => Buffer.from(amongForumNoise(clean)) },
  damaged('109_shuangliu', 'dropped', { loneBytes: 'dropped' }),
  damaged('113_zhungeer', 'kept', { privateUse: 'kept' }),
  damaged('115_laibin', 'wide-commas', { insertedCommas: 0.6 }),
  { page: '118_danzhou', how: 'big5', bytes: (clean) => iconv.encode(inBig5(clean), 'big5') },
  damaged('120_lanzhou', 'wide', {}),
  damaged('122_lankao', 'full-width', { table: NARROW_TABLE, halfWidth: false }),
  { page: '125_yangcheng', how: 'gb18030', bytes: (clean) => iconv.encode(clean, 'gb18030') },
  damaged('127_binhai', 'cut-only', { traditional: false, table: null }),
  damaged('128_jinjiang', 'narrow-commas', { table: NARROW_TABLE, insertedCommas: 0.7, loneBytes: 'dropped' }),
];

/** The clean page, as its publisher would show it. */
export function cleanPage(page: string): string {
  return readFileSync(new URL(`${page}.txt`, folder), 'utf8');
}

/** Where a variant is stored. */
export function variantFile({ page, how }: Variant): URL {
  return new URL(`variants/${page}.${how}.txt`, folder);
}

/** Traditional characters in full-width punctuation; what Big5 has no code for is set as such pages set it. */
function inBig5(clean: string): string {
  return toScraperTraditional(clean).replaceAll('—', '－').replaceAll('　', ' ');
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A saved page of a news site: navigation, scripts, a side column and a foot around the article. */
export function asWebPage(clean: string): string {
  const [title = '', meta = '', ...body] = clean.trimEnd().split('\n').map(escapeMarkup);
  const paragraphs = body.map((line) => `      <p>&emsp;&emsp;${line}</p>`).join('\n');
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
  <meta charset="utf-8">
  <title>${title}_本地新闻_鹿城在线</title>
  <script>var views = 5821; document.write('<b>今日排行 1 到 10</b>');</script>
  <style>.side { width: 300px }</style>
</head>
<body>
  <nav><a href="/">首页</a> <a href="/news/">新闻</a> <a href="/bbs/">论坛 98 个版块</a> <a href="/zp/">招聘 3500 个岗位</a></nav>
  <div class="main">
    <h1>${title}</h1>
    <div class="info">${meta}</div>
    <div class="content">
${paragraphs}
    </div>
    <div class="share">分享到：微信 微博 QQ空间</div>
  </div>
  <div class="side">
    <h3>24小时热榜</h3>
    <ul>
      <li><a href="/1.html">地铁三号线票价最高9元</a></li>
      <li><a href="/2.html">这家面馆一天卖出800碗</a></li>
    </ul>
  </div>
  <footer>鹿城在线 版权所有 客服电话 400-000-0000</footer>
</body>
</html>
`;
}

/** The page as a forum copied it: who posted it, signatures, replies, advertising lines. */
function amongForumNoise(clean: string): string {
  const before = [
    '海边论坛 » 城市杂谈',
    '楼主：渤海老张 发表于 2020-12-10 21:14:03 只看该作者 倒序浏览',
    '注册会员 积分 1286 帖子 305',
  ];
  const after = [
    '本帖最后由 渤海老张 于 2020-12-10 21:20 编辑',
    '收藏 3 评分 2 回复 举报',
    '2楼 港城小李 发表于 2020-12-10 21:32 顶一个，家乡越来越好',
    '3楼 匿名 沙发没抢到，板凳也行',
    '加微信领取100元红包，日赚500不是梦',
    'Powered by Discuz! X3.4 © 2001-2020',
  ];
  return `${[...before, ...clean.trimEnd().split('\n'), ...after].join('\r\n')}\r\n`;
}
