import type { Project } from '../../article/schema.ts';
import type { Cues } from '../../vocabulary/cues.ts';
import { anyOf, memo } from '../patterns.ts';

const endOf = memo((cues: Cues) => new RegExp(`(?:项目|工程|${anyOf(cues.projectEnds)})+$`, 'u'));

/** One record for each project: the names without 项目 are alike, or one holds the other's. The longer name stands. */
export function joinProjects(projects: readonly Project[], cues: Cues): Project[] {
  const joined: { key: string; project: Project }[] = [];
  const byKey = new Map<string, { key: string; project: Project }>();
  for (const project of projects) {
    const key = project.name.replace(endOf(cues), '').replace(/[“”（）\s]/gu, '') || project.name;
    const phase = /[一二三四五六七八九十]期/u.exec(project.name)?.[0] ?? '';
    const own = byKey.get(key + phase);
    const known = own ?? joined.find((other) => phase === phaseOf(other.project.name) && isSame(key, other.key, phase));
    if (!known) {
      const entry = { key, project };
      joined.push(entry);
      byKey.set(key + phase, entry);
      continue;
    }
    known.project = merge(known.project, project);
  }
  return joined.map(({ project }) => project);
}

/** One name holds the other's; a short one (重卡一期) only where it ends the longer (智能网联重卡一期) of the same phase. */
function isSame(a: string, b: string, phase: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= 4) return long.includes(short);
  return phase !== '' && short.length >= 2 && long.endsWith(short);
}

const phaseOf = (name: string): string => /[一二三四五六七八九十]期/u.exec(name)?.[0] ?? '';

function merge(first: Project, second: Project): Project {
  return {
    ...first,
    name: second.name.length > first.name.length ? second.name : first.name,
    company: first.company ?? second.company,
    investment: first.investment ?? second.investment,
    status: first.status ?? second.status,
    place: first.place ?? second.place,
    ...(first.place === null && second.placeCode !== undefined ? { placeCode: second.placeCode } : {}),
  };
}
