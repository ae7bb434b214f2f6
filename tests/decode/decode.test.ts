import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/decode/index.ts';

const SIMPLIFIED = '石泉县今年上半年新开工项目36个，总投资48.5亿元。\r\n来源：县融媒体中心';
const TRADITIONAL = '桃園市今年上半年新開工的公共工程共有三十六件，經費比去年增加了一成。這些工程將在年底以前完成。';

const utf16 = (text: string, mark: [number, number], big: boolean): Uint8Array => {
  const bytes = Uint8Array.from(Buffer.from(text, 'utf16le'));
  if (big) for (let at = 0; at < bytes.length; at += 2) bytes.subarray(at, at + 2).reverse();
  return Uint8Array.from([...mark, ...bytes]);
};
const read = (bytes: Uint8Array, name = 'a.txt'): { text: string; encoding: string; format: string } => {
  const result = decode(bytes, name);
  if ('error' in result) throw new Error(result.error);
  return result;
};
const refusal = (bytes: Uint8Array, name = 'a.txt'): string => {
  const result = decode(bytes, name);
  return 'error' in result ? result.error : '';
};

describe('encodings', () => {
  const cases: [string, Uint8Array, string, string][] = [
    ['UTF-8', Buffer.from(SIMPLIFIED), 'utf-8', SIMPLIFIED],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${SIMPLIFIED}`), 'utf-8', SIMPLIFIED],
    ['GB18030', iconv.encode(SIMPLIFIED, 'gb18030'), 'gb18030', SIMPLIFIED],
    [
      'Traditional text in GBK',
      iconv.encode('萊陽市經濟開發區的項目進展順利。'.repeat(20), 'gbk'),
      'gb18030',
      '萊陽市經濟開發區的項目進展順利。'.repeat(20),
    ],
    ['Big5', iconv.encode(TRADITIONAL.repeat(8), 'big5'), 'big5', TRADITIONAL.repeat(8)],
    ['UTF-16, little end first', utf16(SIMPLIFIED, [0xff, 0xfe], false), 'utf-16le', SIMPLIFIED],
    ['UTF-16, big end first', utf16(SIMPLIFIED, [0xfe, 0xff], true), 'utf-16be', SIMPLIFIED],
  ];
  it.each(cases)('reads %s', (_, bytes, encoding, text) => {
    expect(read(bytes)).toEqual({ text, encoding, format: 'text' });
  });

  it('believes a page that states its encoding, where the bytes allow it', () => {
    const page = `<html><head><meta charset="big5"></head><body><p>${'臺北市政府公布今年的預算。'.repeat(12)}</p></body></html>`;
    expect(read(iconv.encode(page, 'big5'), 'a.html').text).toContain('臺北市政府公布今年的預算。');
  });

  it('reads a text that was cut in the middle of a character, and keeps a mark of the loss', () => {
    const bytes = iconv.encode(SIMPLIFIED.repeat(5), 'gbk');
    expect(read(bytes.subarray(0, bytes.length - 1)).text).toMatch(/县融媒体中\ufffd$/u);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['an empty file', new Uint8Array(0), /empty/u],
    ['blanks', Buffer.from(' \n\u3000\n'), /only blanks/u],
    ['an image renamed to .txt', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), /PNG image/u],
    ['a JPEG', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), /JPEG/u],
    ['a PDF', Buffer.from('%PDF-1.7 …'), /PDF/u],
    ['zero bytes', Uint8Array.from([0x41, 0x42, 0, 0x43]), /binary/u],
    [
      'control characters',
      Uint8Array.from(Array.from({ length: 200 }, (_, at) => (at % 3 === 0 ? 7 : 0x61))),
      /binary/u,
    ],
    [
      'random high bytes',
      Uint8Array.from(Array.from({ length: 999 }, (_, at) => 0x80 + ((at * 37 + at * at * 11) % 0x80))),
      /encoding/u,
    ],
  ])('says why: %s', (_, bytes, message) => {
    expect(refusal(bytes)).toMatch(message);
  });

  it('refuses 50 MB at once', () => {
    expect(refusal(new Uint8Array(50 * 1024 * 1024).fill(0x61))).toMatch(/50 MB/u);
  });

  it('takes a text that begins with the letters of a signature for a text', () => {
    expect(read(Buffer.from('BMW集团在沈阳的第三工厂今年投产。')).format).toBe('text');
  });
});

describe('formats', () => {
  it('knows Markdown and HTML by their endings, and HTML by its beginning', () => {
    expect(read(Buffer.from('# 标题'), 'a.md').format).toBe('markdown');
    expect(read(Buffer.from('<p>一</p>'), 'a.htm').format).toBe('html');
    expect(read(Buffer.from('<!DOCTYPE html><p>一</p>'), 'a.txt').format).toBe('html');
    expect(read(Buffer.from('投资<5亿元的项目'), 'a.txt').format).toBe('text');
  });

  const paragraph = (number: number): string =>
    `第${number}季度，石泉县把招商引资放在各项工作的前面，派出六支小分队到沿海去，签下合同${number * 7}份，协议资金${number}2.5亿元。`;
  const page = (body: string, head = ''): Uint8Array =>
    Buffer.from(
      `<!doctype html><html><head><title>石泉签约再创新高_县政府网</title>${head}<style>p{color:red}</style></head><body>${body}</body></html>`,
    );

  it('takes the article out of a saved page, a paragraph a line, under its title, source and date', () => {
    const head =
      '<meta name="ContentSource" content="石泉县融媒体中心"><meta name="PubDate" content="2023-05-06 08:30">';
    const body = `<nav><a href="/">首页</a> <a href="/x">新闻</a></nav><article><h1>石泉签约再创新高</h1>${[1, 2, 3, 4].map((n) => `<p>${paragraph(n)}</p>`).join('\n')}</article><script>alert(1)</script><footer>版权所有</footer>`;
    const { text } = read(page(body, head), 'a.html');
    const lines = text.split('\n');
    expect(lines[0]).toBe('石泉签约再创新高');
    expect(text).toContain('来源：石泉县融媒体中心 时间：2023-05-06 08:30');
    for (const n of [1, 2, 3, 4]) expect(lines).toContain(paragraph(n));
    expect(text).not.toContain('alert');
    expect(text).not.toContain('首页');
  });

  it('shows all of a page in which no article is found', () => {
    expect(read(page('<div>甲<br>乙</div><table><tr><td>丙</td><td>丁</td></tr></table>'), 'a.html').text).toContain(
      '甲\n乙\n丙 丁',
    );
  });

  it('reads a page nested 20,000 deep', () => {
    expect(read(page(`${'<div>'.repeat(20_000)}深处${'</div>'.repeat(20_000)}`), 'a.html').text).toContain('深处');
  });
});

describe('any input', () => {
  it('never throws, and gives the same answer twice', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.constantFrom('a.txt', 'a.html', 'a.md'), (bytes, name) => {
        expect(decode(bytes, name)).toEqual(decode(bytes, name));
      }),
      { numRuns: 500 },
    );
  });

  it('gives back any text that is stored in UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (text) => {
        fc.pre(text.trim() !== '' && !/[\0-\x08\x0b\x0e-\x1f<\ufeff]/u.test(text));
        expect(read(Buffer.from(text))).toEqual({ text, encoding: 'utf-8', format: 'text' });
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the line with date and source below the title, which readability takes for clutter', () => {
    const paragraph = '<p>港区今年新开航线5条，企业订单饱满，码头上一派繁忙，吞吐量比去年同期增长了近一成。</p>';
    const page = `<html><body><nav>首页 新闻</nav><div><h1>港口忙起来</h1><div class="info">2021年07月15日 来源：北海日报 作者：陈一</div><div>${paragraph.repeat(6)}</div></div></body></html>`;
    const decoded = decode(new TextEncoder().encode(page), 'a.html');
    expect('text' in decoded ? decoded.text.split('\n').slice(0, 2) : null).toEqual([
      '港口忙起来',
      '2021年07月15日 来源：北海日报 作者：陈一',
    ]);
  });
});
