package org.shuzha.procedure;

import java.util.List;
import java.util.Map;
import org.shuzha.engine.Deployments;
import org.shuzha.identity.Directory;
import org.shuzha.shared.Actor;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What may be filed, and everything the filing page needs. */
@RestController
@RequestMapping("/api")
class ProcedureController {

    record ProcedureSummary(
            String key, Map<String, String> name, Map<String, String> description, String group, List<String> basis) {}

    record ProcedureDetail(
            String key,
            Map<String, String> name,
            Map<String, String> description,
            List<String> basis,
            String deploymentId,
            Form form,
            Map<String, Map<String, String>> texts) {}

    private final Procedures procedures;
    private final Deployments deployments;
    private final BindingArticles binding;
    private final Directory directory;

    ProcedureController(Procedures procedures, Deployments deployments, BindingArticles binding, Directory directory) {
        this.procedures = procedures;
        this.deployments = deployments;
        this.binding = binding;
        this.directory = directory;
    }

    @OpenTo(Audience.SIGNED_IN)
    @GetMapping("/procedures")
    List<ProcedureSummary> list(Actor actor) {
        String profile = profile(actor);
        return procedures.startable(actor).stream()
                .map(p -> new ProcedureSummary(
                        p.key(), p.name(), p.description(), p.group(), binding.of(profile, p.basis())))
                .toList();
    }

    @OpenTo(Audience.SIGNED_IN)
    @GetMapping("/procedures/{key}")
    ProcedureDetail detail(Actor actor, @PathVariable String key) {
        Procedure p = procedures.startable(actor, key);
        String deployment = deployments.current();
        String profile = profile(actor);
        return new ProcedureDetail(
                key,
                p.name(),
                p.description(),
                binding.of(profile, p.basis()),
                deployment,
                procedures.form(deployment, key, p.form(), profile),
                procedures.texts(deployment, key));
    }

    @OpenTo(Audience.SIGNED_IN)
    @GetMapping(value = "/procedures/{key}/diagram", produces = MediaType.APPLICATION_XML_VALUE)
    String diagram(Actor actor, @PathVariable String key) {
        return procedures.diagram(procedures.startable(actor, key).key()).orElseThrow();
    }

    @OpenTo(Audience.SIGNED_IN)
    @GetMapping("/articles")
    JsonNode articles() {
        return procedures.articles();
    }

    private String profile(Actor actor) {
        return directory
                .organisation(directory.organisationOf(actor.personId()))
                .profile();
    }
}
