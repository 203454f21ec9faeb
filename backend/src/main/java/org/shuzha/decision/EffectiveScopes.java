package org.shuzha.decision;

import java.util.List;
import java.util.stream.Stream;
import org.shuzha.matter.Conditions;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterStep;
import org.shuzha.matter.MatterSteps;
import org.shuzha.matter.Matters;
import org.shuzha.matter.Scope;
import org.springframework.stereotype.Service;

/**
 * What is left of the requested scope after the conditions of the current round; the strictest wins. A form cannot ask for
 * fields masked, so what is masked in the matter that called this one stays masked here.
 */
@Service
public class EffectiveScopes {

    private static final String WITH_CONDITIONS = "consent-with-conditions";

    private final Matters matters;
    private final MatterSteps steps;

    EffectiveScopes(Matters matters, MatterSteps steps) {
        this.matters = matters;
        this.steps = steps;
    }

    public Scope of(Matter matter) {
        Scope left = Scope.requested(matter.form()).narrowed(conditions(matter));
        return matter.called() ? left.maskedAs(of(matters.get(matter.linkedId()))) : left;
    }

    /** The scope if one more owner set these conditions. */
    Scope with(Matter matter, Conditions more) {
        return of(matter).narrowed(more);
    }

    private List<Conditions> conditions(Matter matter) {
        return stream(matter).map(MatterStep::form).map(Conditions::of).toList();
    }

    private Stream<MatterStep> stream(Matter matter) {
        return steps.ofMatter(matter.id()).stream()
                .filter(step -> step.round() == matter.round() && WITH_CONDITIONS.equals(step.opinion()));
    }
}
