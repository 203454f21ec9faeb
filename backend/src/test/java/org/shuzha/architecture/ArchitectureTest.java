package org.shuzha.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The house keeps its rules, and each rule finds the fixture that breaks it. */
class ArchitectureTest {

    @ParameterizedTest
    @EnumSource
    void theHouseKeeps(Rule rule) {
        rule.rule().check(Product.CLASSES);
    }

    @ParameterizedTest
    @EnumSource
    void theFixtureBreaks(Rule rule) {
        JavaClasses fixture = new ClassFileImporter().importPackages(rule.fixture());
        assertThat(fixture).isNotEmpty();
        assertThat(rule.rule().evaluate(fixture).hasViolation()).isTrue();
    }
}
