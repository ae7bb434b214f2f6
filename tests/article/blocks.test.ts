import { describe, expect, it } from 'vitest';
import { bodyBlocks, bodyMarkdown } from '../../src/article/index.ts';

function paragraph(text: string): string {
  return bodyMarkdown([{ kind: 'paragraph', level: 0, text }]);
}

describe('the body an editor sees', () => {
  it.each([
    '1-8月，37.2%；4.0、10+1（二期）',
    'COSMO(卡奥斯) 1~8月',
    '“一件事”·A&B',
    '2023年1月28日：总投资200亿元！',
    '□0余家',
  ])('has no escapes in ordinary text: %s', (text) => {
    expect(paragraph(text)).toBe(text);
  });

  it('sets a couplet in one heading and captions apart', () => {
    const blocks = [
      { kind: 'heading', level: 2, text: '第一行\n第二行' },
      { kind: 'caption', level: 0, text: '车间一角' },
      { kind: 'paragraph', level: 0, text: '▲ 不是图注' },
    ] as const;
    expect(bodyMarkdown(blocks)).toBe('## 第一行\u3000第二行\n\n▲ 车间一角\n\n&#9650; 不是图注');
    expect(bodyBlocks(bodyMarkdown(blocks))).toMatchObject(blocks);
  });
});

describe('what an editor writes', () => {
  it('is read as the page shows it: emphasis, links and lists as their text', () => {
    const markdown =
      '# 题\n\n**“压实责任”**、[链接](http://x.cn)和`码`\n\n- 甲\n- 乙\n\n> 引文\n\n硬换\n行的hard\nwrap';
    expect(bodyBlocks(markdown).map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'heading 题',
      'paragraph “压实责任”、链接和码',
      'paragraph 甲',
      'paragraph 乙',
      'paragraph 引文',
      'paragraph 硬换行的hard wrap',
    ]);
  });

  it('gives markup as text, never as markup', () => {
    const markdown = '<script>alert(1)</script> {{ 7*7 }} <b>x</b>';
    expect(bodyBlocks(markdown).map(({ text }) => text)).toEqual([markdown]);
  });
});
