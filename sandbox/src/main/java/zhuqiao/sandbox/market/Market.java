package zhuqiao.sandbox.market;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import zhuqiao.core.terms.Scenario;
import zhuqiao.core.value.Uscc;
import zhuqiao.sandbox.loans.Loan;
import zhuqiao.sandbox.loans.Recipients;
import zhuqiao.sandbox.partner.BankLedger;
import zhuqiao.sandbox.partner.Mailbox;
import zhuqiao.sandbox.partner.Receivers;
import zhuqiao.sandbox.partner.Reception;
import zhuqiao.sandbox.partner.SandboxBank;
import zhuqiao.sandbox.stack.StackInfo;

/** The sandbox's market: its seats are known before the stack starts, the rest is opened over the API. */
public final class Market implements AutoCloseable {
    /** The platform operator's credit code, as the services are configured with it and partners' lists name it. */
    public static final Uscc PLATFORM = new Uscc("91330106MA0QHA000W");

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Directory directory = Directory.load();
    private final List<Contract> contracts = new AgreementBook(directory).contracts();
    private final BankLedger ledger = new BankLedger();
    private final LenderDesk lenders = new LenderDesk();
    private final Clock clock = Clock.systemUTC();
    private final Receivers receivers = Receivers.start(clock);
    private final People people;
    private List<SignedAgreement> agreements = List.of();

    private Market(StackInfo stack) {
        this.people = new People(stack);
    }

    /** Every counterparty that gets an OAuth client in the sandbox's realm. */
    public static List<Seat> seats() {
        return Directory.load().seats();
    }

    /**
     * Registers counterparties and agreements through the gateway and starts the partners' receivers.
     *
     * @throws IllegalStateException when the platform refuses any of it
     */
    public static Market open(StackInfo stack) {
        Market market = new Market(stack);
        try {
            market.register();
            market.declare();
            market.settle();
            return market;
        } catch (InterruptedException e) {
            market.close();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Opening the sandbox's market was interrupted", e);
        } catch (RuntimeException e) {
            market.close();
            throw e;
        }
    }

    private void register() {
        Registration registration = registration();
        List<Callable<Void>> calls = new ArrayList<>();
        directory.lenders().forEach(lender -> calls.add(run(() -> registration.enter("lenders", lender))));
        directory.partners().forEach(partner -> calls.add(run(() -> registration.enter("partners", partner))));
        directory.guarantors().forEach(guarantor -> calls.add(run(() -> registration.enter("guarantors", guarantor))));
        InParallel.all(calls);
    }

    /** What an agreement's activation looks at. */
    private void declare() {
        Registration registration = registration();
        List<Callable<Void>> calls = new ArrayList<>();
        for (Counterparty partner : directory.partners()) {
            calls.add(run(() -> registration.publishList(partner)));
            calls.add(run(() -> registration.declareHeadroom(partner)));
        }
        directory.lenders().forEach(lender -> calls.add(run(() -> registration.policy(lender))));
        InParallel.all(calls);
    }

    /** Agreements are signed while the receivers pass their tests. */
    private void settle() throws InterruptedException {
        Endpoints endpoints = new Endpoints(people, receivers, clock);
        Signing signing = new Signing(people);
        List<Callable<Optional<SignedAgreement>>> calls = new ArrayList<>();
        for (Counterparty partner : directory.partners()) {
            Mailbox mailbox = receivers.open(partner.seat(), bank(partner));
            calls.add(endpoint(endpoints, partner, Endpoints.PARTNER_EVENTS, mailbox));
        }
        for (Counterparty lender : directory.lenders()) {
            Mailbox mailbox = receivers.open(lender.seat(), lenders);
            calls.add(endpoint(endpoints, lender, Endpoints.LENDER_EVENTS, mailbox));
        }
        contracts.forEach(contract -> calls.add(() -> Optional.of(signing.sign(contract))));
        agreements = InParallel.all(calls).stream().flatMap(Optional::stream).toList();
        new Projection(people, clock).waitFor(agreements);
    }

    private static Callable<Optional<SignedAgreement>> endpoint(
            Endpoints endpoints, Counterparty owner, List<String> events, Mailbox mailbox) {
        return () -> {
            endpoints.register(owner, events, mailbox);
            return Optional.empty();
        };
    }

    private SandboxBank bank(Counterparty partner) {
        return new SandboxBank(people.seat(partner.seat()), ledger, Executors.newVirtualThreadPerTaskExecutor(), clock);
    }

    private Registration registration() {
        return new Registration(people, new Declarations(contracts, LocalDate.ofInstant(clock.instant(), ZONE)));
    }

    private static Callable<Void> run(Step step) {
        return () -> {
            step.run();
            return null;
        };
    }

    @FunctionalInterface
    private interface Step {
        void run() throws InterruptedException;
    }

    public People people() {
        return people;
    }

    public List<SignedAgreement> agreements() {
        return agreements;
    }

    /** Passes on every change of an application that a lender's webhook endpoint hears of. */
    public void listen(Consumer<StatusChange> listener) {
        lenders.listen(listener);
    }

    /** What the banks wrote down themselves. */
    public BankLedger ledger() {
        return ledger;
    }

    /** What the webhook receivers saw. */
    public Reception reception() {
        return receivers.reception();
    }

    /** Which lender's seat a record comes from. */
    public Seat lenderOf(Loan loan) {
        return Directory.seat(Lending.of(loan, directory), Seat.Kind.LENDER);
    }

    /** Whom the consents of a lender's borrowers name: who may fund such loans of that lender, and nobody else. */
    public Recipients recipientsOf(Seat lender, Scenario scenario) {
        return recipientsOf(lender.id(), scenario, contracts);
    }

    static Recipients recipientsOf(String lenderId, Scenario scenario, List<Contract> contracts) {
        List<Contract> own = contracts.stream()
                .filter(contract -> contract.lender().id().equals(lenderId) && contract.funds(scenario))
                .toList();
        return new Recipients(
                own.stream().map(contract -> contract.partner().id()).distinct().toList(),
                own.stream()
                        .flatMap(contract -> contract.guarantor().stream())
                        .map(Counterparty::id)
                        .distinct()
                        .toList());
    }

    /** Stops the partners' receivers. */
    @Override
    public void close() {
        receivers.close();
    }
}
