import { describe, expect, it } from 'vitest';
import { metricSchema } from '../../src/article/schema.ts';
import { locateNumber } from '../../src/site/locate.ts';

const text = '第一段没有数字。\n今年已开工项目48个，同比多6个。\n另有48个正在谋划。';
const evidence = '已开工项目48个';
const base = {
  id: 'm1',
  indicator: '开工项目数',
  value: 48,
  unit: '个',
  canonicalValue: 48,
  canonicalUnit: '个',
  kind: 'count',
  evidence,
};
const start = text.indexOf(evidence);
const number = start + evidence.indexOf('48个');
const spans = { span: [start, start + evidence.length], numberSpan: [number, number + 3] };
const found = (parts: object, body = text) => {
  const place = locateNumber(metricSchema.parse({ ...base, ...parts }), body);
  return place && [place[0], body.slice(place[0], place[1])];
};

describe('locateNumber', () => {
  it('takes the spans of the front matter while the text is what it was', () => {
    expect(found(spans)).toEqual([number, '48个']);
  });

  it('follows the evidence when an editor added text before it', () => {
    expect(found(spans, `新的一段。\n${text}`)).toEqual([number + 6, '48个']);
  });

  it('finds the number in the evidence where there are no spans', () => {
    expect(found({})).toEqual([number, '48个']);
  });

  it('takes the whole evidence for a number written in words', () => {
    expect(found({ value: 2, evidence: '第一段' })).toEqual([0, '第一段']);
  });

  it('does not point anywhere when the sentence is gone', () => {
    expect(found(spans, '全文已经改写。')).toBeNull();
    expect(found({ evidence: '' })).toBeNull();
  });
});
