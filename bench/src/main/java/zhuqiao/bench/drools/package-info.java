/** The peer: one lender's agreements and the rules of the day as a Drools rule base, generated from the same data. */
@NullMarked
package zhuqiao.bench.drools;

import org.jspecify.annotations.NullMarked;
