package org.tocsin.inspection.calendar.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What one year's days are, beyond weekends; entered whole, so that it is what the notice says. */
@Entity
@Table(name = "working_year")
public class WorkingYear {

    @Id private UUID id;
    @Version private long version;

    @Column(name = "calendar_year")
    private int year;

    private @Nullable String notice;

    @ElementCollection
    @CollectionTable(name = "special_day", joinColumns = @JoinColumn(name = "working_year_id"))
    private Set<SpecialDay> days = new HashSet<>();

    private Instant updatedAt;
    private String updatedBy;
    private String updatedByName;

    protected WorkingYear() {} // Hibernate

    public WorkingYear(UUID id, int year) {
        this.id = id;
        this.year = year;
    }

    /**
     * @param by the subject of whoever enters it
     * @throws org.tocsin.platform.problem.Refusal.RuleBroken if a day is not of this year, is named
     *     twice, or a make-up day is no weekend day; nothing is changed then
     */
    public void enter(EnterWorkingDays entered, Instant at, String by, String byName) {
        CalendarRules.check(year, entered);
        Set<SpecialDay> wanted = new HashSet<>(entered.days().toList());
        days.retainAll(wanted);
        days.addAll(wanted);
        notice = entered.notice();
        updatedAt = at;
        updatedBy = by;
        updatedByName = byName;
    }

    public UUID id() {
        return id;
    }

    /** In the order of days. */
    public List<SpecialDay> days() {
        return days.stream().sorted(Comparator.comparing(SpecialDay::day)).toList();
    }

    public @Nullable String notice() {
        return notice;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public String updatedByName() {
        return updatedByName;
    }

    /** From 1 on: 0 stands for a year that nobody has entered. */
    public long revision() {
        return version + 1;
    }
}
