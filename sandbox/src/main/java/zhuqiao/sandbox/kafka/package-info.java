/** A single Kafka node in KRaft mode and the platform's topics. */
@NullMarked
package zhuqiao.sandbox.kafka;

import org.jspecify.annotations.NullMarked;
