package org.tocsin.inspection.checklist.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tocsin.inspection.checklist.domain.CheckSheet;
import org.tocsin.inspection.checklist.domain.Checklist;
import org.tocsin.inspection.checklist.domain.Withdrawal;
import org.tocsin.inspection.checklist.persistence.ChecklistRepository;
import org.tocsin.platform.problem.Violation;
import org.tocsin.platform.time.Moments;

/** The checklists as visits answer them. */
@ApplicationScoped
public class CheckSheets {

    private final ChecklistRepository checklists;
    private final SheetCache cache;
    private final ChecklistSettings settings;
    private final Clock clock;

    CheckSheets(
            ChecklistRepository checklists,
            SheetCache cache,
            ChecklistSettings settings,
            Clock clock) {
        this.checklists = checklists;
        this.cache = cache;
        this.settings = settings;
        this.clock = clock;
    }

    /** The sheet, or why it cannot be answered. */
    public sealed interface Answerable {
        record Yes(CheckSheet sheet) implements Answerable {}

        record No(Violation why) implements Answerable {}
    }

    /**
     * @param asked by id, where in what was sent each is named
     * @param visitedAt what was in force then may be answered, for some time after
     */
    @Transactional
    public Map<UUID, Answerable> answerable(Map<UUID, String> asked, Instant visitedAt) {
        Map<UUID, Checklist> seen =
                checklists.seenAmong(asked.keySet()).stream()
                        .collect(Collectors.toMap(Checklist::id, Function.identity()));
        Map<UUID, Answerable> answerable = new LinkedHashMap<>();
        asked.forEach(
                (id, pointer) ->
                        answerable.put(id, answerable(id, seen.get(id), visitedAt, pointer)));
        return answerable;
    }

    private Answerable answerable(
            UUID id, @Nullable Checklist checklist, Instant visitedAt, String pointer) {
        if (checklist == null) {
            return new Answerable.No(
                    Violation.of(
                            pointer,
                            "checklist-unknown",
                            "没有检查表 %s，或不适用于您的管辖范围".formatted(id),
                            "There is no checklist %s for your jurisdiction".formatted(id)));
        }
        return switch (checklist.status()) {
            case DRAFT -> new Answerable.No(draft(checklist, pointer));
            case PUBLISHED -> new Answerable.Yes(cache.of(checklist));
            case WITHDRAWN ->
                    wasInForce(checklist.withdrawal(), visitedAt)
                            ? new Answerable.Yes(cache.of(checklist))
                            : new Answerable.No(withdrawn(checklist, pointer));
        };
    }

    /** What a visit has answered on; not scoped, because the visit is. */
    @Transactional
    public CheckSheet answered(UUID id) {
        CheckSheet known = cache.find(id);
        return known != null ? known : cache.of(checklists.findById(id));
    }

    private boolean wasInForce(Withdrawal withdrawal, Instant visitedAt) {
        Instant last = withdrawal.at().plus(Duration.ofDays(settings.withdrawnGraceDays()));
        return visitedAt.isBefore(withdrawal.at()) && Moments.now(clock).isBefore(last);
    }

    private static Violation draft(Checklist checklist, String pointer) {
        return Violation.of(
                pointer,
                "checklist-not-published",
                "检查表 %s 第 %d 版尚未发布".formatted(checklist.code(), checklist.edition()),
                "Version %2$d of checklist %1$s is not published yet"
                        .formatted(checklist.code(), checklist.edition()));
    }

    private Violation withdrawn(Checklist checklist, String pointer) {
        Optional<Checklist> current = checklists.current(checklist.division(), checklist.code());
        String zh =
                current.map(c -> "，现行为第 %d 版 %s".formatted(c.edition(), c.id())).orElse("，现无替代版本");
        String en =
                current.map(c -> "; answer version %d, %s".formatted(c.edition(), c.id()))
                        .orElse("; there is none in its place");
        return Violation.of(
                pointer,
                "checklist-withdrawn",
                "检查表 %s 第 %d 版已停用".formatted(checklist.code(), checklist.edition()) + zh,
                "Version %2$d of checklist %1$s is withdrawn"
                                .formatted(checklist.code(), checklist.edition())
                        + en);
    }
}
