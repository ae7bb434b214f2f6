import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchText } from '../../src/site/search/documents.ts';
import { excerpt, marked, occurrences } from '../../src/site/search/excerpt.ts';
import { searchFiles } from '../../src/site/search/files.ts';
import { foldTable } from '../../src/site/search/fold-table.ts';
import { folder, tidy } from '../../src/site/search/fold.ts';
import { buildIndex } from '../../src/site/search/index-builder.ts';
import type { SearchManifest } from '../../src/site/search/manifest.ts';
import { Searcher, wordsOf } from '../../src/site/search/query.ts';
import { syntheticInput, syntheticSite } from './synthetic.ts';
import { assembleSites } from '../../src/site/load.ts';
import { simplifiedEdition, traditionalEdition } from '../../src/site/edition.ts';

const fold = folder(foldTable());

/** An index of texts with a searcher that counts what it loads. */
function indexed(texts: readonly string[]) {
  const built = buildIndex(texts, fold);
  const loaded = { bytes: 0 };
  const searcher = new Searcher({
    starts: built.starts,
    load: (shard) => {
      const bytes = built.shards[shard] ?? new Uint8Array();
      loaded.bytes += bytes.length;
      return Promise.resolve(bytes);
    },
  });
  return { searcher, loaded };
}

function truth(texts: readonly string[], query: string): number[] {
  const words = wordsOf(query).map(fold);
  return texts.flatMap((text, number) => {
    const folded = fold(text);
    return words.length > 0 && words.every((word) => folded.includes(word)) ? number : [];
  });
}

const EXTRA = [
  '港口新增5G基站120座，GDP同比增长6.1%\n码头的岸桥改由中控室远程操作。',
  'AI质检上线：ＡＩ相机每分钟看三百件\n企业把Wi-Fi换成了专网，R&D投入占比3.4%。',
  '乾县的苹果出了山\n著名的塬上果园今年挂果早，瞭望塔下摆起了集市。',
  '第12届茶博会 12 日开幕\n茶农说“头采一斤，卖到 860 元”。',
  '重点\n项目不在同一行里，所以不算重点项目组。',
  '项目重点点项目，重重点项项目目',
  '𠮷野家旁的𡋾村修了路\n修路用了45天。',
];

const QUERIES = [
  '重点项目',
  '重點項目',
  '“重点项目”',
  '项目 重点',
  '开工',
  '開工',
  '产业园',
  '產業園',
  '轴承产业园',
  '茶叶',
  '冷链',
  '光电',
  '诸暨市',
  '諸暨',
  '嵊州',
  '新昌县',
  '江油',
  '涪城区',
  '当阳',
  '當陽市',
  '宜都',
  '规上工业增加值',
  '規上工業增加值',
  '增加值同比增长',
  '同比',
  '厂房主体已经封顶',
  '廠房主體',
  '公示栏',
  '老师傅',
  '村民就近上班',
  '亿元',
  '億元',
  '万件',
  '12',
  '5g',
  '５Ｇ',
  'GDP',
  'gdp 增长',
  'wi-fi',
  'r&d',
  'ai相机',
  '6.1%',
  '镇',
  '茶',
  '路',
  '县 苹果',
  '乾县',
  '干县',
  '著名',
  '瞭望塔',
  '12日',
  '12 日',
  '860元',
  '“头采一斤”',
  '项目重点',
  '点项目',
  '没有这样的话',
  '不存在的地名 项目',
  '𠮷野家',
  '𡋾',
  '在同一行里，所以',
  '把项目 工期表',
  '，',
  '调试中的生产线',
];

describe('search', () => {
  const texts = [...syntheticSite(150).articles.map(searchText), ...EXTRA.map(tidy)];
  const { searcher } = indexed(texts);

  it(`answers ${QUERIES.length} queries exactly as a search through the whole text does`, async () => {
    expect(QUERIES.length).toBeGreaterThanOrEqual(60);
    for (const query of QUERIES) {
      const hits = await searcher.find(wordsOf(query), fold);
      expect(
        hits.map((hit) => hit.document),
        query,
      ).toEqual(truth(texts, query));
    }
  });

  it('takes a Traditional query for the Simplified one', async () => {
    const plain = texts.flatMap((text, number) => (text.includes('重点项目') ? number : []));
    const hits = await searcher.find(wordsOf('重點項目'), fold);
    expect(hits.map((hit) => hit.document)).toEqual(plain);
    expect(plain.length).toBeGreaterThan(50);
  });

  it('finds every run of characters of a text, and no run that is in none', async () => {
    const alphabet = fc.constantFrom(...Array.from('重点项目開工业园Aa1。 \n'));
    const text = fc.array(alphabet, { maxLength: 40 }).map((characters) => tidy(characters.join('')));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 6 }), text, async (some, word) => {
        const query = word.replace(/\s/g, '');
        const words = wordsOf(query);
        const hits = await indexed(some).searcher.find(words, fold);
        expect(hits.map((hit) => hit.document)).toEqual(truth(some, query));
      }),
      { numRuns: 150 },
    );
  });

  it('counts the places and tells the first of them', async () => {
    const { searcher: small } = indexed(['项目项目项目', '无', '新项目']);
    expect(await small.find(['项目'], fold)).toEqual([
      { document: 0, count: 3, first: 0 },
      { document: 2, count: 1, first: 1 },
    ]);
  });
});

