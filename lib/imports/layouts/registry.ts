import type { Layout } from "./layout";
import { long } from "./long";
import { wideByCriterion } from "./wide-by-criterion";
import { wideByIndicator } from "./wide-by-indicator";

/** Every layout; of two that fit a header equally the first is taken. */
export const LAYOUTS: readonly Layout[] = [long, wideByCriterion, wideByIndicator];
