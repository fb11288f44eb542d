/** Consents of borrowers after the application was sent: given, revoked, asked for. */
@NullMarked
package zhuqiao.matching.consent;

import org.jspecify.annotations.NullMarked;
