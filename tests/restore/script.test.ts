import { describe, expect, it } from 'vitest';
import { simplifier, traditionaliser } from '../../src/restore/script.ts';
import { loadKnowledge } from '../../src/library/knowledge.ts';

const { vocabulary } = loadKnowledge(new URL('../../content', import.meta.url).pathname);
const names = vocabulary.gazetteer.places.map((place) => place.name);
const publish = traditionaliser(vocabulary.script, names);
const { text: simplify } = simplifier(vocabulary.script);

describe('Simplified → Traditional, for publishing', () => {
  it.each([
    ['建设一个中国特色的产业园', '建設一個中國特色的產業園'],
    ['企业介绍了如何降低成本', '企業介紹了如何降低成本'],
    ['新工艺被发明出来并参与制造', '新工藝被發明出來並參與製造'],
    ['记者采访了干部和群众', '記者採訪了幹部和群眾'],
    ['集中签约仪式上，三百年历史的老店签了约', '集中簽約儀式上，三百年歷史的老店簽了約'],
    ['踏上新征程，依法征收土地', '踏上新征程，依法徵收土地'],
    ['两只熊猫只吃竹子，一公里里程碑在山里', '兩隻熊貓只吃竹子，一公里里程碑在山裡'],
    ['文件和软件下载到计算机里', '文件和軟件下載到計算機裡'],
    ['显著提高，沿着河堤走着', '顯著提高，沿著河堤走著'],
    ['若干干净的面包，表面撒着面粉', '若干乾淨的麵包，表面撒著麵粉'],
  ])('%s', (simplified, traditional) => {
    expect(publish(simplified)).toBe(traditional);
  });

  it.each([
    ['台州市', '台州市'],
    ['天台县', '天台縣'],
    ['涞源县', '淶源縣'],
    ['余姚市', '餘姚市'],
    ['新余市', '新余市'],
    ['新干县', '新干縣'],
    ['范县', '范縣'],
    ['沈阳市', '瀋陽市'],
    ['湖里区', '湖里區'],
    ['游仙区', '游仙區'],
    ['乾县', '乾縣'],
    ['郁南县', '鬱南縣'],
    ['钟祥市', '鍾祥市'],
    ['准格尔旗', '準格爾旗'],
    ['浚县', '浚縣'],
    ['于都县', '于都縣'],
  ])('place: %s', (simplified, traditional) => {
    expect(publish(simplified)).toBe(traditional);
    expect(publish(`前往${simplified}里`)).toContain(traditional);
  });

  it('does not see a county in the words around it', () => {
    expect(publish('全国模范县城的典范县级机关')).toBe('全國模範縣城的典範縣級機關');
  });

  it('gives every place of the gazetteer the same name alone and in a sentence, and back again', () => {
    for (const name of names) {
      const alone = publish(name);
      const before = name.length > 2 ? '今年在' : '前往';
      expect(publish(`${before}${name}中发布了一个计划`)).toBe(`${before}${alone}中發布了一個計劃`);
      expect(simplify(alone, false), name).toBe(name);
    }
  });
});

describe('Traditional → Simplified', () => {
  it.each([
    ['他讀著報紙，這部名著的著者是著名作家', '他读着报纸，这部名著的著者是著名作家'],
    ['看著名單，寫著作業，帶著文件', '看着名单，写着作业，带着文件'],
    ['甚麼時候揹著書包', '什么时候背着书包'],
    ['乾燥的餅乾，乾隆年間，乾坤', '干燥的饼干，乾隆年间，乾坤'],
    ['瞭望塔下瞭解情況', '瞭望塔下了解情况'],
    ['於潛鎮的畢昇和昇騰公司', '於潜镇的毕昇和昇腾公司'],
    ['裡程碑、颱風、颳風、鬆綁', '里程碑、台风、刮风、松绑'],
  ])('%s', (traditional, simplified) => {
    expect(simplify(traditional, false)).toBe(simplified);
  });

  it('keeps what a machine that knows only single characters did not convert', () => {
    expect(simplify('乾堃於縣里主持會議，提昇服務', true)).toBe('乾堃於县里主持会议，提昇服务');
    expect(simplify('乾堃於縣裡主持會議，提昇服務', false)).toBe('乾堃于县里主持会议，提升服务');
  });
});
