package org.tocsin.inspection.calendar.domain;

/** How a day differs from what its weekday says. */
public enum DayKind {
    /** 节假日: not worked, whatever its weekday. */
    HOLIDAY,
    /** 调休上班: a weekend day that is worked. */
    MAKE_UP_DAY
}
