import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { traditionaliser } from '../../src/restore/script.ts';
import { traditionalEdition, type Edition } from '../../src/site/edition.ts';
import { stringsFor } from '../../src/site/strings/index.ts';
import { loadVocabulary } from '../../src/vocabulary/index.ts';

let edition: Edition;

beforeAll(() => {
  const { script, gazetteer } = loadVocabulary(path.join(import.meta.dirname, '../../content'));
  edition = traditionalEdition(
    traditionaliser(
      script,
      gazetteer.places.map(({ name }) => name),
    ),
  );
});

describe('the Traditional edition', () => {
  it.each([
    ['方志', '方志'],
    ['方志编者读县志', '方志編者讀縣志'],
    ['杂志与日志', '雜誌與日誌'],
    ['工人赶着干、抢着干', '工人趕著幹、搶著幹'],
    ['接着干净的水', '接著乾淨的水'],
    ['干着急不如干起来', '乾著急不如幹起來'],
    ['老厂换挡，服务业也在换挡', '老廠換檔，服務業也在換檔'],
    ['抵挡风沙', '抵擋風沙'],
    ['“重点项目”开工', '「重點項目」開工'],
    ['晚报·新闻', '晚報·新聞'],
    ['报道里的数字，街道里的灯', '報道裡的數字，街道裡的燈'],
    ['哈尔滨市道里区的轨道里程', '哈爾濱市道里區的軌道里程'],
    ['准格尔旗获批准', '準格爾旗獲批准'],
    ['岳西县与岳阳县', '岳西縣與岳陽縣'],
    ['据了解，粮食面积与玉米面积都增加', '據了解，糧食面積與玉米面積都增加'],
    ['玉米面和荞麦面', '玉米麵和蕎麥麵'],
    ['三个村并为一个，并为村民建房', '三個村併為一個，並為村民建房'],
    ['入账资金与台账', '入帳資金與臺帳'],
  ])('writes %s as %s', (simplified, traditional) => {
    expect(edition.convert(simplified)).toBe(traditional);
  });
});

/** Every leaf of the words with its address; functions are called with plausible values. */
function leaves(value: unknown, at = ''): [string, string][] {
  if (typeof value === 'string') return [[at, value]];
  if (typeof value === 'function') {
    const give = value as (...values: unknown[]) => string;
    return [[at, give(...Array.from({ length: 6 }, () => '7'))]];
  }
  if (typeof value !== 'object' || value === null) throw new Error(`${at} is neither text nor a group`);
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${at}.${key}`));
}

describe('the words of the interface', () => {
  it('are there in every edition under the same keys, none of them empty', () => {
    const hans = leaves(stringsFor((text) => text));
    const hant = leaves(stringsFor((text) => edition.convert(text)));
    expect(hans.length).toBeGreaterThan(300);
    expect(hant.map(([key]) => key)).toEqual(hans.map(([key]) => key));
    // A qualifier stands before or after its number, not on both sides.
    const empty = [...hans, ...hant].filter(([key, text]) => text.trim() === '' && !key.startsWith('.qualifiers.'));
    expect(empty).toEqual([]);
    expect(hans.filter(([, text]) => /undefined|NaN|\[object/.test(text))).toEqual([]);
  });

  it('are in the script of the edition', () => {
    const hant = leaves(stringsFor((text) => edition.convert(text)));
    const simplified = /[这个们为说读报项页数据业区县阅处复义]/;
    expect(hant.filter(([, text]) => simplified.test(text))).toEqual([]);
  });
});
