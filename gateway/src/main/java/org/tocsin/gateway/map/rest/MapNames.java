package org.tocsin.gateway.map.rest;

import jakarta.annotation.Nullable;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tocsin.gateway.map.domain.FeatureGrade;
import org.tocsin.gateway.map.domain.FeatureStatus;
import org.tocsin.gateway.map.domain.MapFeature;
import org.tocsin.platform.problem.Text;

/**
 * Names beside codes, in the reader's language.
 *
 * @param locale {@code null} if no names were asked for
 * @param divisions names by code
 */
record MapNames(@Nullable Locale locale, Map<String, Text> divisions) {

    @Nullable
    String kind(MapFeature feature) {
        return in(Optional.of(feature.kind().text()));
    }

    @Nullable
    String status(MapFeature feature) {
        return in(FeatureStatus.name(feature.kind(), feature.status()));
    }

    @Nullable
    String grade(MapFeature feature) {
        return in(FeatureGrade.name(feature.kind(), feature.grade()));
    }

    @Nullable
    String division(MapFeature feature) {
        return in(Optional.ofNullable(divisions.get(feature.scope().division())));
    }

    private @Nullable String in(Optional<Text> text) {
        return locale == null ? null : text.map(name -> name.in(locale)).orElse(null);
    }
}
