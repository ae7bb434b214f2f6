import type { Cues } from '../../vocabulary/cues.ts';
import { anyOf, memo } from '../patterns.ts';

const NAME = String.raw`[\p{Script=Han}]{1,6}·[\p{Script=Han}·]{1,12}|[\p{Script=Han}]{2,4}`;
const SPACE = String.raw`[\s　]*`;
const BETWEEN = String.raw`[\s　、，,；;/]+`;

interface Patterns {
  reporters: RegExp;
  editors: RegExp;
  isRole: RegExp;
}

const patternsOf = memo((cues: Cues): Patterns => {
  const name = String.raw`(?!${anyOf([...cues.reporterRoles, ...cues.editorRoles].filter((role) => role.length > 1))})(?:${NAME})`;
  const list = (roles: readonly string[]): RegExp =>
    new RegExp(
      String.raw`(?<![\p{Script=Han}])[\p{Script=Han}·]{0,14}?(?<role>${anyOf(roles)})[】\]]?(?:${SPACE}[：:|/丨]${SPACE}|[\s　]+|(?<=[者员])(?=(?:${NAME})(?:[\s　、，,；;/）)]|$)))(?<names>${name}(?:${BETWEEN}${name})*)`,
      'gu',
    );
  return {
    reporters: list(cues.reporterRoles),
    editors: list(cues.editorRoles),
    // 记者 ends the list of names before it, as 报道 and a single 摄 do; a name may well hold the 文 of 文字.
    isRole: new RegExp(
      `^(?:报道|供稿|文|图|摄|.*${anyOf([...cues.reporterRoles, ...cues.editorRoles, ...cues.labelStops].filter((role) => role.length > 1))}.*)$`,
      'u',
    ),
  };
});

export interface People {
  reporters: string[];
  editors: string[];
}

/**
 * People with their parts, in a stretch of text that tells only of those (a byline, a bracket, a line of labels): 记者 张三
 * 通讯员：李四、王五. In running text it would take what follows 记者 for a name.
 */
export function peopleIn(text: string, cues: Cues): People {
  const { reporters, editors, isRole } = patternsOf(cues);
  const find = (pattern: RegExp): string[] => {
    const found: string[] = [];
    // Each role ends the list of the one before it.
    for (const match of text.matchAll(pattern))
      for (const name of (match.groups?.['names'] ?? '').split(/[\s　、，,；;/]+/u)) {
        if (isRole.test(name)) break;
        if (name.length >= 2) found.push(name);
      }
    return found;
  };
  return { reporters: unique(find(reporters)), editors: unique(find(editors)) };
}

export const unique = (values: readonly string[]): string[] => [...new Set(values)];
