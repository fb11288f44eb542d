/** Personal data as everybody but the entitled partner sees it. */
@NullMarked
package zhuqiao.platform.masking;

import org.jspecify.annotations.NullMarked;
