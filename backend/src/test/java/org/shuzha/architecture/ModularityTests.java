package org.shuzha.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.shuzha.Shuzha;
import org.springframework.modulith.core.ApplicationModules;

/** Capabilities use each other through declared doors only. */
class ModularityTests {

    @Test
    void theDoorsAreKept() {
        ApplicationModules.of(Shuzha.class).verify();
    }

    @Test
    void anUndeclaredDoorIsFound() {
        ImportOption everything = location -> true;
        String fixture = Rule.HOUSE + ".architecture.broken.modules";
        assertThat(ApplicationModules.of(fixture, everything).detectViolations().getMessages())
                .anyMatch(message -> message.contains("left") && message.contains("right"));
    }
}
