package org.tocsin.accident.release.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.tocsin.accident.release.domain.Release;
import org.tocsin.accident.release.domain.ReleaseTitle;
import org.tocsin.accident.release.messaging.ReleasePublisher;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.time.Moments;

/** Writes down what a release is, and tells of it. */
@ApplicationScoped
class ReleaseJournal {

    private final FrozenForm form;
    private final ReleasePublisher publisher;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    ReleaseJournal(
            FrozenForm form,
            ReleasePublisher publisher,
            AuditTrail audit,
            Caller caller,
            Clock clock) {
        this.form = form;
        this.publisher = publisher;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    LocalDate today() {
        return Moments.today(clock);
    }

    Release written(ReleaseTitle title, Bulletin bulletin) {
        String canonical = form.of(bulletin);
        return new Release(title, Moments.now(clock), caller.subject(), caller.name())
                .holding(canonical, FrozenForm.digest(canonical), bulletin.figures().size());
    }

    void announce(Release release) {
        publisher.publish(release);
        audit.record("publish", "release", release.title().id(), null, release.digest());
    }
}
