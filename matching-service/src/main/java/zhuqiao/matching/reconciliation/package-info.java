/** Where reports of partners and the platform's own figures part ways. */
@NullMarked
package zhuqiao.matching.reconciliation;

import org.jspecify.annotations.NullMarked;
