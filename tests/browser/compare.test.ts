import { describe, expect, it } from 'vitest';
import { PLACES, stageAt } from './stage.ts';

/** Places side by side, at the root of a host and below a base path. */
for (const site of PLACES) {
  describe(`a reader who compares places (${site})`, () => {
    const stage = stageAt(site);

    it('comes from a place, adds another by keys, and can share the address', async () => {
      const page = await stage.page();
      await page.goto(stage.address('places/laiyang/'));
      await page.locator('main a[href$="compare/?places=laiyang"]').click();
      await page.locator('.picked li').waitFor();
      await page.locator('#compare-place').focus();
      await page.keyboard.type('pingdu');
      await page.locator('[role=option]').first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/compare/?places=laiyang,pingdu');
      await expect.poll(() => page.locator('h1').innerText()).toBe('莱阳市、平度市对比');
      const fresh = await stage.page();
      await fresh.goto(page.url());
      await expect.poll(() => fresh.locator('thead th a').allInnerTexts()).toContain('平度市');
      await page.goBack();
      await expect.poll(() => page.locator('.picked li').count()).toBe(1);
    });

    it('goes from a number to its sentence', async () => {
      const page = await stage.page();
      await page.goto(stage.address('compare/?places=laiyang,pingdu,laiwu'));
      await page.locator('.compare-table').first().waitFor();
      const single = page.locator('.compare-single summary');
      if ((await single.count()) > 0) await single.click();
      await page.locator('.compare-value').first().click();
      await page.locator(':target').waitFor();
    });

    it('takes a place away again, and stops at four', async () => {
      const page = await stage.page();
      await page.goto(stage.address('compare/?places=laiyang,pingdu,laiwu,changyi-weifang,shandong'));
      await expect.poll(() => page.locator('.picked li').count()).toBe(4);
      await page.locator('#compare-place').fill('huangdao');
      await page.locator('[role=option]').first().waitFor();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('.compare-status').innerText()).toContain('最多');
      await page.locator('.chip-remove').first().click();
      await page.waitForURL('**/compare/?places=pingdu,laiwu,changyi-weifang');
    });

    it('finds the same places in the Traditional edition', async () => {
      const page = await stage.page();
      await page.goto(stage.address('compare/?places=laiyang,pingdu'));
      await page.locator('.compare-table').first().waitFor();
      await page.locator('.tool-edition').click();
      await page.waitForURL('**/hant/compare/?places=laiyang,pingdu');
      await expect.poll(() => page.locator('h1').innerText()).toBe('萊陽市、平度市對比');
    });

    it('is told without script what the page needs, and led to the places', async () => {
      const page = await stage.page({ javaScriptEnabled: false });
      await page.goto(stage.address('compare/?places=laiyang,pingdu'));
      expect(await page.locator('main').innerText()).toContain('对比要用脚本');
      expect(await page.locator('#compare-place').isVisible()).toBe(false);
      await page.locator('noscript a').click();
      await page.waitForURL('**/places/');
    });
  });
}
