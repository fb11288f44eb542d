/** The platform's three services as separate processes. */
@NullMarked
package zhuqiao.sandbox.service;

import org.jspecify.annotations.NullMarked;
