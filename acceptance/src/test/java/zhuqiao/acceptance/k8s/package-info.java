/** What must hold of the manifests in {@code k8s/}, checked without a cluster. */
@NullMarked
package zhuqiao.acceptance.k8s;

import org.jspecify.annotations.NullMarked;
