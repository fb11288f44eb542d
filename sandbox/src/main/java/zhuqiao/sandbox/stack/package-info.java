/** What a running stack tells the outside: addresses, credentials, processes. */
@NullMarked
package zhuqiao.sandbox.stack;

import org.jspecify.annotations.NullMarked;
