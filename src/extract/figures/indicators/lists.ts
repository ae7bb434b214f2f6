import { isCounted, type Draft } from '../draft.ts';
import type { Lexicon } from '../lexicon.ts';
import { subjectBefore, type Surroundings } from '../subjects.ts';

const WORK_END = /(?:工程|项目|任务|工作)$/;

/** Distributes what only the last of a list carries: 1.2万户、1.9万名贫困人口; 5处校园、10处操场新建改扩建工程. */
export function shareNouns(drafts: readonly Draft[], text: string, around: Surroundings): void {
  for (let i = drafts.length - 2; i >= 0; i--) {
    const [draft, next] = [drafts[i], drafts[i + 1]];
    if (!draft || next?.clause !== draft.clause || !isCounted(draft) || !isCounted(next)) continue;
    const gap = text.slice(draft.quantity.end, next.quantity.start);
    const alone = /^[、和与及](?:全国|全省|全市)?仅?有?$/.test(gap);
    const nounless = draft.quantity.unit.record.noun || next.quantity.unit.name === draft.quantity.unit.name;
    if (alone && draft.head.text === '' && nounless && next.head.text) {
      if (subjectBefore(draft, draft.before, around) === '') draft.head = next.head;
    } else if (/^[^，。；]{1,14}[、和与及]$/.test(gap) && draft.head.predicate === '') {
      next.head = workApart(next.head, around.lexicon);
      draft.head = { ...draft.head, predicate: next.head.predicate, said: next.head.said };
    }
  }
}

/** 操场新建改扩建工程 → 操场, said of it: 新建改扩建. */
function workApart(head: Draft['head'], lexicon: Lexicon): Draft['head'] {
  if (!WORK_END.test(head.text)) return head;
  const noun = head.text.replace(WORK_END, '');
  const work = lexicon.works.endingAt(noun, noun.length);
  if (!work || work.word.length === noun.length) return head;
  return { ...head, text: noun.slice(0, -work.word.length), predicate: work.word };
}
