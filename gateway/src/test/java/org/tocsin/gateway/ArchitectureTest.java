package org.tocsin.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tocsin.platform.testing.ArchitectureRules;

class ArchitectureTest {

    private static final String ROOT = "org.tocsin.gateway";
    private static final JavaClasses CLASSES = ArchitectureRules.importOf(ROOT);

    @TestFactory
    Stream<DynamicTest> theSharedRulesHold() {
        return ArchitectureRules.of(ROOT).entrySet().stream()
                .map(
                        rule ->
                                DynamicTest.dynamicTest(
                                        rule.getKey(), () -> rule.getValue().check(CLASSES)));
    }

    @Test
    void thereIsSomethingToHoldThemAgainst() {
        assertThat(CLASSES).hasSizeGreaterThan(30);
    }
}
