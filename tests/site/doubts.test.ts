import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/schema.ts';
import { doubtsOf, doubtSpots } from '../../src/site/doubts.ts';
import { syntheticArticles } from './synthetic.ts';

type StoredFlag = Article['flags'][number];

const BODY = '镇上的作坊换了新机器。村里把旧窑改成了茶馆，来的人一天比一天多。';

function articleWith(...flags: StoredFlag[]): Article {
  const [stored] = syntheticArticles(1);
  if (!stored) throw new Error('no article');
  return { ...stored.article, body: BODY, flags };
}

const flag = (parts: Partial<StoredFlag>): StoredFlag => ({
  kind: 'uncertain',
  text: '镇上的作坊换了新机器。村里把旧窑改成了茶馆，来的人一天比一天多。',
  candidates: ['村里把舊窯改成了茶館', '村里已舊窯改成了茶館'],
  message: '有几种读法',
  ...parts,
});
const simplify = (text: string) => text.replaceAll('舊窯', '旧窑').replaceAll('館', '馆');
const same = (text: string) => text;

describe('doubts of an article', () => {
  it('are narrowed to the characters in which the readings differ, in Simplified', () => {
    const [doubt] = doubtsOf(articleWith(flag({})), [], simplify, same);
    expect(doubt?.context).toEqual(['镇上的作坊换了新机器。村里', '把', '旧窑改成了茶馆，来的人一天比一天多。']);
    expect(doubt?.readings).toEqual(['把', '已']);
  });

  it('stand where they stand in the text', () => {
    const doubts = doubtsOf(articleWith(flag({})), [], simplify, same);
    const [spot] = doubtSpots(BODY, doubts);
    expect(BODY.slice(spot?.start, spot?.end)).toBe('把');
  });

  it('take the character where it is kept, not another one like it', () => {
    const text = '镇上的作坊换了新机器。村里把旧窑改成了';
    const [doubt] = doubtsOf(articleWith(flag({ text: text.slice(0, 21), candidates: ['了', '子'] })), [], same, same);
    expect(doubt?.context[0]).toBe('镇上的作坊换');
    const late = flag({ text: '的作坊换了新机器。村里把旧窑改成了茶馆，来', candidates: ['把', '已'] });
    const [other] = doubtsOf(articleWith(late), [], same, same);
    expect(other?.context[1]).toBe('把');
  });

  it('keep a character to mark where one reading only has more than the other', () => {
    const candidates = ['旧窑改成了茶馆', '旧窑改成茶馆'];
    const [doubt] = doubtsOf(articleWith(flag({ candidates })), [], same, same);
    expect(doubt?.context[1]).toBe('了');
    expect(doubt?.readings).toEqual(['了', '']);
  });

  it('take the length of a passage without readings from the receipt', () => {
    const text = '器。村里把旧窑改成了茶馆，来的人一天比';
    const stored = {
      kind: 'garbled' as const,
      start: 0,
      end: 0,
      at: [20, 22] as [number, number],
      candidates: [],
      message: '未能复原',
    };
    const article = articleWith(
      flag({ kind: 'garbled', text: text.slice(0, 22), candidates: [], message: '未能复原' }),
    );
    const [doubt] = doubtsOf(article, [stored], same, same);
    expect(doubt?.context[1]).toHaveLength(2);
    expect(doubt?.context.join('')).toBe(text.slice(0, 22));
  });

  it('are found in the other script too', () => {
    const traditional = (text: string) => text.replaceAll('旧窑', '舊窯').replaceAll('馆', '館').replaceAll('机', '機');
    const doubts = doubtsOf(articleWith(flag({})), [], simplify, traditional);
    const [spot] = doubtSpots(traditional(BODY), doubts);
    expect(traditional(BODY).slice(spot?.start, spot?.end)).toBe('把');
  });

  it('are not marked in a text that an editor has changed there', () => {
    expect(doubtSpots('全都改写过了。', doubtsOf(articleWith(flag({})), [], simplify, same))).toEqual([]);
  });
});