describe('folding', () => {
  it('keeps the length and does nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(fold(text)).toHaveLength(text.length);
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('takes blanks beside Chinese characters for nothing', () => {
    expect(tidy('第 12 届 GDP 增长 Wi Fi\n 新 路 ')).toBe('第12届GDP增长Wi Fi\n新路');
  });
});

describe('excerpts', () => {
  it('mark the words in the script in which the text is written', () => {
    expect(marked('這個重點項目', ['重点项目'], fold)).toEqual([
      { text: '這個', marked: false },
      { text: '重點項目', marked: true },
    ]);
  });

  it('show the stretch around the first place, cut with ellipses', () => {
    const text = `${'前'.repeat(100)}重点项目${'后'.repeat(100)}`;
    const pieces = excerpt(text, ['重点项目'], fold);
    expect(pieces[0]?.text).toBe('…');
    expect(pieces.at(-1)?.text).toBe('…');
    expect(pieces.find((piece) => piece.marked)?.text).toBe('重点项目');
    expect(pieces.map((piece) => piece.text).join('').length).toBeLessThan(130);
  });

  it('cut no number in two, neither where they begin nor where they end', () => {
    const text = `${'1'.repeat(2)}前${'2024.5'.padEnd(40, '前')}重点项目${'后'.repeat(74)}2023年`;
    const shown = excerpt(text, ['重点项目'], fold)
      .map((piece) => piece.text)
      .join('');
    expect(shown.match(/\d+/g)).toBeNull();
    expect(shown).toContain('重点项目');
    const long = excerpt(`${'7'.repeat(500)}重点${'8'.repeat(500)}`, ['重点'], fold);
    expect(long.map((piece) => piece.text).join('').length).toBeLessThan(130);
  });

  it('never overlap', () => {
    expect(occurrences('项目项目', ['项目项', '目项', '项目'], fold)).toEqual([[0, 3]]);
  });
});

describe('files of search', () => {
  it('keep the text of an excerpt-only source out', () => {
    const site = syntheticSite(40);
    const hidden = site.articles.filter((article) => !article.fullText);
    expect(hidden.length).toBeGreaterThan(0);
    for (const article of hidden) expect(searchText(article)).not.toContain('厂里的老师傅说');
    for (const file of searchFiles([site])) {
      const number = /documents\/(\d+)\.json$/.exec(file.path)?.[1];
      if (number !== undefined && site.articles[Number(number)]?.fullText === false) {
        expect(file.content).not.toContain('厂里的老师傅说');
      }
    }
  });

  it('are made for both editions from one index', () => {
    const sites = assembleSites(
      syntheticInput(5, { editions: [simplifiedEdition(), traditionalEdition((text) => text.replaceAll('项', '項'))] }),
    );
    const paths = [...searchFiles(sites)].map((file) => String(file.path));
    expect(paths.filter((path) => path.endsWith('.bin')).every((path) => path.startsWith('/search/index/'))).toBe(true);
    expect(paths).toContain('/search/manifest.json');
    expect(paths).toContain('/hant/search/manifest.json');
    expect(paths).toContain('/hant/search/documents/4.json');
  });

  it('are none without articles but an empty manifest', async () => {
    const files = [...searchFiles([syntheticSite(0)])];
    const manifest = JSON.parse(
      String(files.find((file) => file.path.endsWith('manifest.json'))?.content),
    ) as SearchManifest;
    expect(manifest.starts).toEqual([]);
    const empty = new Searcher({ starts: manifest.starts, load: () => Promise.resolve(new Uint8Array()) });
    expect(await empty.find(['项目'], fold)).toEqual([]);
  });

  it('let the first query load less than 100 kB at 1,000 articles', async () => {
    const site = syntheticSite(1000);
    const { searcher, loaded } = indexed(site.articles.map(searchText));
    const hits = await searcher.find(wordsOf('重点项目'), fold);
    expect(hits.length).toBeGreaterThan(600);
    const size = new Map([...searchFiles([site])].map(({ path, content }) => [String(path), gzipSync(content).length]));
    const shown = Array.from({ length: 10 }, (_, number) => size.get(`/search/documents/${number}.json`) ?? Infinity);
    const fixed = (size.get('/search/manifest.json') ?? Infinity) + (size.get('/search/fold.json') ?? Infinity);
    const total = loaded.bytes + fixed + shown.reduce((sum, bytes) => sum + bytes, 0);
    expect(total).toBeLessThan(90_000);
  });
});
