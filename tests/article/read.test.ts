import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/article/index.ts';
import { ContentError } from '../../src/vocabulary/records.ts';

function article(frontMatter: string, body = '正文。'): string {
  return `---\n${frontMatter}\n---\n\n${body}\n`;
}

/** The message of the error that reading gives. */
function complaint(text: string): string {
  try {
    readArticle(text, 'content/articles/2020/a.md');
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
  return 'no error';
}

/** A metric with all that one needs, in YAML. */
function metric(id: string, period = '2020'): string {
  const value = 'value: 1, unit: 个, canonicalValue: 1, canonicalUnit: 个';
  return `{ id: ${id}, indicator: 项目数, ${value}, kind: count, period: '${period}', evidence: 1个 }`;
}

describe('an article written by hand', () => {
  it('needs an id and a title, and nothing else', () => {
    const read = readArticle(article('id: a\ntitle: 手写'), 'a.md');
    expect(read).toMatchObject({ id: 'a', title: '手写', date: null, place: null, metrics: [], body: '正文。' });
  });

  it('may leave dates, codes and titles unquoted: they stay what is written', () => {
    const read = readArticle(
      article(
        'id: 2020\ntitle: 2023\ndate: 2020-07-13\ncity: true\nplace: { code: 010000, name: 1e3 }\nthemes: [ 12, no ]',
      ),
      'a.md',
    );
    expect(read).toMatchObject({ id: '2020', title: '2023', date: '2020-07-13', city: 'true', themes: ['12', 'no'] });
    expect(read.place).toEqual({ code: '010000', name: '1e3' });
    expect(readArticle(article('id: a\ntitle: b\ndate: 2020'), 'a.md').date).toBe('2020');
  });

  it('may come from an editor on Windows', () => {
    const read = readArticle(`\uFEFF${article('id: a\ntitle: b', '一\n\n二').replaceAll('\n', '\r\n')}`, 'a.md');
    expect(read).toMatchObject({ id: 'a', title: 'b', body: '一\n\n二' });
  });

  it('may hold dashes and keys in its body', () => {
    const body = '一\n\n---\n\nwritten: x\n\n---js\n二';
    expect(readArticle(article('id: a\ntitle: b', body), 'a.md').body).toBe(body);
  });
});

describe('mistakes in front matter', () => {
  it.each([
    ['id: a\ntitle: b\ndate: 2020-7-3', /a\.md:4: date: .+/],
    ['id: a\ntitle: b\ndate: 2021-02-30', /a\.md:4: date: no date of the calendar; write 2020/],
    ['id: a\ntitle: b\ndate: 2021-13', /a\.md:4: date: no date of the calendar/],
    [`id: a\ntitle: b\nmetrics:\n  - ${metric('m1')}\n  - ${metric('m1')}`, /a\.md:6: metrics\.1\.id: "m1" is the id/],
    ['id: a\ntitle: b\ndat: 2020', /a\.md:4: dat: unknown key; known keys: id, title, /],
    ['id: a\n', /a\.md:1: title: missing; add "title: …"/],
    ['id: a\ntitle: b\nmetrics:\n  - { id: m1 }', /a\.md:5: metrics\.0\.indicator: missing/],
    ['id: a\ntitle: b\nplace:\n  code: 37\n  name: 莱阳市', /a\.md:5: place\.code: .+/],
    ['id: a\ntitle: b\nplace: { code: 370682, name: x, nam: y }', /a\.md:4: place\.nam: unknown key/],
    ['id: a\ntitle: [', /a\.md:\d: broken YAML: .+/],
    ['id: a\ntitle: b\ntitle: c', /a\.md:4: broken YAML: .*unique/],
    ['id: a\n\ttitle: b', /a\.md:\d: broken YAML/],
    ['id: ../../etc\ntitle: b', /a\.md:2: id: .+/],
    ['id: a\ntitle: b\nsourceUrl: javascript:alert(1)', /a\.md:4: sourceUrl: .+/],
    ['- id', /a\.md:1: front matter: .+/],
    ['', /a\.md:1: id: missing/],
  ])('tell file, line, key and what to do: %j', (frontMatter, message) => {
    expect(complaint(article(frontMatter))).toMatch(message);
  });

  it('tells a file without front matter, and one whose front matter does not end', () => {
    expect(complaint('只有正文。')).toMatch(/a\.md:1: no front matter: begin the file with/);
    expect(complaint('')).toMatch(/a\.md:1: no front matter/);
    expect(complaint('---\nid: a\ntitle: b\n')).toMatch(/a\.md:1: front matter is not closed/);
  });
});

describe('the period of a metric', () => {
  const read = (period: string) => complaint(article(`id: a\ntitle: b\nmetrics:\n  - ${metric('m1', period)}`));

  it.each(['2020', '2020-07', '2024-02-29', '2020-01/2020-08', '2020-01/..', '../2020-08', '2020/2021-06-30'])(
    'may be %s',
    (period) => {
      expect(read(period)).toBe('no error');
    },
  );

  it.each([
    '',
    '去年',
    '2020-13',
    '2021-02-29',
    '2020-7',
    '..',
    '../..',
    '2020/',
    '/2020',
    '2020/2021/2022',
    '20200713',
  ])('may not be "%s"', (period) => {
    expect(read(period)).toMatch(/a\.md:5: metrics\.0\.period: no period; write 2020/);
  });
});

describe('front matter has no power', () => {
  it.each(['js', 'javascript', 'json', 'coffee', 'toml', 'yaml', '__proto__', ' js', 'JS'])(
    'refuses ---%s',
    (language) => {
      const text = `---${language}\n{ id: (globalThis.ran = true), title: 'x' }\n---\n正文`;
      expect(complaint(text)).toMatch(/a\.md:1: ".+" is refused: front matter is YAML/);
      expect(globalThis).not.toHaveProperty('ran');
    },
  );

  it.each([
    'templateEngineOverride: njk',
    'permalink: ../../x',
    'layout: x',
    'eleventyComputed: {}',
    '__proto__: { a: 1 }',
    'constructor: x',
  ])('refuses %s', (line) => {
    expect(complaint(article(`id: a\ntitle: b\n${line}`))).toMatch(/a\.md:4: .+: unknown key/);
  });

  it.each(['!!js/function "function(){}"', '!!binary aGk=', '!!set {a}', '!<tag:x> y'])('runs no tag: %s', (value) => {
    const text = article(`id: a\ntitle: ${value}`);
    try {
      expect(typeof readArticle(text, 'a.md').title).toBe('string');
    } catch (error) {
      expect(error).toBeInstanceOf(ContentError);
    }
  });

  it('takes bounded time for aliases and nesting made to explode', () => {
    const levels = Array.from({ length: 30 }, (_, index) => `k${index}: &a${index} [${`*a${index - 1},`.repeat(9)}]`);
    expect(complaint(article(`id: a\nk: &a-1 [x]\n${levels.join('\n')}`))).not.toBe('no error');
    expect(complaint(article(`id: a\ntitle: ${'['.repeat(20_000)}`))).not.toBe('no error');
  });

  it('reads broken front matter as broken the second time too', () => {
    const text = article('id: a\ntitle: [');
    expect(complaint(text)).toBe(complaint(text));
    expect(complaint(text)).not.toBe('no error');
  });
});
