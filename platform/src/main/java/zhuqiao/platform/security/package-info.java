/** Encryption of personal data at rest and blind indexes to find it again. */
@NullMarked
package zhuqiao.platform.security;

import org.jspecify.annotations.NullMarked;
