package zhuqiao.core.matching;

import zhuqiao.core.regulation.PriceGate;

/** A price line, by its figures, as one agreement may charge it. */
record AgreedPrice(PriceFigures figures, PriceGate gate) {}
