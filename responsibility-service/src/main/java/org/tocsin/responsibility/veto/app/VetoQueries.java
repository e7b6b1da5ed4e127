package org.tocsin.responsibility.veto.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.time.Ids;
import org.tocsin.responsibility.veto.domain.Veto;
import org.tocsin.responsibility.veto.domain.VetoFilter;
import org.tocsin.responsibility.veto.domain.VetoRule;
import org.tocsin.responsibility.veto.domain.VetoSnapshot;
import org.tocsin.responsibility.veto.persistence.VetoRepository;

/** What was proposed and decided, to those who may know. */
@ApplicationScoped
public class VetoQueries {

    private static final SortKeys<Veto> SORT =
            SortKeys.of(Veto.class, "v", "-proposedAt", Veto::id)
                    .with(
                            "proposedAt",
                            "v.proposedAt",
                            v -> v.snapshot().proposedAt(),
                            Instant::parse)
                    .with("updatedAt", "v.updatedAt", v -> v.snapshot().updatedAt(), Instant::parse)
                    .with("vetoNo", "v.vetoNo", v -> v.snapshot().vetoNo(), no -> no);

    private final VetoRepository vetoes;
    private final VetoRuleBook rules;
    private final VetoDesk desk;
    private final Keyset keyset;
    private final AuditTrail audit;

    VetoQueries(
            VetoRepository vetoes,
            VetoRuleBook rules,
            VetoDesk desk,
            Keyset keyset,
            AuditTrail audit) {
        this.vetoes = vetoes;
        this.rules = rules;
        this.desk = desk;
        this.keyset = keyset;
        this.audit = audit;
    }

    @Transactional
    public VetoRecord single(UUID id) {
        Veto veto = vetoes.require(id);
        VetoSnapshot shown = veto.snapshot();
        return new VetoRecord(
                shown,
                ruleName(shown.ground().ruleCode()),
                desk.decidesOn(veto.unit()) ? veto.openToPeople() : List.of());
    }

    /** A rule that the book has lost is called by its code. */
    private Text ruleName(String code) {
        return rules.rules().of(code).map(VetoRule::name).orElseGet(() -> Text.of(code, code));
    }

    @Transactional
    public Page<VetoSnapshot> page(VetoFilter filter, PageParams params) {
        return keyset.page(params, SORT, vetoes.matching(filter)).map(Veto::snapshot);
    }

    /** The same as an export; that it was asked for is on the audit trail. */
    @Transactional
    public Stream<VetoSnapshot> all(VetoFilter filter, PageParams params) {
        audit.record("export", "veto", Ids.next(), null, filter);
        return keyset.stream(params, SORT, vetoes.matching(filter), Veto::snapshot);
    }

    /**
     * The same, and nobody confirms or retracts one until the transaction ends. To be asked before
     * any assessment is locked.
     */
    @Transactional
    public List<VetoSnapshot> confirmedForGood(
            Collection<UUID> units, LocalDate first, LocalDate last) {
        vetoes.lockGrounds();
        return confirmed(units, first, last);
    }

    /** Not scoped: the confirmed vetoes of these units whose ground lies within these days. */
    @Transactional
    public List<VetoSnapshot> confirmed(Collection<UUID> units, LocalDate first, LocalDate last) {
        return vetoes.confirmed(units, first, last).stream().map(Veto::snapshot).toList();
    }
}
