package zhuqiao.matching.agreement;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.matching.FastMatcher;
import zhuqiao.core.matching.Market;
import zhuqiao.core.regulation.RuleBook;
import zhuqiao.core.value.Uscc;
import zhuqiao.platform.outbox.Topics;

/**
 * Reads the compacted topics whole, from their beginning, on a thread of its own, and then follows them. Every replica
 * reads everything; nothing is committed to Kafka. The market is swapped after the quota rows of what was read exist.
 */
@ApplicationScoped
public class Projection {
    private static final Logger LOG = Logger.getLogger(Projection.class);
    private final ProjectionConfig config;
    private final MarketPlace marketPlace;
    private final Agreements agreements;
    private final QuotaRows quotaRows;
    private final RuleBook rules;
    private final String brokers;
    private final Uscc platform;
    /** Over the last market; the projection's thread alone touches it. */
    private @Nullable FastMatcher matcher;

    private volatile @Nullable Consumer<String, byte[]> consumer;
    private volatile boolean stopped;

    public Projection(
            ProjectionConfig config,
            MarketPlace marketPlace,
            Agreements agreements,
            QuotaRows quotaRows,
            RuleBook rules,
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers,
            @ConfigProperty(name = "zhuqiao.platform.uscc") String platform) {
        this.config = config;
        this.marketPlace = marketPlace;
        this.agreements = agreements;
        this.quotaRows = quotaRows;
        this.rules = rules;
        this.brokers = brokers;
        this.platform = new Uscc(platform);
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().name("projection").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        Consumer<String, byte[]> running = consumer;
        if (running != null) {
            running.wakeup();
        }
    }

    private void run() {
        while (!stopped) {
            try (Consumer<String, byte[]> opened = open()) {
                consumer = opened;
                follow(opened);
            } catch (WakeupException stopping) {
                LOG.debug("projection stops");
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "projection failed, reads the topics anew");
                pause();
            }
        }
    }

    private void follow(Consumer<String, byte[]> from) {
        List<TopicPartition> partitions = partitions(from);
        from.assign(partitions);
        from.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = from.endOffsets(partitions);
        Register register = new Register();
        boolean caughtUp = false;
        boolean changed = true;
        long read = 0;
        while (!stopped) {
            List<Message> messages = read(from.poll(config.poll()));
            messages.forEach(register::take);
            changed = changed || !messages.isEmpty();
            read += messages.size();
            if (!caughtUp && ends.entrySet().stream().allMatch(end -> from.position(end.getKey()) >= end.getValue())) {
                caughtUp = true;
                LOG.infof("projection caught up messages=%d", read);
            }
            if (caughtUp) {
                bring(register, changed);
                changed = false;
            }
        }
    }

    /** The market is swapped when its quota rows are there. */
    private void bring(Register register, boolean changed) {
        MarketPlace.@Nullable Snapshot next = changed ? over(register.market(platform)) : null;
        quotaRows.align(register.agreements(), changed);
        if (next != null) {
            agreements.swap(register.agreements());
            marketPlace.swap(next);
            LOG.debugf("market swapped lenders=%d", next.market().lenders().size());
        }
    }

    /** Reads on all processors: a replica that starts has the whole country to read. */
    private static List<Message> read(ConsumerRecords<String, byte[]> records) {
        List<ConsumerRecord<String, byte[]>> told = new ArrayList<>(records.count());
        records.forEach(told::add);
        return told.parallelStream()
                .filter(each -> each.value() != null)
                .map(each -> Message.read(each.topic(), each.key(), each.value()))
                .toList();
    }

    /** The books of a whole country take seconds: those of the first market are made while it is in use already. */
    private MarketPlace.Snapshot over(Market market) {
        FastMatcher last = matcher;
        FastMatcher next = last == null ? new FastMatcher(rules, market) : last.over(market);
        matcher = next;
        if (last == null) {
            var _ = CompletableFuture.runAsync(() -> {
                next.prepared(Instant.now());
                LOG.infof("books made lenders=%d", market.lenders().size());
            });
        } else {
            next.prepared(Instant.now());
        }
        return new MarketPlace.Snapshot(market, next);
    }

    /** All partitions of both topics; they may not be there yet when everything starts at once. */
    private List<TopicPartition> partitions(Consumer<String, byte[]> from) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : List.of(Topics.AGREEMENTS, Topics.COUNTERPARTIES)) {
            List<PartitionInfo> found = from.partitionsFor(topic);
            if (found == null || found.isEmpty()) {
                throw new IllegalStateException("topic " + topic + " is not there yet");
            }
            found.forEach(each -> partitions.add(new TopicPartition(topic, each.partition())));
        }
        return partitions;
    }

    private Consumer<String, byte[]> open() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        brokers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        5000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private void pause() {
        try {
            Thread.sleep(config.retry());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }
}
