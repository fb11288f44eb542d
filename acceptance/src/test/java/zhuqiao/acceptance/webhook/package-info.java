/** Endpoints and signed deliveries, over HTTP. */
@NullMarked
package zhuqiao.acceptance.webhook;

import org.jspecify.annotations.NullMarked;
