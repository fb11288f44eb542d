package zhuqiao.acceptance.agreement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import zhuqiao.acceptance.stack.Platform;
import zhuqiao.acceptance.stack.Topic;

/**
 * Agreements with a content that activation refuses today, as those approved before the rules came have it. They are
 * written where matching reads them, the topic, for no call of today can make them.
 */
public final class OldStock {
    private static final String TOPIC = "agreements";
    private final Platform platform;

    public OldStock(Platform platform) {
        this.platform = platform;
    }

    /**
     * Brings the paper into force and then changes what it says.
     *
     * @return the agreement's id
     */
    public String put(ObjectNode paper, Consumer<ObjectNode> changes) {
        String id = new AgreementDesk(platform).newActive(paper);
        String key = id + ":1";
        try (Topic topic = new Topic(platform.stack(), TOPIC)) {
            ObjectNode message = (ObjectNode) topic.until(
                    key, event -> event.at("/data/history").toString().contains("ACTIVE"));
            changes.accept((ObjectNode) message.at("/data/agreement"));
            Topic.publish(platform.stack(), TOPIC, key, message);
        }
        return id;
    }
}
