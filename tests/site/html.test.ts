import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributes, html, join, scriptJson, trusted } from '../../src/site/html.ts';

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const unescape = (markup: string) => markup.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? '');

describe('html', () => {
  it('lets no text become markup, and loses none of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const inner = html`${text}`.markup;
        expect(inner).not.toMatch(/[<>"']/);
        expect(unescape(inner)).toBe(text);
      }),
    );
  });

  it('joins lists, leaves out what is nothing, and does not escape twice', () => {
    const item = (text: string) => html`<li>${text}</li>`;
    expect(html`<ul>${[item('a & b'), null, false, undefined, [item('c')]]}</ul>`.markup).toBe(
      '<ul><li>a &amp; b</li><li>c</li></ul>',
    );
    expect(join(['甲', '<乙>'], html`<br>`).markup).toBe('甲<br>&lt;乙&gt;');
    expect(html`${0}`.markup).toBe('0');
  });

  it('drops the indentation of the source but nothing of the values', () => {
    expect(html`<pre>        ${trusted('  kept\n    as is')}</pre>`.markup).toContain('  kept\n    as is');
    expect(
      html`<ul>
        <li>a</li>
      </ul>`.markup,
    ).toBe('<ul>\n<li>a</li>\n</ul>');
  });

  it('writes attributes only where they have a value', () => {
    expect(attributes({ id: 'a"b', hidden: true, class: null, title: false, lang: undefined, width: 0 }).markup).toBe(
      ' id="a&quot;b" hidden width="0"',
    );
  });

  it('lets no text close a data block', () => {
    const data = { name: '</script><script>alert(1)</script>', line: '\u2028' };
    const block = scriptJson(data).markup;
    expect(block).not.toContain('<');
    expect(JSON.parse(block)).toEqual(data);
  });
});
