import fc from 'fast-check';

/** Pieces of pages, sound and damaged, that the rules care for. */
const PIECES =
  "今年|全县|重点项目|萊蕪區|發展|著力|顯著|乾縣|(tái)|(de)|(yīdiǎn)|(huì )|?zhǔn)|(app)|(二期)|,|,,|，|、|。|?|??|！|；|:|\"|''|'|“|”|‘|’| |\u3000|\u00a0|\n|\r\n|218. 5|亿元|%|12|.|-|<p>|</p>|<script>|</script>|<!--|-->|&nbsp;|&amp;|&lt;|&gt;|lt;p&gt;|[b]|![a](b)|\u200b|\ufeff|\ufffd|\ud800|\udc00|来源：|责任编辑：张三|分享到|版权所有|相关新闻|久久综合|一区二区三区|百家乐|加微信|2021-03-18 09:20|京ICP备|Copyright ©|１２|COSMO|http://a.cn/?x=1"
    .split('|')
    .concat('|', ' | ', ' x+ K3 q! M7 u2 J');

/** Pieces of a sentence with what can be wrong between them. */
const CLAUSES =
  "今年以来，全县新增规上企业12家|总投资218. 5亿元|增长6 .3%|“大走访\"活动|\"一件事\"改革|''生产''与''生活''|高 质 量 发 展|获悉 , 今年|建成 ， 投用|打造 “五区”|2 0 2 2年|王 刚、李明|發展(zhǎn)很快|臺(tái)階(jiē)|项目(xiàngmù)|的(de)(de)|(二期)|沿著河堤走著|久久综合视频，亚洲av在线，精品视频|关注微信公众号获取更多资讯|责任编辑：张三|（责编：李四）|返回搜狐，查看更多|来源：商洛日报 时间：2021-03-18 09:20 |版权归原作者所有|???|?|县长说:\"干!\"|(长达一分钟)".split(
    '|',
  );

const mark = fc.constantFrom('，', ',', ',,', '。', '。', ',。', '；', '！', '？', '?', ' ', '', '\n', '。\n');

/** Sentences that are long enough for the rules that look at prose only. */
const prose = fc
  .array(fc.tuple(fc.constantFrom(...CLAUSES), mark), { minLength: 3, maxLength: 24 })
  .map((clauses) => clauses.map(([clause, end]) => clause + end).join(''));

const soup = fc
  .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ maxLength: 4 })), { maxLength: 40 })
  .map((pieces) => pieces.join(''));

/** Texts of such pieces in any order. */
export const page = fc.oneof(prose, soup);
