package org.tocsin.responsibility.template.domain;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tocsin.responsibility.agreement.domain.Measure;

/** The {@code {{names}}} in a text. */
final class Placeholders {

    static final String UNIT_NAME = "unitName";
    static final String PRINCIPAL = "principal";
    static final String SUPERIOR_NAME = "superiorName";
    static final String SUPERIOR_PRINCIPAL = "superiorPrincipal";
    static final String YEAR = "year";

    /** What is known of the parties, the year and the limits without anybody declaring it. */
    static final Set<String> GIVEN =
            Set.of(
                    UNIT_NAME,
                    PRINCIPAL,
                    SUPERIOR_NAME,
                    SUPERIOR_PRINCIPAL,
                    YEAR,
                    "limitAccidents",
                    "limitDeaths",
                    "limitSeriousInjuries",
                    "limitDirectLossCny");

    private static final Pattern NAME = Pattern.compile("\\{\\{([^{}]*)\\}\\}");

    private Placeholders() {}

    static String ofLimit(Measure measure) {
        return switch (measure) {
            case ACCIDENTS -> "limitAccidents";
            case DEATHS -> "limitDeaths";
            case SERIOUS_INJURIES -> "limitSeriousInjuries";
            case DIRECT_LOSS_CNY -> "limitDirectLossCny";
        };
    }

    static Set<String> in(String text) {
        Set<String> names = new LinkedHashSet<>();
        Matcher found = NAME.matcher(text);
        while (found.find()) {
            names.add(found.group(1).strip());
        }
        return names;
    }

    /** Values go in as they are: what looks like a name within them stays text. */
    static String fill(String text, Map<String, String> values) {
        return NAME.matcher(text)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        values.getOrDefault(
                                                found.group(1).strip(), found.group())));
    }
}
