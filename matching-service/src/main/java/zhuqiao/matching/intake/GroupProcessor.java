package zhuqiao.matching.intake;

import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import zhuqiao.matching.agreement.MarketPlace;
import zhuqiao.platform.outbox.OutboxRelay;
import zhuqiao.platform.security.FieldCipher;

/**
 * Carries groups through their transaction. A group that fails is tried once more when what failed it passes, then each
 * member goes alone, so that one bad application never fails its neighbours.
 */
@ApplicationScoped
public class GroupProcessor {
    private static final Logger LOG = Logger.getLogger(GroupProcessor.class);
    private static final int ATTEMPTS_ALONE = 3;
    private final Connections connections;
    private final MarketPlace market;
    private final FieldCipher cipher;
    private final OutboxRelay relay;
    private final IntakeConfig config;
    private final GroupTransaction.Memory memory = new GroupTransaction.Memory(new QuotaHints(), new Portfolios());

    GroupProcessor(
            Connections connections, MarketPlace market, FieldCipher cipher, OutboxRelay relay, IntakeConfig config) {
        this.connections = connections;
        this.market = market;
        this.cipher = cipher;
        this.relay = relay;
        this.config = config;
    }

    /** Settles the members but those returned, which go into the next group. Called by one thread only. */
    List<Member<?>> process(List<Member<?>> group) {
        try {
            return commit(group);
        } catch (RuntimeException first) {
            LOG.warnf("group of %d failed: %s", group.size(), first.toString());
            if (group.size() == 1 && !PassingFailure.is(first)) {
                return failed(group.getFirst(), first);
            }
            if (group.size() > 1 && PassingFailure.is(first)) {
                try {
                    return commit(group);
                } catch (RuntimeException second) {
                    LOG.warnf("group of %d failed twice, members go alone: %s", group.size(), second.toString());
                }
            }
        }
        List<Member<?>> deferred = new ArrayList<>();
        group.forEach(member -> deferred.addAll(alone(member)));
        return deferred;
    }

    private List<Member<?>> alone(Member<?> member) {
        for (int attempt = 1; ; attempt++) {
            try {
                return commit(List.of(member));
            } catch (RuntimeException failure) {
                if (attempt == ATTEMPTS_ALONE || !PassingFailure.is(failure)) {
                    return failed(member, failure);
                }
            }
        }
    }

    private static List<Member<?>> failed(Member<?> member, RuntimeException failure) {
        LOG.errorf(failure, "application could not be taken in");
        member.fail(failure);
        return List.of();
    }

    private List<Member<?>> commit(List<Member<?>> group) {
        AfterCommit after = connections.with(connection -> commit(connection, group));
        relay.wake();
        after.tell();
        return after.deferred();
    }

    private AfterCommit commit(SqlConnection connection, List<Member<?>> group) {
        Sql sql = new Sql(connection, config.statementTimeout());
        sql.begin();
        try {
            AfterCommit after = new GroupTransaction(sql, market.current(), memory, cipher, config).run(group);
            sql.commit();
            memory.portfolios().keep();
            return after;
        } catch (RuntimeException failure) {
            memory.portfolios().undo();
            rollback(sql);
            throw failure;
        }
    }

    private static void rollback(Sql sql) {
        try {
            sql.rollback();
        } catch (RuntimeException alreadyGone) {
            LOG.debugf("rollback: %s", alreadyGone.toString());
        }
    }
}
