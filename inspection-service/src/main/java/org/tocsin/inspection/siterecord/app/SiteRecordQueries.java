package org.tocsin.inspection.siterecord.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.tocsin.inspection.siterecord.domain.SiteRecord;
import org.tocsin.inspection.siterecord.persistence.SiteRecordRepository;
import org.tocsin.inspection.visit.app.InspectionFile;
import org.tocsin.inspection.visit.app.InspectionQueries;
import org.tocsin.inspection.visit.domain.Inspection;

/** Looks up site records for the present caller. */
@ApplicationScoped
public class SiteRecordQueries {

    private static final Logger LOG = Logger.getLogger(SiteRecordQueries.class);

    private final InspectionQueries visits;
    private final SiteRecordRepository records;
    private final SiteRecordWriter writer;
    private final CanonicalForm form;

    SiteRecordQueries(
            InspectionQueries visits,
            SiteRecordRepository records,
            SiteRecordWriter writer,
            CanonicalForm form) {
        this.visits = visits;
        this.records = records;
        this.writer = writer;
        this.form = form;
    }

    /**
     * The record of a visit; as long as none is frozen, a draft.
     *
     * @throws org.tocsin.platform.problem.Refusal.NotFound if the caller does not see the visit
     */
    @Transactional
    public SiteRecordFile of(UUID inspectionId) {
        InspectionFile visit = visits.single(inspectionId);
        return records.findByIdOptional(inspectionId)
                .map(record -> frozen(visit.inspection(), record))
                .orElseGet(() -> draft(visit));
    }

    private static SiteRecordFile frozen(Inspection inspection, SiteRecord record) {
        byte[] content = record.content();
        boolean intact = CanonicalForm.digest(content).equals(record.digest());
        if (!intact) {
            LOG.errorf("Site record %s is not what was frozen", record.recordNo());
        }
        return new SiteRecordFile(
                inspection.id(),
                inspection.inspectionNo(),
                intact ? SiteRecordState.FROZEN : SiteRecordState.ALTERED,
                record.recordNo(),
                new String(content, StandardCharsets.UTF_8),
                record.digest(),
                record.frozenAt());
    }

    private SiteRecordFile draft(InspectionFile visit) {
        byte[] content = form.of(writer.write(visit, null));
        return new SiteRecordFile(
                visit.inspection().id(),
                visit.inspection().inspectionNo(),
                SiteRecordState.DRAFT,
                null,
                new String(content, StandardCharsets.UTF_8),
                CanonicalForm.digest(content),
                visit.inspection().updatedAt());
    }
}
