import type { Vocabulary } from '../../vocabulary/index.ts';
import { lexiconOf, type Sense } from '../place/lexicon.ts';
import type { ProjectMention } from './names.ts';

export interface ProjectPlace {
  /** As the text says: 榆树市五棵树镇. */
  text: string;
  /** Code of the lowest unit that the text names, where one alone has that name. */
  code: string | null;
}

type PlaceVocabulary = Pick<Vocabulary, 'gazetteer' | 'places'>;

const AT = '(?:位于|坐落于|坐落在|坐落|落户于|落户到|落户|选址于|选址在|选址|落地|落子|入驻|地处|布局)';
/** What the name of a place ends with where the gazetteer does not know it: towns, villages, zones. */
const END =
  '(?:[省市州盟县区旗镇乡村]|街道|园区|开发区|高新区|经开区|新区|工业园|产业园|产业区|集聚区|港区|示范区|工业区|保税区|口岸|林场|农场)';
const RUN = String.raw`[\p{Script=Han}]{2,20}?`;
const BEFORE = new RegExp(String.raw`(?:${AT}|在|来到|走进|^|[，；：])(?:位于)?(?<place>${RUN}${END})的$`, 'u');
const LOCATIVE = new RegExp(
  String.raw`(?:^|[，；。]|记者)(?:位于|在|走进|来到)(?<place>${RUN}${END})(?:里|内)?(?:看到|了解到|获悉|，|建设|新建|兴建|投资建设)，?(?:总?投资[^，。；]{1,12}的)?[^，。；]{0,6}$`,
  'u',
);
const BEHIND = new RegExp(
  String.raw`^(?:正式|成功|顺利|日前|近日|签约|已|将|，)*(?:${AT}|在)(?<place>[\p{Script=Han}]{2,20})`,
  'u',
);
/** Words that stand where a place would, and name none. */
const NOWHERE =
  /^(?:全|该|本|我|各|这|那|此|当地|园区|厂区|县区|城区|市区|片区|新区$|开发区$|农村|项目|一|两|多)|[的了和与及等为]/u;

/**
 * Where the sentence says that a project stands: 位于…的 or …镇的 before its name, 落户… or 在…开工 behind it, 在…， at the
 * sentence's head. null where it says nothing.
 */
export function placeOf(sentence: string, mention: ProjectMention, vocabulary: PlaceVocabulary): ProjectPlace | null {
  if (mention.listed) return null;
  const head = sentence.slice(Math.max(0, mention.at - 60), mention.at);
  const tail = sentence.slice(mention.end, mention.end + 40).split(/[。；！？]/u)[0] ?? '';
  const before = BEFORE.exec(head)?.groups?.['place'] ?? LOCATIVE.exec(head)?.groups?.['place'];
  const found =
    before ??
    wholePlace(
      BEHIND.exec(tail)?.groups?.['place'] ??
        /，位于(?<place>[\p{Script=Han}]{2,20})/u.exec(tail)?.groups?.['place'] ??
        '',
      vocabulary,
    );
  return found === null
    ? null
    : asPlace(found.replace(/^.*(?:项目|工程)是/u, '').replace(/^(?:走进|来到|位于|坐落于|在)+/u, ''), vocabulary);
}

/** A place as a text or a cell of a table writes it, or null where it names none. */
export function asPlace(text: string, vocabulary: PlaceVocabulary): ProjectPlace | null {
  if (text.length < 2 || NOWHERE.test(text)) return null;
  const code = codeIn(text, vocabulary);
  if (code === null && !new RegExp(`${END}$`, 'u').test(text)) return null;
  return { text, code };
}

/** The longest head of the words behind 落户 that is a place: units one in another, then a town or zone. */
function wholePlace(text: string, vocabulary: PlaceVocabulary): string | null {
  const lexicon = lexiconOf(vocabulary);
  let end = 0;
  for (let found = lexicon.at(text, 0); found; found = lexicon.at(text, end)) end += found.name.length;
  const rest = new RegExp(`^[\\p{Script=Han}]{0,10}?${END}`, 'u').exec(text.slice(end))?.[0] ?? '';
  const whole = text.slice(0, end) + rest;
  return whole === '' ? null : whole;
}

function codeIn(text: string, vocabulary: PlaceVocabulary): string | null {
  const lexicon = lexiconOf(vocabulary);
  let code: string | null = null;
  for (let at = 0; at < text.length;) {
    const found = lexicon.at(text, at);
    if (!found) break;
    const above: string | null = code;
    const senses: readonly Sense[] =
      above === null ? found.senses : found.senses.filter((sense) => vocabulary.gazetteer.within(sense.code, above));
    const [only] = senses;
    if (only && senses.length === 1) code = only.code;
    at += found.name.length;
  }
  return code;
}
