/** Keycloak with the realm zhuqiao. */
@NullMarked
package zhuqiao.sandbox.keycloak;

import org.jspecify.annotations.NullMarked;
