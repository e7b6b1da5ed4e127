package org.tocsin.platform.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Records by the name of the schema that the scanner makes of them. */
final class RecordSchemas {

    private static final DotName SCHEMA = DotName.createSimple(Schema.class);

    private final Map<String, List<ClassInfo>> plain = new TreeMap<>();
    private final Map<String, List<ClassInfo>> generic = new TreeMap<>();

    RecordSchemas(IndexView index) {
        for (ClassInfo type : index.getKnownClasses()) {
            if (type.isRecord()) {
                (type.typeParameters().isEmpty() ? plain : generic)
                        .computeIfAbsent(nameOf(type), _ -> new ArrayList<>())
                        .add(type);
            }
        }
    }

    private static String nameOf(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        return schema == null || schema.value("name") == null
                ? type.simpleName()
                : schema.value("name").asString();
    }

    /** Those with just this name. */
    List<ClassInfo> named(String schema) {
        return plain.getOrDefault(schema, List.of());
    }

    /**
     * Also those that share their name with others, behind which the scanner puts a number, and
     * generic ones, behind which it puts the name of the argument.
     */
    List<ClassInfo> all(String schema) {
        List<ClassInfo> types = new ArrayList<>(named(schema));
        types.addAll(named(schema.replaceFirst("\\d+$", "")));
        generic.forEach(
                (name, named) -> {
                    if (schema.startsWith(name)) {
                        types.addAll(named);
                    }
                });
        return types;
    }

    /** What holds for all of them. */
    static Set<String> common(List<ClassInfo> types, Function<ClassInfo, Set<String>> which) {
        return types.stream()
                .map(which)
                .reduce(
                        (some, others) -> {
                            Set<String> both = new TreeSet<>(some);
                            both.retainAll(others);
                            return both;
                        })
                .orElse(Set.of());
    }
}
