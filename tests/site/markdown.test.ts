import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyBlocks, bodyMarkdown, bodyText, parseBody } from '../../src/article/index.ts';
import { escapeHtml } from '../../src/site/html.ts';
import { renderBody, type Mark } from '../../src/site/markdown.ts';
import { outlineOf } from '../../src/site/outline.ts';

const mark = (start: number, end: number, id: string): Mark => ({ start, end, id, href: `#r-${id}`, class: 'm' });

const rendered = (body: string, marks: readonly Mark[]) =>
  renderBody(outlineOf(parseBody(body)), marks, escapeHtml).markup;

/** The text between tags, breaks and block ends as line feeds, entities resolved. */
function plain(markup: string): string {
  return markup
    .replace(/<br>/g, '\n')
    .replace(/<\/(?:p|h\d|pre)>\n/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => {
      return { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }[entity] ?? '';
    })
    .replace(/\n$/, '');
}

const word = fc.stringMatching(/^[一二三四项目开工*_#<>&~\d亿元、，。“”|`\\-]{1,12}$/);
const block = fc.oneof(
  word.map((text) => ({ kind: 'paragraph' as const, level: 0, text })),
  word.map((text) => ({ kind: 'caption' as const, level: 0, text })),
  fc.tuple(fc.constantFrom(2, 3), word).map(([level, text]) => ({ kind: 'heading' as const, level, text })),
);

describe('renderBody', () => {
  it('shows exactly the text that evidence spans speak of', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
        const body = bodyMarkdown(blocks);
        const text = bodyText(bodyBlocks(body));
        expect(plain(rendered(body, []))).toBe(text);
      }),
    );
  });

  it('puts marks around the characters they name, wherever those stand', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), fc.nat(), fc.nat(8), (blocks, at, length) => {
        const body = bodyMarkdown(blocks);
        const found = bodyBlocks(body);
        const target = found[at % Math.max(1, found.length)];
        if (!target) return;
        const start = target.start + Math.min(at % 7, target.text.length - 1);
        const end = Math.min(start + 1 + length, target.start + target.text.length);
        const markup = rendered(body, [mark(start, end, 'm1')]);
        const inner = /<a id="m1"[^>]*>(.*?)<\/a>/s.exec(markup)?.[1] ?? 'no mark';
        expect(plain(inner)).toBe(bodyText(found).slice(start, end));
      }),
    );
  });

  it('keeps couplets on their lines and captions apart', () => {
    const body = bodyMarkdown([
      { kind: 'heading', level: 2, text: '上联抓项目\n下联促开工' },
      { kind: 'caption', level: 0, text: '新厂房' },
    ]);
    const markup = rendered(body, []);
    expect(markup).toContain('<h2 id="s-1">上联抓项目<br>下联促开工</h2>');
    expect(markup).toContain('<p class="caption">新厂房</p>');
  });

  it('never lets text become markup or a link that runs code', () => {
    const body = [
      '<script>alert(1)</script> <img src=x onerror=alert(1)>',
      '[点我](javascript:alert(1)) [看](data:text/html,x) [协](//evil.example) [好](https://example.org/)',
      '![图](x.png) {{ 7*7 }} {% include "x" %}',
    ].join('\n\n');
    const markup = rendered(body, []);
    expect(markup).not.toMatch(/<(?:script|img)/);
    expect(markup.match(/href="[^"]*"/g)).toEqual(['href="https://example.org/"']);
    expect(markup).toContain('{{ 7*7 }}');
  });

  it('gives a mark inside a link a place to jump to, not a link in a link', () => {
    const body = '见[共100个项目](https://example.org/)。';
    const markup = rendered(body, [mark(2, 6, 'm1')]);
    expect(markup).toContain('<span id="m1" class="m">100个</span>');
    expect(markup).not.toContain('<a id="m1"');
  });
});
