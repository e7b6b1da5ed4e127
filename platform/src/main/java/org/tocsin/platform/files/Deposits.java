package org.tocsin.platform.files;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.tocsin.platform.problem.ProblemType;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;

/**
 * Makes the store follow the transaction as far as two systems can: content is stored first, and
 * taken out again if the transaction fails. What a crash leaves behind is for {@link FileSweep}.
 */
@IfBuildProperty(name = "tocsin.files.enabled", stringValue = "true")
@ApplicationScoped
public class Deposits {

    private static final Logger LOG = Logger.getLogger(Deposits.class);

    private final FileStore store;
    private final KnownFiles files;
    private final TransactionSynchronizationRegistry transaction;

    Deposits(FileStore store, KnownFiles files, TransactionSynchronizationRegistry transaction) {
        this.store = store;
        this.files = files;
        this.transaction = transaction;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void put(UUID id, Path content) {
        transaction.registerInterposedSynchronization(new Withdrawal(id));
        try {
            store.put(id, content);
        } catch (IOException failed) {
            LOG.errorf(failed, "File %s cannot be stored", id);
            throw new Refusal.Of(
                    ProblemType.UNAVAILABLE,
                    Text.of("文件存储暂不可用，请稍后重试", "The file store is not available: try again later"));
        }
    }

    /** Takes out of the store what of it the register does not know. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void withdraw(Collection<UUID> ids) throws IOException {
        Set<UUID> known = files.known(ids);
        for (UUID id : ids) {
            if (!known.contains(id)) {
                store.delete(id);
                LOG.infof("File %s is not on the register and was taken out", id);
            }
        }
    }

    /**
     * A failed transaction may have been committed all the same if the connection broke at that
     * very moment, so the register is asked; not here, where the connection is still that of the
     * failed transaction.
     */
    private final class Withdrawal implements Synchronization {
        private final UUID id;

        Withdrawal(UUID id) {
            this.id = id;
        }

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status != Status.STATUS_COMMITTED) {
                Thread.ofVirtual().name("withdraw-" + id).start(this::withdraw);
            }
        }

        private void withdraw() {
            try {
                Deposits.this.withdraw(List.of(id));
            } catch (IOException | RuntimeException failed) {
                LOG.warnf(failed, "File %s stays until the next sweep", id);
            }
        }
    }
}
