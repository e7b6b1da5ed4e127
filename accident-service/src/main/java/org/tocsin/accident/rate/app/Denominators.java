package org.tocsin.accident.rate.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.stream.Stream;
import org.tocsin.accident.ledger.app.Ledger;
import org.tocsin.accident.rate.domain.Denominator;
import org.tocsin.accident.rate.domain.DenominatorKey;
import org.tocsin.accident.rate.domain.DenominatorKind;
import org.tocsin.accident.rate.domain.DenominatorVersion;
import org.tocsin.accident.rate.domain.Entry;
import org.tocsin.accident.rate.persistence.DenominatorRepository;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.time.Ids;

/** What rates divide by: entered by the committee's office, kept in versions. */
@ApplicationScoped
public class Denominators {

    private static final String WHAT = "denominator";

    private final DenominatorRepository denominators;
    private final Jurisdiction jurisdiction;
    private final Ledger ledger;
    private final AuditTrail audit;
    private final Caller caller;

    Denominators(
            DenominatorRepository denominators,
            Jurisdiction jurisdiction,
            Ledger ledger,
            AuditTrail audit,
            Caller caller) {
        this.denominators = denominators;
        this.jurisdiction = jurisdiction;
        this.ledger = ledger;
        this.audit = audit;
        this.caller = caller;
    }

    /**
     * Enters a figure. Version 0 is that of a denominator nobody has entered yet. The ledger's lock
     * keeps two first entries apart.
     */
    @Transactional
    public Entry enter(DenominatorKey key, IfMatch expected, BigDecimal value, String source) {
        String own = caller.scope().division();
        if (own == null || !jurisdiction.contains(own, key.division())) {
            throw new Refusal.NotFound("division", key.division());
        }
        Instant knownAt = ledger.next();
        Denominator denominator =
                denominators.of(key).orElseGet(() -> new Denominator(Ids.next(), key));
        expected.check(WHAT, key, denominator.number());
        Entry before = denominator.number() == 0 ? null : denominator.entry();
        denominator.enter(value, source, knownAt);
        denominators.persistAndFlush(denominator);
        Entry after = denominator.entry();
        denominators.keep(
                new DenominatorVersion(
                        Ids.next(), denominator.id(), after, caller.subject(), caller.name()),
                denominator.id());
        audit.record("enter", WHAT, denominator.id(), before, after);
        return after;
    }

    @Transactional
    public Entry single(DenominatorKey key, @Nullable Instant asOf) {
        return denominators
                .scoped(key, ledger.settle(asOf))
                .orElseThrow(() -> new Refusal.NotFound(WHAT, key));
    }

    @Transactional
    public Page<Entry> page(PageParams params, Asked asked) {
        return denominators.page(params, asked.filter(), ledger.settle(asked.asOf()));
    }

    public Stream<Entry> all(PageParams params, Asked asked) {
        return denominators.stream(params, asked.filter(), ledger.settle(asked.asOf()));
    }

    /** Which entries of a list are asked for; {@code null} means all, or now. */
    public record Asked(
            @Nullable String division,
            @Nullable Integer year,
            @Nullable DenominatorKind kind,
            @Nullable Instant asOf) {

        DenominatorRepository.Filter filter() {
            return new DenominatorRepository.Filter(division, year, kind);
        }
    }
}
