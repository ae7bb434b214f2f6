import type { Cues } from '../../vocabulary/cues.ts';
import type { Sources } from '../../vocabulary/sources.ts';
import { anyOf, memo } from '../patterns.ts';

const NOBODY =
  /^(?:本站|本网|本报|本刊|本台|原创|admin|administrator|管理员|系统管理员|网站管理员|匿名|超级管理员|(?:本站|本网|本报)(?:原创|讯|综合|整理|消息)|网络|互联网|未知|综合|不详|无|其他|转载|网友|整理|网络整理|综合整理|佚名|日报|晚报|早报|晨报|商报|快报|.?)$/u;
const LONGEST = 30;

const endOf = memo((cues: Cues) => new RegExp(`${anyOf(cues.publisherEnds)}$`, 'u'));
const labelOf = memo(
  (cues: Cues) =>
    new RegExp(
      String.raw`(?:^|[\s　【\[（(|｜])(?<label>${anyOf(cues.sourceLabels)})[\s　]*[：:丨|]?[\s　]*[】\])）]?[\s　]*[：:]?[\s　]*(?<name>[^\n]{1,80})`,
      'u',
    ),
);
const stopOf = memo(
  (cues: Cues) =>
    new RegExp(
      String.raw`[\s　|｜]+(?=${anyOf([...cues.labelStops, ...cues.dateLabels, ...cues.editorRoles, ...cues.reporterRoles])}[\s　]*[：:])|[\s　]+(?=(?:19|20)\d{2})|(?=(?:19|20)\d{2}[-年/.])|(?=${anyOf([...cues.editorRoles, ...cues.reporterRoles].filter((role) => role.length > 1))}[\s　]*[：:])|[\s　]{2,}|[|｜【】\[\]()（）《》；;。]`,
      'u',
    ),
);

export interface Labelled {
  label: string;
  name: string;
}

/** The publisher behind a label (来源：大众日报客户端), or null where the line has none or names nobody. */
export function labelledPublisher(line: string, cues: Cues): Labelled | null {
  const groups = labelOf(cues).exec(line)?.groups;
  if (!groups) return null;
  const label = groups['label'] ?? '';
  if (!new RegExp(String.raw`${label}[\s　】\])）]*[：:丨|]|[【\[]${label}[】\]]`, 'u').test(line)) return null;
  const name = cleanName(beforeButtons((groups['name'] ?? '').split(stopOf(cues))[0] ?? '', cues));
  return name === null ? null : { label: groups['label'] ?? '', name };
}

/** 某某网 我来说两句: what stands behind a publisher's whole name and names no other is a button of the page. */
function beforeButtons(name: string, cues: Cues): string {
  const [, publisher, rest] = /^\s*(\S{2,20})[\s　]+(\S.*)$/u.exec(name) ?? [];
  if (publisher === undefined || rest === undefined) return name;
  return endOf(cues).test(publisher) && !endOf(cues).test(rest) ? publisher : name;
}

/** A publisher's name without quotes and spaces around it; null for 本站, 网络 and the like. */
export function cleanName(name: string): string | null {
  const [, site, paper] =
    /^([\p{Script=Han}]{2,12}(?:网|在线|客户端))[-—–]+([\p{Script=Han}]{2,12}(?:报|社|台|网))$/u.exec(name.trim()) ??
    [];
  // 广西新闻网-广西日报: the site that shows the paper, and the paper.
  if (site !== undefined && paper !== undefined) return paper;
  const bare = name.replace(/^[\s　“”"'《》：:—–-]+|[\s　“”"'《》，,。：:—–-]+$/gu, '');
  return bare === '' ||
    /^(?:发布|更新|刊发|时间|日期|作者|编辑|责编|浏览|阅读|点击|字号|打印|有效性|文号|主题)/u.test(bare) ||
    bare.length > LONGEST ||
    NOBODY.test(bare) ||
    /^\d/u.test(bare) ||
    !/[\p{L}]/u.test(bare)
    ? null
    : bare;
}

/** The longest known publisher that a text begins with, else one that ends as publishers do: 平度市融媒体中心. */
export function leadingPublisher(text: string, cues: Cues, sources: Sources): string | null {
  const known = sources.names.filter((name) => text.startsWith(name))[0];
  if (known !== undefined) return known;
  const head = /^[\p{Script=Han}·\w]{3,20}/u.exec(text)?.[0] ?? '';
  if (endOf(cues).test(head)) return head;
  // 阜阳日报全媒体记者 鲁青
  const before = /^(.{3,16}?)(?:全媒体|融媒体|客户端)?(?:首席|特约|实习|见习)?(?:记者|通讯员)/u.exec(head)?.[1] ?? '';
  return endOf(cues).test(before) && !/^[本我]/u.test(before) ? before : null;
}

/** Known publishers that a text names, in order, a name within a longer one left out. */
export function namedPublishers(text: string, sources: Sources): string[] {
  const found: { at: number; name: string }[] = [];
  for (const name of sources.names) {
    const at = text.indexOf(name);
    if (at >= 0 && !found.some((other) => at >= other.at && at < other.at + other.name.length))
      found.push({ at, name });
  }
  return found.sort((a, b) => a.at - b.at).map(({ name }) => name);
}
