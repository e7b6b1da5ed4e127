package org.tocsin.responsibility.assessment.app;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.tocsin.platform.sql.StatementBatches;
import org.tocsin.responsibility.assessment.domain.Assessment;
import org.tocsin.responsibility.assessment.domain.AssessmentCommand;
import org.tocsin.responsibility.assessment.domain.AssessmentSnapshot;
import org.tocsin.responsibility.assessment.domain.AssessmentStatus;
import org.tocsin.responsibility.assessment.domain.Count;
import org.tocsin.responsibility.assessment.domain.Waits;
import org.tocsin.responsibility.assessment.persistence.AssessmentRepository;

/**
 * Scores many open assessments of one period at one cut-off: the facts are read once for all, each
 * assessment is locked and looked at again before it is scored, so several instances score it once.
 */
@ApplicationScoped
class AssessmentRounds {

    private static final Logger LOG = Logger.getLogger(AssessmentRounds.class);
    private static final int CHUNK = 50;
    private static final int TIMEOUT_SECONDS = 600;

    private final AssessmentRepository assessments;
    private final AssessmentCounting counting;
    private final AssessmentBook book;
    private final StatementBatches batches;

    AssessmentRounds(
            AssessmentRepository assessments,
            AssessmentCounting counting,
            AssessmentBook book,
            StatementBatches batches) {
        this.assessments = assessments;
        this.counting = counting;
        this.book = book;
        this.batches = batches;
    }

    /**
     * Who scores them, and what they wait for.
     *
     * @param settlementId {@code null} where a person asked for it
     * @param scorer {@code null} for a settlement
     */
    record Round(
            Instant cutOff, Waits waits, @Nullable UUID settlementId, @Nullable String scorer) {}

    /** Must be called outside a transaction. */
    int score(List<UUID> ids, Round round) {
        int scored = 0;
        for (List<AssessmentSnapshot> alike : alike(ids).values()) {
            Map<UUID, Count> counts =
                    QuarkusTransaction.requiringNew()
                            .timeout(TIMEOUT_SECONDS)
                            .call(() -> counting.counts(alike, round.cutOff()));
            List<UUID> all = alike.stream().map(AssessmentSnapshot::id).toList();
            for (int from = 0; from < all.size(); from += CHUNK) {
                List<UUID> chunk = all.subList(from, Math.min(from + CHUNK, all.size()));
                scored += enter(chunk, counts, round);
            }
        }
        return scored;
    }

    /** Those that are counted from the same template. */
    private Map<UUID, List<AssessmentSnapshot>> alike(List<UUID> ids) {
        Map<UUID, List<AssessmentSnapshot>> alike = new LinkedHashMap<>();
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            for (int from = 0; from < ids.size(); from += CHUNK) {
                                int to = Math.min(from + CHUNK, ids.size());
                                assessments.byIds(ids.subList(from, to)).stream()
                                        .map(Assessment::snapshot)
                                        .forEach(
                                                one ->
                                                        alike.computeIfAbsent(
                                                                        one.templateId(),
                                                                        _ -> new ArrayList<>())
                                                                .add(one));
                            }
                        });
        return alike;
    }

    /** One that cannot be scored just now does not keep the others waiting. */
    private int enter(List<UUID> chunk, Map<UUID, Count> counts, Round round) {
        try {
            return inTransaction(chunk, counts, round);
        } catch (RuntimeException failed) {
            if (chunk.size() == 1) {
                LOG.warnf(failed, "Assessment %s could not be scored", chunk.getFirst());
                return 0;
            }
            return chunk.stream().mapToInt(id -> enter(List.of(id), counts, round)).sum();
        }
    }

    private int inTransaction(List<UUID> chunk, Map<UUID, Count> counts, Round round) {
        int[] scored = {0};
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            Map<UUID, List<UUID>> vetoed = vetoed(chunk);
                            assessments.lock(chunk);
                            List<Assessment> open =
                                    assessments.byIds(chunk).stream()
                                            .peek(assessments.getEntityManager()::refresh)
                                            .filter(AssessmentRounds::isOpen)
                                            .toList();
                            batches.together(
                                    () -> open.forEach(one -> score(one, counts, vetoed, round)));
                            scored[0] = open.size();
                        });
        return scored[0];
    }

    /** Vetoes are looked at last: one may have been confirmed while the facts were counted. */
    private Map<UUID, List<UUID>> vetoed(List<UUID> chunk) {
        List<AssessmentSnapshot> all =
                assessments.byIds(chunk).stream().map(Assessment::snapshot).toList();
        return counting.vetoed(
                all.stream().map(one -> one.unit().unitId()).toList(), all.getFirst().period());
    }

    private static boolean isOpen(Assessment assessment) {
        return AssessmentStatus.unscored().contains(assessment.snapshot().status());
    }

    private void score(
            Assessment one, Map<UUID, Count> counts, Map<UUID, List<UUID>> vetoed, Round round) {
        List<UUID> confirmed = vetoed.getOrDefault(one.unit().unitId(), List.of());
        book.apply(
                one,
                new AssessmentCommand.Score(
                        counts.get(one.id()).under(confirmed),
                        one.snapshot().papers().manual(),
                        round.settlementId(),
                        round.scorer()),
                round.waits(),
                book.now());
    }
}
