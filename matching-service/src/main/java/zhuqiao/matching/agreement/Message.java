package zhuqiao.matching.agreement;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.counterparty.GuarantorFacts;
import zhuqiao.core.counterparty.LenderFacts;
import zhuqiao.core.counterparty.PartnerFacts;
import zhuqiao.core.terms.AgreementVersion;
import zhuqiao.core.value.InvalidValueException;
import zhuqiao.platform.outbox.Event;
import zhuqiao.platform.outbox.Topics;

/**
 * A message of a compacted topic as it was read; reading takes most of a replica's start and may happen on any thread.
 *
 * @param facts an {@link AgreementVersion} or the facts of a counterparty; null when it could not be read
 * @param fault why it could not
 */
record Message(
        String topic,
        String key,
        @Nullable Object facts,
        @Nullable String fault) {

    static Message read(String topic, String key, byte[] value) {
        try {
            Class<?> type = type(topic, key);
            return type == null
                    ? new Message(topic, key, null, "unknown kind")
                    : new Message(topic, key, Event.data(value, type), null);
        } catch (IOException | InvalidValueException unreadable) {
            return new Message(topic, key, null, unreadable.getMessage());
        }
    }

    private static @Nullable Class<?> type(String topic, String key) {
        if (topic.equals(Topics.AGREEMENTS)) {
            return AgreementVersion.class;
        }
        return switch (key.substring(0, Math.max(0, key.indexOf(':')))) {
            case "lender" -> LenderFacts.class;
            case "partner" -> PartnerFacts.class;
            case "guarantor" -> GuarantorFacts.class;
            default -> null;
        };
    }
}
