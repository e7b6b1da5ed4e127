package org.tocsin.hazard.search.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.apache.lucene.util.BytesRef;
import org.tocsin.platform.sql.Columns;

/** The fields of the index and how values are held in them. */
final class Fields {

    static final String ID = "id";

    /** The two halves of the id, each in the order of the database's binary column. */
    static final String ID_HIGH = "idHigh";

    static final String ID_LOW = "idLow";
    static final String VERSION = "version";
    static final String DIVISION = "division";
    static final String DIVISION_PREFIX = "divisionPrefix";

    /** Each prefix of the industry's code: codes nest by prefix (GB/T 4754). */
    static final String INDUSTRY = "industry";

    static final String UNIT = "unit";
    static final String GRID = "grid";
    static final String REPORTER = "reporter";
    static final String GRADE = "grade";
    static final String STATUS = "status";
    static final String SOURCE = "source";
    static final String FINDING = "finding";
    static final String RISK_POINT = "riskPoint";

    /**
     * What is true of a hazard: {@link #LISTED}, {@link #RECURRED}, {@link #FAILED_TWICE}, {@link
     * #DUPLICATE}.
     */
    static final String FLAGS = "flags";

    static final String LISTED = "listed";
    static final String RECURRED = "recurred";
    static final String FAILED_TWICE = "failedTwice";
    static final String DUPLICATE = "duplicate";

    /** Longitude and latitude as {@link #degrees}. */
    static final String POSITION = "position";

    static final String REPORTED_AT = "reportedAt";
    static final String FOUND_AT = "foundAt";
    static final String UPDATED_AT = "updatedAt";
    static final String STATUS_SINCE = "statusSince";

    /** Only where there is one. */
    static final String REVIEW_DUE = "reviewDueOn";

    /** The last day that counts, {@link #NEVER} if there is none. */
    static final String DEADLINE = "deadline";

    /** Deadline and the beginning of the id in one number: hardly any two hazards tie. */
    static final String DEADLINE_KEY = "deadlineKey";

    static final String NUMBER = "hazardNo";
    static final String NUMBER_ORDER = "hazardNoOrder";
    static final String NUMBER_GRAMS = "hazardNoGrams";
    static final String CHARACTERS = "characters";
    static final String TEXT = "text";

    /** Where hazards without a deadline stand when sorted by it: at the end of time. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /** Bits of the id that fit behind a day number of 22 bits in a positive long. */
    private static final int ID_BITS = 41;

    private Fields() {}

    static BytesRef term(UUID id) {
        return new BytesRef(Columns.bytes(id));
    }

    /** Signed, but in the order that the unsigned bytes have. */
    static long high(UUID id) {
        return id.getMostSignificantBits() ^ Long.MIN_VALUE;
    }

    static long low(UUID id) {
        return id.getLeastSignificantBits() ^ Long.MIN_VALUE;
    }

    static UUID id(long high, long low) {
        return new UUID(high ^ Long.MIN_VALUE, low ^ Long.MIN_VALUE);
    }

    static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /** Rounded down to ten millionths of a degree, about a centimetre. */
    static long degrees(double value) {
        return (long) Math.floor(value * 1e7);
    }

    static long deadlineKey(long day, UUID id) {
        return day << ID_BITS | id.getMostSignificantBits() >>> Long.SIZE - ID_BITS;
    }

    /** The first key of a day. */
    static long deadlineKey(LocalDate day) {
        return day.toEpochDay() << ID_BITS;
    }
}
