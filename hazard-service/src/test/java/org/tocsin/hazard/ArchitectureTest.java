package org.tocsin.hazard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tocsin.platform.testing.ArchitectureRules;

class ArchitectureTest {

    private static final String ROOT = "org.tocsin.hazard";
    private static final String PUBLIC = "/api/v1/public/";

    @TestFactory
    Stream<DynamicTest> theSharedRulesHold() {
        JavaClasses classes = ArchitectureRules.importOf(ROOT);
        return ArchitectureRules.of(ROOT).entrySet().stream()
                .map(
                        rule ->
                                DynamicTest.dynamicTest(
                                        rule.getKey(), () -> rule.getValue().check(classes)));
    }

    /** The gateway asks for no token below this path, and only there. */
    @Test
    void onlyWhatLiesBelowThePublicPathIsOpenToEverybody() {
        JavaClasses classes = ArchitectureRules.importOf(ROOT);
        assertThat(classes.stream().filter(ArchitectureTest::isOpen)).isNotEmpty();

        classes()
                .should(
                        new ArchCondition<JavaClass>("ask who calls, or lie below " + PUBLIC) {
                            @Override
                            public void check(JavaClass type, ConditionEvents events) {
                                events.add(
                                        new SimpleConditionEvent(
                                                type,
                                                isOpen(type) == isPublic(type),
                                                type.getName() + " is open at the wrong place"));
                            }
                        })
                .check(classes);
    }

    private static boolean isOpen(JavaClass type) {
        return type.getMethods().stream().anyMatch(m -> m.isAnnotatedWith(PermitAll.class));
    }

    private static boolean isPublic(JavaClass type) {
        return type.isAnnotatedWith(Path.class)
                && type.getAnnotationOfType(Path.class).value().startsWith(PUBLIC);
    }
}
