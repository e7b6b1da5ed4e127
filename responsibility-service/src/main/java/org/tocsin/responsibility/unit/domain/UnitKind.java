package org.tocsin.responsibility.unit.domain;

import java.util.EnumSet;
import java.util.Set;

/** What a responsible unit (责任单位) is, from the safety committee down to a single person. */
public enum UnitKind {
    COMMITTEE,
    GOVERNMENT,
    DEPARTMENT,
    TOWN,
    COMMUNITY,
    ENTERPRISE,
    WORKSHOP,
    TEAM,
    PERSON;

    private static final Set<UnitKind> AUTHORITIES =
            EnumSet.of(COMMITTEE, GOVERNMENT, DEPARTMENT, TOWN, COMMUNITY);

    /** Whether a unit of this kind may stand directly under one of kind {@code parent}. */
    public boolean mayStandUnder(UnitKind parent) {
        return switch (this) {
            case COMMITTEE, GOVERNMENT, DEPARTMENT, TOWN, COMMUNITY -> AUTHORITIES.contains(parent);
            case ENTERPRISE -> parent == ENTERPRISE || AUTHORITIES.contains(parent);
            case WORKSHOP -> parent == ENTERPRISE || parent == WORKSHOP;
            case TEAM -> parent == ENTERPRISE || parent == WORKSHOP || parent == TEAM;
            case PERSON -> parent != PERSON;
        };
    }

    /** Whether it is then a part of that unit's enterprise, whose people answer for it. */
    public boolean liesInside(UnitKind parent) {
        return switch (parent) {
            case ENTERPRISE, WORKSHOP, TEAM -> needsParent();
            case COMMITTEE, GOVERNMENT, DEPARTMENT, TOWN, COMMUNITY, PERSON -> false;
        };
    }

    /** Workshops, teams and persons exist only as part of something. */
    public boolean needsParent() {
        return switch (this) {
            case WORKSHOP, TEAM, PERSON -> true;
            case COMMITTEE, GOVERNMENT, DEPARTMENT, TOWN, COMMUNITY, ENTERPRISE -> false;
        };
    }
}
