/** What happens because time passed, or because nobody can be reached: expiry, reminders, undeliverable referrals. */
@NullMarked
package zhuqiao.matching.deadline;

import org.jspecify.annotations.NullMarked;
