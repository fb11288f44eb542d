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
    /** How many groups' worth may wait for neighbours, so that one borrower's many applications hold up nobody else. */
    private static final int PARKED = 10;

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
            member.fail(stopping());
        } else if (!queue.offer(member)) {
            member.fail(Problem.unavailable(
                    Text.of("进件繁忙,请稍后重试", "Too many applications are waiting, try again"), Duration.ofSeconds(1)));
        }
        return member.answer();
    }

    private static Problem stopping() {
        return Problem.unavailable(Text.of("服务正在启动或停止", "The service is starting or stopping"), Duration.ofSeconds(1));
    }

    /** Whether the thread that carries the groups is at work. */
    boolean alive() {
        Thread running = thread;
        return running != null && running.isAlive();
    }

    private void run() {
        List<Member<?>> waiting = new ArrayList<>();
        try {
            while (!stopped) {
                if (waiting.isEmpty()) {
                    waiting.add(queue.take());
                }
                carry(waiting);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        queue.drainTo(waiting);
        waiting.forEach(member -> member.fail(stopping()));
    }

    /** Nothing that goes wrong with one group may end the thread: all others would wait for ever. */
    private void carry(List<Member<?>> waiting) {
        // Those that wait for a neighbour to go first are not counted against the group, only against a bound.
        queue.drainTo(waiting, Math.max(0, Math.min(config.group(), PARKED * config.group() - waiting.size())));
        List<Member<?>> group = next(waiting);
        try {
            waiting.addAll(0, processor.process(group));
        } catch (RuntimeException | Error defect) {
            LOG.error("intake group lost", defect);
            group.forEach(member -> member.fail(defect));
        }
    }

    /** Takes out, in order, a group of those that share no borrower, number or key with one before them. */
    private List<Member<?>> next(List<Member<?>> waiting) {
        Set<Long> taken = new HashSet<>();
        List<Member<?>> group = new ArrayList<>();
        for (Iterator<Member<?>> each = waiting.iterator(); each.hasNext() && group.size() < config.group(); ) {
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
