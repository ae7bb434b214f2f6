const NUMBER = String.raw`(?<number>\d[\d,]*(?:\.\d+)?)\s*(?<scale>万亿|亿|万)?元`;
const ABOUT = '(?:约|达|超|近|逾|为|超过|达到|：|:|\\s)*';
const LABEL = '(?:总投资额?|计划总?投资|投资总额|概算总?投资|预计总?投资|规划投资|投资)';
const STATED = new RegExp(`${LABEL}${ABOUT}${NUMBER}`, 'u');
const SCALE: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 万亿: 1e12 };

/** What stands before a name that it belongs to: 总投资12亿元的, 投资3.2亿元建设的. */
export const AMOUNT_BEFORE = new RegExp(
  `^.*${LABEL}${ABOUT.replace('：|:|', '')}(?:\\d[\\d,]*(?:\\.\\d+)?)\\s*(?:万亿|亿|万)?元(?:人民币)?(?:以上)?(?:建设|兴建|新建|打造|实施|改造|扩建)?的?`,
  'u',
);

/** The first stated investment of a phrase in 元, or null. */
export function amountIn(text: string): number | null {
  const match = STATED.exec(text);
  return match ? valueOf(match) : null;
}

/**
 * The investment in 元 that stands behind a project's name: in its own clause or the next ones that go on with it (，总投资5亿元,
 * 项目60亿元). null where another thing is counted or named between, or what is told is only what was spent so far.
 */
export function amountBehind(behind: string): number | null {
  const clause = (behind.split(/[；。！？]/u)[0] ?? '').replace(/^(?:项目|工程)(?=，)/u, '');
  const bare = new RegExp(`^(?:约|达|近|超)?${NUMBER}`, 'u').exec(clause);
  if (bare) return valueOf(bare);
  const match = STATED.exec(clause);
  if (!match) return null;
  const between = clause.slice(0, match.index);
  // 甲项目，总投资10亿元的乙项目: the amount of the next one
  if (/^(?:的|[^，。；、]{0,8}建设的)[\p{Script=Han}“A-Za-z]/u.test(clause.slice(match.index + match[0].length)))
    return null;
  // …的奠基，总投资90亿元的48个项目开工: the amount of many
  if (
    /^(?:的|，|、)?(?:\d+|一批|[一二三四五六七八九十百]+)[个家项处批]/u.test(
      clause.slice(match.index + match[0].length),
    )
  )
    return null;
  if (
    /完成$|累计$|[、]|\d\s*[个家项户]|项目|等/u.test(between) ||
    /完成(?:年度|固定资产)?投资/u.test(clause.slice(0, match.index + 4))
  )
    return null;
  return valueOf(match);
}

function valueOf(match: RegExpExecArray): number {
  const { number = '0', scale = '' } = match.groups ?? {};
  return Math.round(Number(number.replaceAll(',', '')) * (SCALE[scale] ?? 1));
}
