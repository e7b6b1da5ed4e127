package org.tocsin.inspection.siterecord.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.tocsin.inspection.siterecord.domain.SiteRecord;
import org.tocsin.inspection.siterecord.domain.SiteRecordContent;
import org.tocsin.inspection.siterecord.persistence.SiteRecordRepository;
import org.tocsin.inspection.visit.app.InspectionFile;
import org.tocsin.inspection.visit.app.InspectionQueries;
import org.tocsin.inspection.visit.app.VisitMoved;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.serial.Serials;
import org.tocsin.platform.time.Moments;

/** Freezes site records, each in the transaction of its signature or refusal. */
@ApplicationScoped
class SiteRecordArchive {

    private static final String SERIES = "JL";
    private static final int COUNTY = 6;

    private final InspectionQueries visits;
    private final SiteRecordWriter writer;
    private final SiteRecordRepository records;
    private final CanonicalForm form;
    private final Serials serials;
    private final AuditTrail audit;

    SiteRecordArchive(
            InspectionQueries visits,
            SiteRecordWriter writer,
            SiteRecordRepository records,
            CanonicalForm form,
            Serials serials,
            AuditTrail audit) {
        this.visits = visits;
        this.writer = writer;
        this.records = records;
        this.form = form;
        this.serials = serials;
        this.audit = audit;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes VisitMoved moved) {
        switch (moved.status()) {
            case SIGNED, REFUSED_SIGNATURE ->
                    freeze(visits.single(moved.inspectionId()), moved.at());
            case RECORDED, CLOSED -> {
                // Nothing is settled by these.
            }
        }
    }

    private void freeze(InspectionFile visit, Instant at) {
        String recordNo = nextNo(visit.inspection().unit().division(), at);
        SiteRecordContent content = writer.write(visit, recordNo);
        byte[] canonical = form.of(content);
        String digest = CanonicalForm.digest(canonical);
        records.persist(new SiteRecord(content.inspectionId(), recordNo, canonical, digest, at));
        audit.record("freeze", "site-record", content.inspectionId(), null, digest);
    }

    /** Numbered per county, as paper files are. */
    private String nextNo(String division, Instant at) {
        String county = division.substring(0, Math.min(COUNTY, division.length()));
        return serials.next(SERIES, county, Moments.dayOf(at).getYear());
    }
}
