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
    const known =
      own ??
      joined.find(
        (other) =>
          key.length >= 4 &&
          phase === phaseOf(other.project.name) &&
          (other.key.includes(key) || (other.key.length >= 4 && key.includes(other.key))),
      );
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

const phaseOf = (name: string): string => /[一二三四五六七八九十]期/u.exec(name)?.[0] ?? '';

function merge(first: Project, second: Project): Project {
  return {
    ...first,
    name: second.name.length > first.name.length ? second.name : first.name,
    company: first.company ?? second.company,
    investment: first.investment ?? second.investment,
    status: first.status ?? second.status,
    place: first.place ?? second.place,
  };
}
