import type { ProjectStatus } from '../../article/schema.ts';

/** A round of projects that is signed, begun or finished together, as its ceremony is called. */
const ROUND =
  /(?:集中|联合|统一|同步)(?<verb>签约|开工|动工|竣工|投产|开复工|开竣工)|(?<rite>签约|开工|奠基|竣工|投产)(?:暨[^，。；]{0,14})?仪式/u;
const STAGES: Readonly<Record<string, ProjectStatus>> = {
  签约: 'signed',
  开工: 'started',
  动工: 'started',
  奠基: 'started',
  开复工: 'started',
  竣工: 'completed',
  投产: 'operating',
};
/** 23个重大项目开工，总投资92亿元，包括…: what is named behind is of them. */
const COUNTED = /\d+个[^，。；]{0,10}项目(?<verb>签约|开工|动工|竣工|投产)，[^。；]{0,30}?(?:包括|其中有|分别[是为])/u;
/** A sentence that goes on to name the projects of the round. */
const NAMES_THEM =
  /^(?:其中|此次|本次|这次|这批|本批|该批|首批|这些|现场|活动现场|据(?:悉|了解|介绍)，?(?:此次|本次|这次)|(?:签约|开工|竣工|投产)的?项目|\d+个|[一二三四五六七八九十]+个|项目(?:包括|涵盖|分别|涉及)|包括|分别[是为]|主要有)|项目[^。；]{0,14}(?:分别[是为]|包括|涵盖)/u;
/** So many sentences behind the ceremony still tell of its projects. */
const REACH = 4;

/**
 * Follows which round of projects an article tells of (集中开工, 集中签约): the sentences behind that name its projects say
 * no stage of their own. A round of several kinds at once (集中开竣工) says nothing of one project.
 */
export class Ceremony {
  #stage: ProjectStatus | null = null;
  #since = 0;

  /** Takes in the next sentence; gives the stage that its projects have by the round, or null. */
  next(sentence: string): ProjectStatus | null {
    const match = ROUND.exec(sentence);
    const stage = match ? (STAGES[match.groups?.['verb'] ?? match.groups?.['rite'] ?? ''] ?? null) : null;
    if (match) {
      this.#stage = stage;
      this.#since = 0;
      // 24个项目集中竣工，包括…: the ceremony's own sentence names them behind it.
      return /^[^。]{0,40}(?:包括|分别[是为]|其中|涵盖|主要有)/u.test(sentence.slice(match.index)) ? stage : null;
    }
    const counted = COUNTED.exec(sentence);
    if (counted) return STAGES[counted.groups?.['verb'] ?? ''] ?? null;
    this.#since++;
    return this.#since <= REACH && NAMES_THEM.test(sentence) ? this.#stage : null;
  }
}
