package org.shuzha.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shuzha.identity.Directory;
import org.shuzha.matter.Matters;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Problem;
import org.shuzha.shared.ReadGuard;
import tools.jackson.databind.json.JsonMapper;

class ProofControllerTest {

    private static final Actor ZHANG = new Actor("zhang", "张伟", "");
    private static final Actor LI = new Actor("li", "李娜", "");

    @Test
    void showsTheProofToThoseWhoMayReadTheMatterOnly() {
        Trail trail = mock(Trail.class);
        given(trail.proof(any())).willAnswer(call -> Proof.of(call.getArgument(0), null, List.of(), List.of()));
        ProofController controller = controller(trail, new Guard("task", LI), new Guard("matter", ZHANG));
        assertThat(controller.proof(ZHANG, "m1").stream()).isEqualTo("matter:m1");
        refused(controller, LI, "m1");
        refused(controller, ZHANG, "m2");
        refused(controller(trail), ZHANG, "m1");
    }

    @Test
    void tellsFaultsByName() {
        JsonMapper json = JsonMapper.shared();
        assertThat(json.writeValueAsString(Proof.of("matter:m1", null, List.of(), List.of())))
                .isEqualTo("{\"stream\":\"matter:m1\",\"leaves\":[],\"intact\":true,\"sealedUpTo\":0,\"unsealed\":0}");
        StoredLeaf forged = new StoredLeaf(1, "ab", "no leaf");
        assertThat(json.readTree(json.writeValueAsString(Proof.of("matter:m1", null, List.of(forged), List.of())))
                        .path("fault")
                        .toString())
                .isEqualTo("{\"sequence\":1,\"reason\":\"changed\"}");
    }

    private static ProofController controller(Trail trail, ReadGuard... guards) {
        return new ProofController(
                trail,
                mock(Bundles.class),
                new StreamAccess(List.of(guards), mock(Directory.class), mock(Matters.class)));
    }

    private static void refused(ProofController controller, Actor actor, String id) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> controller.proof(actor, id))
                .extracting(Problem::kind)
                .isEqualTo(Problem.Kind.NOT_FOUND);
    }

    private record Guard(String kind, Actor reader) implements ReadGuard {
        @Override
        public boolean mayRead(Actor actor, String id) {
            return actor.equals(reader) && id.equals("m1");
        }
    }
}
