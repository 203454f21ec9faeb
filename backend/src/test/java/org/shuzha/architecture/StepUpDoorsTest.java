package org.shuzha.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
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
                        "/api/account/passkeys",
                        "/api/account/passkeys/challenge",
                        "/api/account/passkeys/{id}",
                        "/api/account/tokens",
                        // what keeps a matter or lets it go
                        "/api/audit/retention/{id}/hold",
                        "/api/audit/holds/{id}/lifting",
                        "/api/audit/retention/{id}/keeping",
                        "/api/audit/retention/{id}/release",
                        // where other systems are told
                        "/api/administration/webhook",
                        "/api/administration/webhook",
                        // where persons outside are told, and who of them was not reached
                        "/api/tasks/{id}/telling",
                        "/api/tasks/{id}/telling/failures/export",
                        // what opens data to a machine
                        "/api/grants/{id}/tokens",
                        // what the thirty percent are counted from
                        "/api/ledger/limits/{id}/total");
    }

    /** A machine has nobody at its keyboard. */
    @Test
    void noTokenOpensThem() {
        assertThat(doors().map(method -> method.getAnnotationOfType(OpenTo.class)))
                .noneMatch(door -> door.stepUp() && door.token().length > 0)
                .anyMatch(door -> door.token().length > 0);
    }

    private static Stream<JavaMethod> doors() {
        return Product.CLASSES.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(OpenTo.class));
    }
}
