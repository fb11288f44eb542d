/** What an agreement says: one version of a cooperation agreement and the terms it funds under. */
@NullMarked
package zhuqiao.core.terms;

import org.jspecify.annotations.NullMarked;
