/** Names of the peoples that stand in the names of autonomous units, longest first. */
const PEOPLES =
  '蒙古族|蒙古|回族|藏族|维吾尔族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族|哈萨克|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜族|柯尔克孜|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯族|锡伯|阿昌族|普米族|塔吉克族|塔吉克|怒族|鄂温克族|德昂族|保安族|裕固族|独龙族|鄂伦春族|各族';
const AUTONOMOUS = new RegExp(`^(.{2,}?)(?:${PEOPLES})*自治(?:区|州|县|旗)$`, 'u');
const SUFFIX = /^(.{2,}?)(?:特别行政区|地区|林区|特区|新区|省|市|县|区|盟|旗)$/u;
/** Banners that are parts of an older one: 新巴尔虎左旗, 察哈尔右翼前旗. */
const HALVED = /[左右前后中]旗$/u;

/**
 * The name without its kind: 莱阳市 → 莱阳, 恩施土家族苗族自治州 → 恩施. A name of two characters (忠县) stays whole, as do
 * one whose rest would be a single character and one that says which half it is (新巴尔虎左旗).
 */
export function shortName(name: string): string {
  const autonomous = AUTONOMOUS.exec(name)?.[1];
  if (autonomous !== undefined) return autonomous;
  return HALVED.test(name) ? name : (SUFFIX.exec(name)?.[1] ?? name);
}
