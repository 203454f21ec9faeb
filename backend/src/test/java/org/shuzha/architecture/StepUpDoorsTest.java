package org.shuzha.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shuzha.shared.OpenTo;

/** The doors that ask for a fresh proof, written down: one more or one less is a decision, not an accident. */
class StepUpDoorsTest {

    @Test
    void areThese() {
        assertThat(doors().filter(method ->
                        method.getAnnotationOfType(OpenTo.class).stepUp()))
                .extracting(Endpoints::path)
                .containsExactlyInAnyOrder(
                        // who may do what
                        "/api/administration/people/{id}/appointments",
                        "/api/administration/appointments/{id}",
                        "/api/administration/people/{id}/departure",
                        "/api/administration/people/{id}/transfer",
                        "/api/administration/people/{id}/change/cancellation",
                        "/api/administration/import",
                        "/api/setup/administrators",
                        // who could become somebody else
                        "/api/administration/people/{id}/invitation",
                        "/api/administration/people/{id}/factor",
                        "/api/administration/people/{id}/oidc",
                        "/api/account/oidc/address",
                        "/api/account/factor",
                        "/api/account/factor",
                        "/api/account/factor/confirmation",
                        "/api/account/factor/recovery",
                        "/api/account/tokens",
                        // what opens data to a machine
                        "/api/grants/{id}/tokens");
    }

    /** A machine has nobody at its keyboard. */
    @Test
    void noTokenOpensThem() {
        assertThat(doors().map(method -> method.getAnnotationOfType(OpenTo.class)))
                .noneMatch(door -> door.stepUp() && door.token().length > 0)
                .anyMatch(door -> door.token().length > 0);
    }

    private static Stream<JavaMethod> doors() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(Rule.HOUSE).stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(OpenTo.class));
    }
}
