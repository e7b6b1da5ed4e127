package org.tocsin.responsibility.coverage.domain;

import org.tocsin.responsibility.unit.domain.UnitKind;

/**
 * How high a unit stands: authorities by the length of their division's code (GB/T 2260, GB/T
 * 10114), all others by what they are.
 */
public enum Level {
    PROVINCE,
    CITY,
    COUNTY,
    TOWN,
    COMMUNITY,
    ENTERPRISE,
    WORKSHOP,
    TEAM,
    PERSON;

    private static final int TOWN_CODE = 9;
    private static final int COMMUNITY_CODE = 12;

    public static Level of(UnitKind kind, String division) {
        return switch (kind) {
            case ENTERPRISE -> ENTERPRISE;
            case WORKSHOP -> WORKSHOP;
            case TEAM -> TEAM;
            case PERSON -> PERSON;
            case COMMITTEE, GOVERNMENT, DEPARTMENT, TOWN, COMMUNITY -> ofAuthority(division);
        };
    }

    private static Level ofAuthority(String division) {
        if (division.length() == COMMUNITY_CODE) {
            return COMMUNITY;
        }
        if (division.length() == TOWN_CODE) {
            return TOWN;
        }
        return division.endsWith("0000") ? PROVINCE : division.endsWith("00") ? CITY : COUNTY;
    }
}
