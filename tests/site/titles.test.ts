import { describe, expect, it } from 'vitest';
import { wordLines } from '../../templates/_components/text.ts';

const breaks = (text: string, names: string[] = []) => wordLines(text, names).markup.split('<wbr>');

describe('a title in large type', () => {
  it('breaks between words, and keeps every character', () => {
    const parts = breaks('项目建设“加速度”：一季度新开工项目50个');
    expect(parts.length).toBeGreaterThan(4);
    expect(parts.join('')).toBe('项目建设“加速度”：一季度新开工项目50个');
    expect(parts.every((part) => !/^[”：、，。]/.test(part) && !/“$/.test(part))).toBe(true);
  });

  it('does not break a name of the place it is about', () => {
    expect(breaks('看涪城区向前走', ['涪城区']).some((part) => part.includes('涪城区'))).toBe(true);
    expect(breaks('看涪城向前走', ['涪城区']).some((part) => part.includes('涪城'))).toBe(true);
  });

  it('keeps a number with its unit, and a word of one character with what it begins', () => {
    const parts = breaks('安置房将投用，总投资167亿元');
    expect(parts.some((part) => part.includes('167亿'))).toBe(true);
    expect(parts.some((part) => part.includes('总投资'))).toBe(true);
    expect(parts.length).toBeGreaterThan(2);
  });

  it('keeps couplets on their lines and escapes', () => {
    expect(wordLines('上联\n<下联>').markup.replaceAll('<wbr>', '')).toBe('上联<br>&lt;下联&gt;');
  });
});
