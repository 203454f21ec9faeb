package org.shuzha.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shuzha.audit.VerificationRow.State;
import org.shuzha.identity.Directory;
import org.shuzha.identity.Person;
import org.shuzha.shared.Actor;
import tools.jackson.databind.json.JsonMapper;

class VerificationViewsTest {

    private static final Actor OURS = new Actor("a1", "审计一", "");
    private static final Actor THEIRS = new Actor("a2", "审计二", "");

    private final StreamAccess access = mock(StreamAccess.class);
    private final StreamOwners owners = mock(StreamOwners.class);
    private final Directory directory = mock(Directory.class);
    private final VerificationViews views = new VerificationViews(access, owners, directory, Clock.systemUTC());

    @BeforeEach
    void twoOrganisations() {
        given(access.audited(OURS)).willReturn("O1");
        given(access.audited(THEIRS)).willReturn("O2");
        given(directory.person("a1")).willReturn(Optional.of(new Person("a1", "O1", "审计一", true)));
        given(owners.of(any())).willReturn(new HashMap<>(Map.of("matter:m1", "O1", "account:p1", "O1")));
    }

    @Test
    void whatIsWrongElsewhereIsCountedAndNotNamed() {
        VerificationRow row = run(List.of(
                Finding.of(Finding.Kind.CHANGED, "matter:m1", 4),
                Finding.of(Finding.Kind.DROPPED, "account:p1", 1),
                Finding.of(Finding.Kind.UNSEALED, "system", 9),
                Finding.at(Finding.Kind.CUT, 120)));
        var ours = views.view(OURS, row);
        assertThat(ours.findings()).hasSize(4);
        assertThat(ours.elsewhere()).isZero();
        assertThat(ours.requestedBy()).isEqualTo("审计一");
        var theirs = views.view(THEIRS, row);
        assertThat(theirs.intact()).isFalse();
        assertThat(theirs.elsewhere()).isEqualTo(2);
        assertThat(theirs.toString()).doesNotContain("m1", "p1", "审计一").contains("system", "CUT");
    }

    @Test
    void nothingFoundIsIntactForEverybody() {
        assertThat(views.view(THEIRS, run(List.of())).intact()).isTrue();
    }

    private static VerificationRow run(List<Finding> findings) {
        Instant now = Instant.now();
        return new VerificationRow(
                "v1", "a1", State.FINISHED, 5, 5, now, now, JsonMapper.shared().valueToTree(findings));
    }
}
