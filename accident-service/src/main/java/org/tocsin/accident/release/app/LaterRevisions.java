package org.tocsin.accident.release.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.tocsin.accident.ledger.app.Ledger;
import org.tocsin.accident.release.app.LaterRevision.Counted;
import org.tocsin.accident.release.app.LaterRevision.Effect;
import org.tocsin.accident.release.domain.Release;
import org.tocsin.accident.release.persistence.ReleaseRepository;
import org.tocsin.accident.statistics.app.Contributions;
import org.tocsin.accident.statistics.app.Contributions.Contribution;
import org.tocsin.accident.statistics.domain.FactChange;
import org.tocsin.accident.statistics.domain.Period;
import org.tocsin.accident.statistics.persistence.FactChangeRepository;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;

/** Lists what has become known since a release and would change one of its figures. */
@ApplicationScoped
public class LaterRevisions {

    private final ReleaseRepository releases;
    private final FactChangeRepository changes;
    private final TableRules tables;
    private final FrozenForm form;
    private final Ledger ledger;

    LaterRevisions(
            ReleaseRepository releases,
            FactChangeRepository changes,
            TableRules tables,
            FrozenForm form,
            Ledger ledger) {
        this.releases = releases;
        this.changes = changes;
        this.tables = tables;
        this.form = form;
        this.ledger = ledger;
    }

    /** One table, for its own period or for that of the year before. */
    record Table(String title, String figure, Contributions rule) {

        @Nullable
        Effect effect(FactChange change) {
            @Nullable Contribution before = rule.of(change.before());
            @Nullable Contribution after = rule.of(change.after());
            return Objects.equals(before, after)
                    ? null
                    : new Effect(title, figure, Counted.of(before), Counted.of(after));
        }
    }

    /**
     * A page may hold fewer revisions than asked for, and be followed by another: what touches the
     * accidents of a release without changing a figure is left out.
     *
     * @param upTo everything known now if {@code null}
     */
    @Transactional
    public Page<LaterRevision> of(UUID id, PageParams params, @Nullable Instant upTo) {
        Release release = releases.require(id);
        Bulletin bulletin = form.read(release.content());
        List<Table> all = tables.of(bulletin);
        Page<FactChange> page =
                changes.page(
                        params,
                        bulletin.division(),
                        span(all),
                        bulletin.asOf(),
                        ledger.settle(upTo));
        List<LaterRevision> revisions =
                page.items().stream()
                        .map(change -> LaterRevision.of(change, effects(all, change)))
                        .filter(revision -> !revision.effects().isEmpty())
                        .toList();
        return new Page<>(revisions, page.next(), page.feedPosition(), page.count());
    }

    private static List<Effect> effects(List<Table> tables, FactChange change) {
        List<Effect> effects = new ArrayList<>();
        for (Table table : tables) {
            Effect effect = table.effect(change);
            if (effect != null) {
                effects.add(effect);
            }
        }
        return effects;
    }

    private static Period span(List<Table> tables) {
        return tables.stream()
                .map(table -> table.rule().period())
                .reduce(
                        (a, b) ->
                                new Period(
                                        a.from().isBefore(b.from()) ? a.from() : b.from(),
                                        a.to().isAfter(b.to()) ? a.to() : b.to()))
                .orElseThrow();
    }
}
