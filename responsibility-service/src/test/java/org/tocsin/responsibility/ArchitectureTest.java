package org.tocsin.responsibility;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tocsin.platform.testing.ArchitectureRules;

class ArchitectureTest {

    private static final String ROOT = "org.tocsin.responsibility";

    @TestFactory
    Stream<DynamicTest> theSharedRulesHold() {
        JavaClasses classes = ArchitectureRules.importOf(ROOT);
        return ArchitectureRules.of(ROOT).entrySet().stream()
                .map(
                        rule ->
                                DynamicTest.dynamicTest(
                                        rule.getKey(), () -> rule.getValue().check(classes)));
    }
}
