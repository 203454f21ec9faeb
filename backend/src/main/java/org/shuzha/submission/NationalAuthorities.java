package org.shuzha.submission;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.shuzha.engine.RuleTables;
import org.shuzha.identity.Directory;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterStep;
import org.shuzha.matter.MatterSteps;
import org.springframework.stereotype.Component;

/** Table T14: to which national bodies the local authority reports a matter (A6.1, A24.2, A25.2). */
@Component
public class NationalAuthorities {

    private static final String TABLE = "line-authority-routing";
    private static final String LINES = "lines";
    private static final String HEALTH = "HEALTH";

    private final MatterSteps steps;
    private final Directory directory;
    private final RuleTables tables;

    NationalAuthorities(MatterSteps steps, Directory directory, RuleTables tables) {
        this.steps = steps;
        this.directory = directory;
        this.tables = tables;
    }

    /** Words of the vocabulary, each once; what belongs to two fields goes to the bodies of both. */
    public List<String> of(Matter matter, String subject) {
        return lines(matter).stream()
                .flatMap(line -> tables
                        .evaluate(
                                matter.deploymentId(),
                                TABLE,
                                Map.of("routingSubject", subject, "institutionLine", line))
                        .stream())
                .map(row -> String.valueOf(row.get("recipient")))
                .distinct()
                .toList();
    }

    /** The fields that were found last, and always the own one of a TCM or disease-control institution. */
    private Set<String> lines(Matter matter) {
        String own = directory.organisation(matter.organisationId()).line();
        Set<String> lines = steps.latestStating(matter.id(), LINES)
                .map(NationalAuthorities::stated)
                .orElseGet(LinkedHashSet::new);
        if (lines.isEmpty() || !own.equals(HEALTH)) {
            lines.add(own);
        }
        return lines;
    }

    private static Set<String> stated(MatterStep step) {
        var lines = new LinkedHashSet<String>();
        step.form().path(LINES).forEach(line -> lines.add(line.asString().toUpperCase(Locale.ROOT)));
        return lines;
    }
}
