package org.tocsin.responsibility.unit.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tocsin.platform.sql.Columns;
import org.tocsin.platform.sql.StatementBatches;
import org.tocsin.platform.sql.StatementBatches.Write;
import org.tocsin.responsibility.unit.domain.UnitEntry;
import org.tocsin.responsibility.unit.domain.UnitStep;

/** The history. Whoever asks has been let in to the unit. */
@ApplicationScoped
public class UnitEntryRepository implements PanacheRepositoryBase<UnitEntry, UUID> {

    private static final String INSERT =
            "insert into unit_entry (id, unit_id, number, change_id, step, effective_on, recorded_at,"
                    + " recorded_by, recorded_by_name, reason, document_no, parent_before,"
                    + " parent_after, state_before, state_after, touched)"
                    + " values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";

    private final StatementBatches statements;

    UnitEntryRepository(StatementBatches statements) {
        this.statements = statements;
    }

    /** Written at once, or with the others of its chunk in an import. */
    public void append(UnitEntry entry) {
        UnitEntry.Record record = entry.record();
        statements.write(
                new Write(
                        INSERT,
                        failure ->
                                new IllegalStateException("The history was not written", failure),
                        Columns.bytes(entry.id()),
                        Columns.bytes(entry.unitId()),
                        entry.number(),
                        Columns.bytes(record.changeId()),
                        entry.step().name(),
                        record.effectiveOn(),
                        Columns.utc(record.recordedAt()),
                        record.by(),
                        record.byName(),
                        record.reason(),
                        record.documentNo(),
                        Columns.bytes(entry.parentBefore()),
                        Columns.bytes(entry.parentAfter()),
                        entry.stateBefore(),
                        entry.stateAfter(),
                        entry.touched()));
    }

    /** All entries of these units, in the order in which they were recorded. */
    public List<UnitEntry> of(Collection<UUID> unitIds) {
        return unitIds.isEmpty()
                ? List.of()
                : list(
                        "from UnitEntry e where e.unitId in ?1 order by e.unitId, e.number",
                        unitIds);
    }

    /** The last day on which such a change of one of these units took effect. */
    public Optional<LocalDate> last(Collection<UUID> unitIds, Collection<UnitStep> steps) {
        return Optional.ofNullable(
                getEntityManager()
                        .createQuery(
                                "select max(e.effectiveOn) from UnitEntry e where e.unitId in"
                                        + " (:units) and e.step in (:steps)",
                                LocalDate.class)
                        .setParameter("units", unitIds)
                        .setParameter("steps", steps)
                        .getSingleResult());
    }

    /** The last day on which a unit came to stand below one of these or ceased to. */
    public Optional<LocalDate> lastBelow(Collection<UUID> unitIds, Collection<UnitStep> steps) {
        return Optional.ofNullable(
                getEntityManager()
                        .createQuery(
                                "select max(e.effectiveOn) from UnitEntry e where (e.parentBefore"
                                        + " in (:units) or e.parentAfter in (:units)) and e.step in"
                                        + " (:steps)",
                                LocalDate.class)
                        .setParameter("units", unitIds)
                        .setParameter("steps", steps)
                        .getSingleResult());
    }

    /** The units that some entry tells to have stood directly below one of these. */
    public List<UUID> everBelow(Collection<UUID> unitIds) {
        return getEntityManager()
                .createQuery(
                        "select distinct e.unitId from UnitEntry e where e.parentBefore in (:units)"
                                + " or e.parentAfter in (:units)",
                        UUID.class)
                .setParameter("units", unitIds)
                .getResultList();
    }
}
