package zhuqiao.matching.intake;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import zhuqiao.matching.agreement.MarketPlace;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/**
 * The door of group commit: while one transaction commits, the arriving applications queue; the next transaction takes
 * them all. No timer waits on an idle system. What is queued is carried through whether or not its caller stays.
 */
@ApplicationScoped
public class Intake {
    private static final Logger LOG = Logger.getLogger(Intake.class);
    private final GroupProcessor processor;
    private final MarketPlace marketPlace;
    private final IntakeConfig config;
    private final BlockingQueue<Member<?>> queue;
    private volatile @Nullable Thread thread;
    private volatile boolean stopped;

    public Intake(GroupProcessor processor, MarketPlace marketPlace, IntakeConfig config) {
        this.processor = processor;
        this.marketPlace = marketPlace;
        this.config = config;
        this.queue = new LinkedBlockingQueue<>(config.queue());
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("intake").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
    }

    /**
     * Queues a member.
     *
     * @return its outcome, after the commit; fails with 503 when the queue is full or the market not read yet, and with the member's own problem
     */
    public <T> CompletableFuture<T> submit(Member<T> member) {
        if (stopped || !marketPlace.ready()) {
            member.fail(Problem.unavailable(
                    Text.of("服务正在启动或停止", "The service is starting or stopping"), Duration.ofSeconds(1)));
        } else if (!queue.offer(member)) {
            member.fail(Problem.unavailable(
                    Text.of("进件繁忙,请稍后重试", "Too many applications are waiting, try again"), Duration.ofSeconds(1)));
        }
        return member.answer();
    }

    private void run() {
        List<Member<?>> waiting = new ArrayList<>();
        while (!stopped) {
            try {
                if (waiting.isEmpty()) {
                    waiting.add(queue.take());
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            }
            queue.drainTo(waiting, Math.max(0, config.group() - waiting.size()));
            List<Member<?>> group = next(waiting);
            try {
                waiting.addAll(0, processor.process(group));
            } catch (RuntimeException defect) {
                LOG.error("intake group lost", defect);
                group.forEach(member -> member.fail(defect));
            }
        }
    }

    /** Takes out, in order, those that share no borrower, number or key with one before them. */
    private static List<Member<?>> next(List<Member<?>> waiting) {
        Set<Long> taken = new HashSet<>();
        List<Member<?>> group = new ArrayList<>();
        for (Iterator<Member<?>> each = waiting.iterator(); each.hasNext(); ) {
            Member<?> member = each.next();
            Set<Long> locks = member.exclusiveLocks().boxed().collect(Collectors.toSet());
            if (locks.stream().noneMatch(taken::contains)) {
                group.add(member);
                each.remove();
            }
            taken.addAll(locks);
        }
        return group;
    }
}
