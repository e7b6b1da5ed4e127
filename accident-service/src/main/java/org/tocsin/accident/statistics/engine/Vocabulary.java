package org.tocsin.accident.statistics.engine;

import jakarta.annotation.Nullable;
import java.util.Arrays;

/** All codes that the facts have, as numbers. */
final class Vocabulary {

    /** What the section is called where no industry is known. */
    static final String UNKNOWN = "UNKNOWN";

    static final int CATEGORY = 0;
    static final int SEVERITY = 1;
    static final int TYPE = 2;
    static final int SECTION = 3;

    /** How many attributes the marginals are kept for. */
    static final int ATTRIBUTES = 4;

    final Codes divisions = new Codes("divisions", Row.DIVISION_BITS);
    final Codes categories = new Codes("categories", Row.CATEGORY_BITS);
    final Codes severities = new Codes("severities", Row.SEVERITY_BITS);
    final Codes types = new Codes("types", Row.TYPE_BITS);
    final Codes industries = new Codes("industries", Row.INDUSTRY_BITS);
    final Codes statuses = new Codes("statuses", Row.STATUS_BITS);
    final Codes sections = new Codes("industry sections", Row.INDUSTRY_BITS);

    /** By industry: the number of its section. */
    private int[] sectionOf = new int[64];

    Vocabulary() {
        statuses.of(""); // 0: it counts
    }

    int industry(@Nullable String code) {
        String text = code == null ? "" : code;
        int known = industries.find(text);
        if (known >= 0) {
            return known;
        }
        int number = industries.of(text);
        if (number == sectionOf.length) {
            sectionOf = Arrays.copyOf(sectionOf, number * 2);
        }
        sectionOf[number] = sections.of(text.isEmpty() ? UNKNOWN : text.substring(0, 1));
        return number;
    }

    int section(int industry) {
        return sectionOf[industry];
    }

    Codes of(int attribute) {
        return switch (attribute) {
            case CATEGORY -> categories;
            case SEVERITY -> severities;
            case TYPE -> types;
            default -> sections;
        };
    }
}
