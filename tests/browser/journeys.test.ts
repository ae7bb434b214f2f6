import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { PLACES, stageAt, type Stage } from './stage.ts';

/** The journeys that a reader makes, at the root of a host and below a base path. */
for (const site of PLACES) {
  describe(`a reader of the site (${site})`, () => {
    const stage = stageAt(site);

    it('goes from home to a place, an article, a figure and its sentence', async () => {
      const page = await stage.page();
      await page.goto(stage.address(''));
      await page.locator('main a[href*="/places/laiwu/"]').first().click();
      await page.waitForURL('**/places/laiwu/');
      expect(await page.locator('h1').innerText()).toContain('莱芜');
      await page.locator('.entry-title a').first().click();
      await page.waitForURL('**/articles/**');
      const row = page.locator('.figure-table tr.first').nth(1);
      const sentence = await row.locator('.evidence').innerText();
      await row.locator('.digits a').click();
      const mark = page.locator('.prose :target');
      await mark.waitFor();
      const paragraph = await mark
        .locator('xpath=ancestor::*[self::p or self::li or self::h2 or self::h3][1]')
        .innerText();
      expect(paragraph.replace(/\s/g, '')).toContain(sentence.replace(/[\s↑]/g, ''));
    });

    it('finds the same with a Simplified and a Traditional query, by exact phrase', async () => {
      const page = await stage.page();
      const simplified = await search(page, stage, '重点项目');
      const traditional = await search(page, stage, '重點項目');
      expect(simplified.length).toBeGreaterThan(1);
      expect(traditional).toEqual(simplified);
      expect(await page.locator('.result mark').first().innerText()).toBe('重点项目');
      await page.locator('.result-title a').first().click();
      await page.waitForURL('**/articles/**');
      expect(await page.locator('main').innerText()).toContain('重点项目');
    });

    it('keeps the question in the address and moves through results by keys', async () => {
      const page = await stage.page();
      await page.goto(stage.address('search/'));
      await page.locator('#search-words').blur();
      await page.keyboard.press('/');
      await page.keyboard.type('项目');
      await page.locator('.result').first().waitFor();
      expect(decodeURIComponent(page.url())).toContain('?q=项目');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      const focused = await page.locator(':focus').getAttribute('href');
      expect(focused).toBe(await page.locator('.result-title a').nth(1).getAttribute('href'));
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/articles/**');
      await page.goBack();
      await page.locator('.result').first().waitFor();
      expect(await page.locator('#search-words').inputValue()).toBe('项目');
    });

    it('narrows a search by facets, which say how many they leave', async () => {
      const page = await stage.page();
      await search(page, stage, '项目');
      const all = await page.locator('.result').count();
      const option = page.locator('#search-place option[value="laiwu"]');
      expect(await option.innerText()).toMatch(/莱芜.*（\d+）/);
      await page.locator('#search-place').selectOption('laiwu');
      await expect.poll(() => page.locator('.result').count()).toBeLessThan(all);
      expect(page.url()).toContain('place=laiwu');
      expect(await page.locator('.result .byline').first().innerText()).toContain('莱芜');
    });

    it('finds in the Traditional edition what is in the Simplified one, and changes between them', async () => {
      const page = await stage.page();
      const simplified = await search(page, stage, '重点项目');
      const traditional = await search(page, stage, '重點項目', 'hant/search/');
      expect(traditional.map((address) => address?.replace('hant/', ''))).toEqual(simplified);
      expect(await page.locator('.result mark').first().innerText()).toBe('重點項目');
      await page.locator('.tool-edition').click();
      await page.waitForURL((url) => !url.pathname.includes('/hant/'));
      expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans');
    });

    it('is told when nothing is found', async () => {
      const page = await stage.page();
      await page.goto(`${stage.address('search/')}?q=${encodeURIComponent('查无此语')}`);
      await expect.poll(() => page.locator('.filter-status').innerText()).toContain('没有找到');
    });

    it('filters and sorts the figures without a page load', async () => {
      const page = await stage.page();
      await page.goto(stage.address('figures/'));
      const before = await page.locator('.figure-rows tbody tr').count();
      let loads = 0;
      page.on('load', () => (loads += 1));
      await page.locator('#filter-place').selectOption('laiwu');
      await expect.poll(() => page.locator('.filter-status').innerText()).toMatch(/显示 \d+ 个/);
      const places = await page.locator('.row-place').allInnerTexts();
      expect(places.length).toBeGreaterThan(3);
      expect(new Set(places).size).toBeLessThanOrEqual(2);
      await page.locator('#filter-kind').selectOption('growth');
      await expect.poll(() => page.locator('.figure-rows tbody tr').count()).toBeLessThan(before);
      await page.locator('th[data-sort="number"] button').click();
      await page.locator('th[aria-sort="descending"]').waitFor();
      const values = (await page.locator('.row-value').allInnerTexts()).map((text) =>
        Number(/[+−]?([\d.]+)/.exec(text)?.[1]),
      );
      expect(values.length).toBeGreaterThan(2);
      expect(values).toEqual([...values].sort((a, b) => b - a));
      expect(page.url()).toContain('kind=growth');
      expect(loads).toBe(0);
      await page.reload();
      await expect.poll(() => page.locator('.row-value').count()).toBe(values.length);
      await page.locator('.row-subject a').first().click();
      await page.locator(':target').waitFor();
    });

    it('reads everything without script, and is told what search needs', async () => {
      const page = await stage.page({ javaScriptEnabled: false });
      await page.goto(stage.address('figures/'));
      expect(await page.locator('.figure-rows tbody tr').count()).toBeGreaterThan(50);
      expect(await page.locator('[data-figures-filter]').isVisible()).toBe(false);
      await page.goto(stage.address('search/'));
      expect(await page.locator('main').innerText()).toContain('搜索要用脚本');
      await page.goto(stage.address('overview/'));
      await page.locator('.chart-dots a').first().focus();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/places/**');
    });
  });
}

/** Types a query and gives the addresses that are found. */
async function search(page: Page, stage: Stage, query: string, path = 'search/'): Promise<(string | null)[]> {
  await page.goto(stage.address(path));
  await page.locator('#search-words').fill(query);
  await page.locator('.result').first().waitFor();
  const links = await page.locator('.result-title a').all();
  return Promise.all(links.map((link) => link.getAttribute('href')));
}
