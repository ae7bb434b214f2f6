import type { Draft } from '../draft.ts';
import { MOVED } from '../kinds.ts';
import { subjectBefore, type Surroundings } from '../subjects.ts';
import { sameSentence } from './neighbours.ts';
import { stemOf } from './stem.ts';
import { clean } from './words.ts';

/** 出口总额排名, 综合实力排名前移. Sets the draft's subject. */
export function rank(draft: Draft, around: Surroundings, earlier: readonly Draft[]): string {
  const before = draft.before.replace(/(?:位|排|名)?[居列]?(?:全|第|居|列|位)*$/, '');
  const cut =
    /^(.*?)(?:居(?![民住家])|位居|位列|列|排名|排|名列|跃居|跃升|升至|稳居|高居|取得|获得|荣获|进入|跻身|保持)(.*)$/.exec(
      before,
    );
  const moved = MOVED.exec(draft.before);
  const told = (cut?.[1] ?? before)
    .replace(/在[^，]*中$/, '')
    .replace(/^连续[^，]{1,4}年?/, '')
    .replace(/(?:连续|蝉联)[^，]{1,5}年.{0,6}$/, '')
    .replace(/^(?:蝉联|连续|荣膺|稳坐)(?=.{4})/, '')
    .replace(/(?:全[国省市区州球]|世界|亚洲|国内|蝉联)$/, '');
  const own = moved ? '' : subjectBefore(draft, told, around);
  const others = sameSentence(draft, earlier);
  const last =
    others.findLast(
      (other) =>
        other.kind !== 'growth' ||
        (other.comparison?.type !== 'scope' && other.quantity.unit.record.dimension !== 'points'),
    ) ?? others.at(-1);
  // 4项指标名列全市第一
  const counted = last?.clause === draft.clause && last.kind === 'count' && last.head.text !== '';
  const context = last === undefined ? '' : counted ? last.head.text : ranked(last);
  const general = /^(?:总数|总量|总额|增速|增幅|规模|数量|均|分别|列|位)*$/.test(own);
  const field = clean((cut?.[2] ?? '').replace(/^[全]?[省市国县区州]/, ''));
  const bare = own === '' ? context : context.replace(/(?:增长率|下降率|增速)$/, '');
  const subject = general
    ? `${bare}${own}` || field
    : `${stemOf(own.replace(/(?:均|都|分别|双双)$/, ''), draft, earlier, around.lexicon)}${own}`;
  draft.subject = subject;
  if (moved) return `${subject}${moved[1] ?? ''}`;
  return `${subject}${subject.endsWith('排名') ? '' : '排名'}`;
}

/** 固定资产投资增长8.3%，居全省第4位: the rate is ranked. */
const ranked = (draft: Draft): string =>
  draft.kind === 'growth' ? draft.indicator.replace(/增长率$/, '增速') : draft.indicator;
