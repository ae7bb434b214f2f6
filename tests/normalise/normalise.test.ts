import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bodyBlocks, bodyText, readArticle, readReceipt, writeArticle, writeReceipt } from '../../src/article/index.ts';
import { loadKnowledge, sha256 } from '../../src/library/index.ts';
import { normalise, readPage } from '../../src/normalise.ts';
import { replay } from '../../src/restore/index.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const knowledge = loadKnowledge(path.join(ROOT, 'content'));

/** Our own pages, clean and damaged. */
const FILES = ['content/raw', 'tests/corpus/held-out'].flatMap((directory) =>
  readdirSync(path.join(ROOT, directory))
    .filter((name) => /\.(txt|html?)$/.test(name))
    .sort()
    .map((name) => path.join(directory, name)),
);

function normaliseText(text: string, name = 'a.txt') {
  const bytes = Buffer.from(text);
  return normalise(bytes, name, sha256(bytes), knowledge);
}

describe.each(FILES)('%s', (file) => {
  const bytes = readFileSync(path.join(ROOT, file));
  const name = path.basename(file);
  const page = readPage(bytes, name, knowledge);
  const normalised = normalise(bytes, name, sha256(bytes), knowledge);
  if (page.kind !== 'page' || normalised.kind !== 'article') throw new Error(`${file} was refused`);
  const { extraction, restoration, raw } = page;
  const article = { ...normalised.article, id: 'a' };
  const stored = readArticle(writeArticle(article), 'a.md');

  it('comes back from its file as it was read', () => {
    const { written, ...read } = stored;
    expect(written).toMatch(/^[0-9a-f]{16}$/);
    expect(read).toEqual(article);
  });

  it('has the restored text as its body, so that spans still hold', () => {
    const text = bodyText(bodyBlocks(stored.body));
    expect(text).toBe(extraction.restoredText);
    for (const { evidence, span } of [...stored.metrics, ...stored.projects]) {
      if (span) expect(text.slice(span[0], span[1])).toBe(evidence);
    }
  });

  it('has a receipt that leads from the raw text to the restored', () => {
    const receipt = readReceipt(writeReceipt(normalised.receipt), 'a.receipt.json');
    expect(receipt).toEqual(normalised.receipt);
    expect(receipt.raw).toBe(raw);
    expect(replay(receipt.raw, receipt.repairs)).toBe(restoration.text);
  });

  it('is read the same a second time', () => {
    expect(normalise(bytes, name, sha256(bytes), knowledge)).toEqual(normalised);
  });
});

describe('hostile pages', () => {
  const HOSTILE = [
    '---js\n{ title: (globalThis.ran = true) }\n---',
    '---\npermalink: ../../x\ntemplateEngineOverride: njk\nwritten: 0\n---',
    '{{ constructor.constructor("return process")() }} {% include "/etc/passwd" %} <%= 7*7 %> ${7*7}',
    '<script>globalThis.ran = true</script><img src=x onerror=alert(1)>',
    '[点这里](javascript:alert(1)) ![](data:text/html,x) <javascript:alert(1)> [a]: javascript:alert(1)',
    '# 井号 \\* \\\\ `码` *星* _下_ ~~删~~ | 表 | 格 |',
    '1. 一\n- 二\n> 三\n    四\n```\n五\n```\n===\n---',
    "=cmd|'/c calc'!A1 &lt;b&gt; &#60;script&#62;",
    '\u202e\uFFFD\u0007 a\u0301',
  ];

  it.each(HOSTILE)('become inert text: %j', (hostile) => {
    const normalised = normaliseText(
      `莱阳市推进项目建设\n来源：大众日报 2020-07-13\n${hostile}\n莱阳市今年新开工项目12个。`,
    );
    if (normalised.kind !== 'article') throw new Error('refused');
    const file = writeArticle({ ...normalised.article, id: 'a' });
    const read = readArticle(file, 'a.md');
    expect(read.id).toBe('a');
    expect(read.date).toBe('2020-07-13');
    const text = bodyText(bodyBlocks(read.body));
    expect(text).toContain('12个');
    expect(globalThis).not.toHaveProperty('ran');
  });

  it.each([
    ['an empty file', ''],
    ['white space', ' \n\t\n'],
    ['a picture that is named .txt', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['bytes without sense', Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256))],
  ])('are refused in words: %s', (_what, content) => {
    const bytes = Buffer.from(content);
    const refused = normalise(bytes, 'a.txt', sha256(bytes), knowledge);
    expect(refused.kind).toBe('refused');
    if (refused.kind === 'refused') expect(refused.reason.length).toBeGreaterThan(10);
  });

  it('may lack place and date: they are unknown, and an editor is told', () => {
    const normalised = normaliseText('项目建设正在加快，各方面工作有序推进，取得了明显成效。');
    if (normalised.kind !== 'article') throw new Error('refused');
    expect(normalised.idStem).toBe('');
    expect(normalised.article).toMatchObject({ date: null, place: null, city: null });
    const keys = normalised.article.concerns.map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(['date', 'place', 'source']));
  });
});

it('keeps a figure whose day is misprinted, without a period, and says so', () => {
  const lines = ['昌邑市加快项目建设', '来源：潍坊日报 2023-03-03', '2021年2月30日，昌邑市新开工项目12个。'];
  const normalised = normaliseText(lines.join('\n'));
  if (normalised.kind !== 'article') throw new Error('refused');
  const { metrics } = readArticle(writeArticle({ ...normalised.article, id: 'a' }), 'a.md');
  expect(metrics).toMatchObject([{ value: 12, period: null, doubt: expect.stringContaining('2021-02-30') as string }]);
});
