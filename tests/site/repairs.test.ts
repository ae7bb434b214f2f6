import { describe, expect, it } from 'vitest';
import type { Certainty, Repair, RuleName } from '../../src/restore/types.ts';
import { siteFiles } from '../../src/site/files.ts';
import type { Site } from '../../src/site/types.ts';
import about from '../../templates/about.11ty.ts';
import article from '../../templates/article.11ty.ts';
import { syntheticArticles, syntheticSite } from './synthetic.ts';

function repair(index: number, rules: RuleName[], certainty: Certainty = 'bytes'): Repair {
  return { start: index, end: index + 1, before: '甲', after: '乙', rules, certainty };
}

/** A page with three repairs of damage, one of them by two rules, and four spots that were only tidied up. */
function siteWithRepairs(): Site {
  const repairs = [
    repair(0, ['script']),
    repair(1, ['annotation', 'script']),
    repair(2, ['annotation']),
    repair(3, ['byte-shift', 'script'], 'context'),
    repair(4, ['width']),
    repair(5, ['width', 'script']),
    repair(6, ['spacing']),
  ];
  const articles = syntheticArticles(1).map(({ article }) => ({
    article,
    receipt: { raw: '甲'.repeat(9), repairs, flags: [] },
  }));
  return syntheticSite(1, { articles });
}

function words(markup: string): string {
  return markup.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}

const NUMBERS = { all: 7, repaired: 3, tidied: 4 };

describe('the number of repairs', () => {
  const site = siteWithRepairs();
  const [first = ''] = article.pages(site).map((page) => page.render());
  const [quality = ''] = about.pages(site).map((page) => page.render());

  it('is the same beside the article, over its receipt, on the page on quality and in the data', () => {
    expect(words(first)).toContain(`${NUMBERS.repaired} 处修复`);
    expect(words(first)).toContain(`修复凭据 ${NUMBERS.repaired} `);
    expect(words(first)).toContain(`修复 ${NUMBERS.repaired} 处；另有 ${NUMBERS.tidied} 处只是整理`);
    expect(words(quality)).toContain(`共修复 ${NUMBERS.repaired} 处`);
    expect(words(quality)).toContain(`${NUMBERS.repaired} 处修复`);
    const data = [...siteFiles([site])].find(({ path }) => path === '/data/articles.json');
    const [row] = JSON.parse(Buffer.from(data?.content ?? '[]').toString()) as { repairs: number }[];
    expect(row?.repairs).toBe(NUMBERS.repaired);
    expect(words(first + quality)).not.toContain(`${NUMBERS.all} 处`);
  });

  it('is what its kinds add up to', () => {
    const sums = [...first.matchAll(/<ul class="rules"[^>]*>([^]*?)<\/ul>/g)].map(([, list = '']) =>
      [...list.matchAll(/<b>(\d+)<\/b>/g)].reduce((sum, [, count]) => sum + Number(count), 0),
    );
    expect(sums).toEqual([NUMBERS.repaired, NUMBERS.tidied]);
    const tables = [...quality.matchAll(/<table class="counts">([^]*?)<\/table>/g)].map(([, table = '']) =>
      [...table.matchAll(/<td>(\d+)<\/td>/g)].reduce((sum, [, count]) => sum + Number(count), 0),
    );
    expect(tables).toEqual([NUMBERS.repaired, NUMBERS.repaired]);
  });
});
