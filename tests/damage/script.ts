import { Converter } from 'opencc-js';

/** What is good Traditional as it stands: the scraper's table knows one Simplified character, one Traditional, and leaves these. */
const KEPT = '后云余制里干征面游占布伙于采灶柜并筑范谷丑斗郁岳佣朴仆咸吁凶雇岩肴皂唇群峰恒床吃秘夸';

/** Where its table differs from the dictionary's first choice. */
const OWN: Record<string, string> = {
  着: '著',
  台: '臺',
  为: '為',
  众: '眾',
  签: '簽',
  艳: '艷',
  净: '凈',
  杆: '桿',
  脏: '臟',
  锈: '銹',
  冲: '沖',
  启: '啟',
};

const convert = Converter({ from: 'cn', to: 't' });
const images = new Map<string, string>();

/** Simplified → Traditional as the scraper does it: character by character, without regard to words. */
export function toScraperTraditional(text: string): string {
  return Array.from(text, imageOf).join('');
}

function imageOf(character: string): string {
  const known = images.get(character);
  if (known !== undefined) return known;
  const converted = KEPT.includes(character) ? character : (OWN[character] ?? convert(character));
  const image = converted.length === character.length ? converted : character;
  images.set(character, image);
  return image;
}
