package zhuqiao.sandbox.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import zhuqiao.sandbox.client.Answer;
import zhuqiao.sandbox.client.Api;
import zhuqiao.sandbox.client.ApiException;
import zhuqiao.sandbox.client.Json;
import zhuqiao.sandbox.loans.Loan;
import zhuqiao.sandbox.market.Market;
import zhuqiao.sandbox.market.Seat;
import zhuqiao.sandbox.market.StatusChange;

/**
 * Plays loan records as their lenders: submits them in order, a bounded number at a time, hears of their course by
 * webhook, confirms what is approved, and looks itself where nothing was heard for a while.
 */
final class Play implements AutoCloseable {
    private static final int AT_A_TIME = 16;
    private static final Duration QUIET = Duration.ofSeconds(3);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Market market;
    private final Forms forms;
    private final Clock clock;
    private final Confirmations confirmations;
    private final ConcurrentMap<String, Journey> journeys = new ConcurrentHashMap<>();
    private final Queue<Duration> submissions = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore places = new Semaphore(AT_A_TIME);
    private volatile Instant lastNews;

    Play(Market market, Forms forms, Clock clock) {
        this.market = market;
        this.forms = forms;
        this.clock = clock;
        this.confirmations = new Confirmations(clock);
        this.lastNews = clock.instant();
        market.listen(this::heard);
    }

    /** Returns when the last record is on its way. */
    void submit(List<Loan> loans) throws InterruptedException {
        for (Loan loan : loans) {
            Seat lender = market.lenderOf(loan);
            Journey journey = new Journey(loan, lender);
            journeys.put(loan.number(), journey);
            places.acquire();
            threads.execute(() -> {
                try {
                    submit(journey);
                } finally {
                    places.release();
                }
            });
        }
    }

    private void submit(Journey journey) {
        try {
            long began = System.nanoTime();
            Answer answer = api(journey)
                    .post("/v1/applications", forms.fill(journey.lender(), journey.loan()), key(journey))
                    .expect(200, 201);
            submissions.add(Duration.ofNanos(System.nanoTime() - began));
            journey.answered(Json.required(answer.body(), "id"), Json.required(answer.body(), "status"));
            lastNews = clock.instant();
        } catch (ApiException | IllegalStateException e) {
            journey.failed(String.valueOf(e.getMessage()));
        }
    }

    private void heard(StatusChange change) {
        Journey journey = journeys.get(change.lenderApplicationNo());
        if (journey == null) {
            return;
        }
        lastNews = clock.instant();
        journey.heard(change.applicationId(), change.status());
        if (change.status().equals("APPROVED")) {
            threads.execute(() -> confirm(journey, change.applicationId()));
        }
    }

    private void confirm(Journey journey, String applicationId) {
        try {
            confirmations.confirm(api(journey), applicationId, journey.loan());
        } catch (ApiException | IllegalStateException e) {
            journey.failed(String.valueOf(e.getMessage()));
        }
    }

    /** Answers whether every application came to rest within the time. */
    boolean waitForRest(Duration atMost) throws InterruptedException {
        Instant deadline = clock.instant().plus(atMost);
        while (!journeys.values().stream().allMatch(Journey::atRest)) {
            if (clock.instant().isAfter(deadline)) {
                return false;
            }
            if (Duration.between(lastNews, clock.instant()).compareTo(QUIET) > 0) {
                lookForThemselves();
            }
            Thread.sleep(PAUSE);
        }
        return true;
    }

    private void lookForThemselves() {
        for (Journey journey : journeys.values()) {
            journey.id().filter(_ -> !journey.atRest()).ifPresent(id -> look(journey, id));
        }
        lastNews = clock.instant();
    }

    /** A look that fails is taken again later; only what a lender does may fail its application. */
    private void look(Journey journey, String id) {
        Optional<Answer> answer = read(journey, id);
        if (answer.isPresent() && answer.get().status() == 200) {
            String status = Json.required(answer.get().body(), "status");
            journey.heard(id, status);
            if (status.equals("APPROVED")) {
                confirm(journey, id);
            }
        }
    }

    private Optional<Answer> read(Journey journey, String id) {
        try {
            return Optional.of(api(journey).get("/v1/applications/" + id));
        } catch (ApiException e) {
            return Optional.empty();
        }
    }

    private Api api(Journey journey) {
        return market.people().seat(journey.lender().key());
    }

    private String key(Journey journey) {
        return "demo-" + journey.loan().number();
    }

    Collection<Journey> journeys() {
        return journeys.values();
    }

    /** From sending an application to its answer, matching included. */
    List<Duration> submissions() {
        return List.copyOf(submissions);
    }

    /** How many journeys stand at each status; those without an answer yet are left out. */
    Map<String, Long> standing() {
        return journeys.values().stream()
                .map(Journey::status)
                .filter(status -> !status.isEmpty())
                .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
