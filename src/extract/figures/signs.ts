import type { Quantity } from './quantity.ts';

/** 分别增长5.6%和-8.2%: a rate may carry its sign. */
export function signed(quantity: Quantity, text: string): void {
  const rate = /^(?:percent|points|permille)$/.test(quantity.unit.record.dimension);
  const { value, numberStart: at } = quantity;
  if (
    !rate ||
    value === null ||
    !/[-－−﹣]/.test(text.charAt(at - 1)) ||
    !/[\u4e00-\u9fa5、，：]/.test(text.charAt(at - 2))
  )
    return;
  quantity.value = -value;
  quantity.numberStart--;
  quantity.start--;
}
