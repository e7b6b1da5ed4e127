package org.tocsin.gateway.feed.persistence;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tocsin.gateway.feed.domain.FeedEntry;
import org.tocsin.gateway.feed.domain.FeedLine;
import org.tocsin.gateway.feed.domain.FeedMark;
import org.tocsin.gateway.feed.domain.FeedMove;
import org.tocsin.gateway.feed.domain.TypePattern;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.ScopeColumns;

/** The log in the database. Reads are scoped here, in the query. */
@ApplicationScoped
public class FeedLog {

    private static final ScopeColumns SCOPE =
            new ScopeColumns(
                    "e.audience.division",
                    "e.audience.industry",
                    "e.audience.unitId",
                    "e.audience.grid");

    private final EntityManager entities;
    private final Jurisdiction jurisdiction;
    private final Caller caller;
    private final MoveLog moves;

    FeedLog(EntityManager entities, Jurisdiction jurisdiction, Caller caller, MoveLog moves) {
        this.entities = entities;
        this.jurisdiction = jurisdiction;
        this.caller = caller;
        this.moves = moves;
    }

    /**
     * Takes the next position. Whoever asks next waits until the present transaction ends: so
     * positions appear in their own order and a reader can never pass one that is still to come.
     */
    public long nextPosition(Instant now) {
        entities.createQuery(
                        "update FeedMark m set m.position = m.position + 1, m.appendedAt = :now where m.name = :head")
                .setParameter("now", now)
                .setParameter("head", FeedMark.HEAD)
                .executeUpdate();
        return mark(FeedMark.HEAD).position();
    }

    public void append(FeedEntry entry) {
        entities.persist(entry);
    }

    /** Of an entry that was appended just before. */
    public void append(FeedMove move) {
        entities.persist(move);
    }

    /** The last entry that anybody can see now. */
    public FeedMark.At head() {
        return mark(FeedMark.HEAD);
    }

    /** The last entry that is no longer kept. */
    public FeedMark.At floor() {
        return mark(FeedMark.FLOOR);
    }

    private FeedMark.At mark(String name) {
        return entities.createQuery(
                        "select m.position, m.appendedAt from FeedMark m where m.name = :name",
                        FeedMark.At.class)
                .setParameter("name", name)
                .getSingleResult();
    }

    /**
     * The entries after one position, up to another, that the caller may see, or by which a record
     * left what the caller sees.
     *
     * @param division {@code null} for all
     */
    public List<FeedLine> visible(
            long after, long upTo, List<TypePattern> types, @Nullable String division, int limit) {
        Clause between =
                Clause.of("e.position > :after", "after", after)
                        .and(Clause.of("e.position <= :upTo", "upTo", upTo));
        Clause visible =
                jurisdiction.of(SCOPE, division).and(FormerScope.entries(caller.scope(), division));
        SortedMap<Long, FeedLine> lines = new TreeMap<>();
        entries(between.and(anyOf(types)).and(visible), limit)
                .forEach(entry -> lines.put(entry.position(), new FeedLine(entry, null)));
        moves.visible(between, visible, types, division, limit)
                .forEach(line -> lines.put(line.position(), line));
        return lines.values().stream().limit(limit).toList();
    }

    /** All entries after one position, up to another: for those who judge by themselves. */
    public List<FeedLine> all(long after, long upTo, int limit) {
        List<FeedEntry> entries =
                entries(
                        Clause.of("e.position > :after", "after", after)
                                .and(Clause.of("e.position <= :upTo", "upTo", upTo)),
                        limit);
        Map<Long, FeedMove> moved = moves.at(entries.stream().map(FeedEntry::position).toList());
        return entries.stream().map(e -> new FeedLine(e, moved.get(e.position()))).toList();
    }

    private List<FeedEntry> entries(Clause where, int limit) {
        TypedQuery<FeedEntry> query =
                entities.createQuery(
                        "select e from FeedEntry e where " + where.hql() + " order by e.position",
                        FeedEntry.class);
        where.parameters().forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    private static Clause anyOf(List<TypePattern> types) {
        if (types.isEmpty()) {
            return Clause.ALL;
        }
        Map<String, Object> parameters = new HashMap<>();
        String hql =
                IntStream.range(0, types.size())
                        .mapToObj(i -> condition(types.get(i), "type" + i, parameters))
                        .collect(Collectors.joining(" or "));
        return new Clause(hql, parameters);
    }

    private static String condition(TypePattern type, String name, Map<String, Object> parameters) {
        parameters.put(name, type.open() ? type.prefix() + "%" : type.prefix());
        return "e.event.type " + (type.open() ? "like :" : "= :") + name;
    }

    /** The position of the first entry that was appended at or after an instant. */
    public Optional<Long> firstAt(Instant instant) {
        return Optional.ofNullable(
                entities.createQuery(
                                "select min(e.position) from FeedEntry e where e.appendedAt >= :instant",
                                Long.class)
                        .setParameter("instant", instant)
                        .getSingleResult());
    }

    /** The newest of the oldest {@code batch} entries that was appended before an instant. */
    public Optional<FeedEntry> lastBefore(Instant instant, int batch) {
        return entities.createQuery(
                        "select e from FeedEntry e where e.position <= :end and e.appendedAt < :instant"
                                + " order by e.position desc",
                        FeedEntry.class)
                .setParameter("end", floor().position() + batch)
                .setParameter("instant", instant)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Forgets the log up to an entry and remembers that it did. */
    public void forgetUpTo(FeedEntry last) {
        raiseFloor(new FeedMark.At(last.position(), last.appendedAt()));
        moves.forgetUpTo(last.position());
        entities.createQuery("delete from FeedEntry e where e.position <= :last")
                .setParameter("last", last.position())
                .executeUpdate();
    }

    /** Forgets all entries of some topics; positions before the present head then lead nowhere. */
    public void forget(Set<String> topics) {
        raiseFloor(head());
        entities.createQuery("delete from FeedEntry e where e.event.topic in (:topics)")
                .setParameter("topics", topics)
                .executeUpdate();
    }

    private void raiseFloor(FeedMark.At mark) {
        entities.createQuery(
                        "update FeedMark m set m.position = :position, m.appendedAt = :at"
                                + " where m.name = :floor and m.position < :position")
                .setParameter("position", mark.position())
                .setParameter("at", mark.appendedAt())
                .setParameter("floor", FeedMark.FLOOR)
                .executeUpdate();
    }
}
