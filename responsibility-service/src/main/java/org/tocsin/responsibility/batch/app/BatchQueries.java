package org.tocsin.responsibility.batch.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;
import org.tocsin.responsibility.agreement.app.AgreementWriter;
import org.tocsin.responsibility.agreement.app.SigningQueries;
import org.tocsin.responsibility.agreement.domain.SigningProgress;
import org.tocsin.responsibility.batch.domain.AgreementBatch;
import org.tocsin.responsibility.batch.domain.BatchSnapshot;
import org.tocsin.responsibility.batch.persistence.BatchRepository;

/** What was issued in batches, and how far the signing is. */
@ApplicationScoped
public class BatchQueries {

    private static final SortKeys<AgreementBatch> SORT =
            SortKeys.of(AgreementBatch.class, "b", "-createdAt", AgreementBatch::id)
                    .with("createdAt", "b.createdAt", AgreementBatch::createdAt, Instant::parse);

    private final BatchRepository batches;
    private final SigningQueries signing;
    private final AgreementWriter writer;
    private final Keyset keyset;

    BatchQueries(
            BatchRepository batches,
            SigningQueries signing,
            AgreementWriter writer,
            Keyset keyset) {
        this.batches = batches;
        this.signing = signing;
        this.writer = writer;
        this.keyset = keyset;
    }

    /** A batch with how far the signing is, and whether the caller may add to it. */
    public record BatchRecord(BatchSnapshot batch, SigningProgress progress, boolean open) {}

    @Transactional
    public BatchRecord single(UUID id) {
        BatchSnapshot batch = batches.require(id).snapshot();
        return new BatchRecord(
                batch, signing.ofBatch(id), writer.writesFor(batch.superior().unitId()));
    }

    @Transactional
    public Page<BatchSnapshot> page(
            @Nullable UUID superiorUnitId,
            @Nullable UUID templateId,
            @Nullable Integer year,
            PageParams params) {
        return keyset.page(params, SORT, batches.matching(superiorUnitId, templateId, year))
                .map(AgreementBatch::snapshot);
    }
}
