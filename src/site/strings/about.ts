/** Words of the page that says how the site is made, and how far it can be trusted. */
export const about = {
  title: '说明与质量',
  intro:
    '本站收集各地发展的新闻报道，把损坏的网页文本复原，读出其中的地区、主题、数字与项目，供人按地区、按主题、按数字阅读。',
  how: '一篇报道怎样到这里',
  steps: [
    '收：网页文本原样存下，从不改动。',
    '复原：去掉注音、多余的逗号与页面杂项，纠正错位的字节，繁体转为简体；每一处改动都记入凭据。',
    '提取：读出标题、日期、来源、地区、主题、数字与项目；每个数字都带着它的原句。',
    '核对：编者可以改正任何一项，改过的不再被覆盖。',
  ],
  trust: '数字可信到什么程度',
  trustText:
    '数字按原文照录，不推算、不补齐。目标与已实现分开，增幅与总量分开；原文没有说明时期的，不替它补上。原文已失的字写作“□”，读法存疑的在文中标出，列出可能的读法。',
  restored: '复原了什么',
  restoredNote: (articles: number, repaired: number, tidied: number) =>
    `${articles} 篇报道由损坏的文本复原，共修复 ${repaired} 处。${tidied > 0 ? `另有 ${tidied} 处只是整理（页面杂项、空白、标点宽度、字形），不算修复。` : ''}`,
  tidied: (count: number) => `收到的文字都没有损坏，只作整理（页面杂项、空白、标点宽度、字形）${count} 处。`,
  rule: '修复',
  places: '处数',
  byCertainty: '凭什么这样改',
  uncertain: '哪里还不确定',
  uncertainNone: '目前没有存疑之处。',
  rights: '版权',
  rightsText:
    '报道的版权归原发媒体所有，本站注明来源。只许摘录的来源，本站只载提要、数字及其所在的句子、项目与原文链接，全文不在网页、搜索、订阅与数据之中。',
  /** What the site does with sources whose record says nothing. */
  rightsDefault: {
    full: '刊载许可未登记的来源，本站按统一设定载全文，并在该篇注明。',
    excerpt: '刊载许可未登记的来源，一律只载摘录。',
  },
  limits: '已知的不足',
  limitsText: [
    '原网页没有写明的年份，由文中的线索推定，并注明“推定”。',
    '两个数字是否互相包含，只在原文说明时才标出。',
    '同一项目在不同报道中若用不同的名称，会被当作两个项目。',
    '地区以县级行政区为单位，功能区归入它所在的县区。',
  ],
  article: '报道',
  doubt: '存疑',
};
