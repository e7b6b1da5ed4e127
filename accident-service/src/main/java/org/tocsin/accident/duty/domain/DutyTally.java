package org.tocsin.accident.duty.domain;

/** How many duties of a kind stand how. */
public record DutyTally(
        DutyKind duty,
        String division,
        long inTime,
        long late,
        long missed,
        long pending,
        long unknown,
        long notApplicable) {

    /**
     * Those whose time has come: a duty done before its time counts, one still in time does not.
     */
    public long due() {
        return inTime + late + missed;
    }

    public DutyTally at(String otherDivision) {
        return new DutyTally(
                duty, otherDivision, inTime, late, missed, pending, unknown, notApplicable);
    }

    public DutyTally plus(DutyTally other) {
        return new DutyTally(
                duty,
                division,
                inTime + other.inTime,
                late + other.late,
                missed + other.missed,
                pending + other.pending,
                unknown + other.unknown,
                notApplicable + other.notApplicable);
    }
}
