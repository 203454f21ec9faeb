package org.shuzha.procedure;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.shuzha.engine.Deployments;
import org.shuzha.identity.Directory;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Problem;
import org.shuzha.shared.Texts;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Procedure folders of a deployment: description, forms and texts. A matter asks with the deployment it began on. */
@Service
public class Procedures {

    private final Deployments deployments;
    private final Directory directory;
    private final BindingArticles binding;
    private final JsonMapper json;
    private final YAMLMapper yaml = new YAMLMapper();
    private final Map<String, Object> cache = new ConcurrentHashMap<>();

    Procedures(Deployments deployments, Directory directory, BindingArticles binding, JsonMapper json) {
        this.deployments = deployments;
        this.directory = directory;
        this.binding = binding;
        this.json = json;
    }

    /** What this person may file today: by post and by the jurisdiction of the institution. */
    public List<Procedure> startable(Actor actor) {
        String organisationId = directory.organisationOf(actor.personId());
        String profile = directory.organisation(organisationId).profile();
        return keys(deployments.current()).stream()
                .map(key -> get(deployments.current(), key))
                .filter(procedure -> procedure.fileable() && procedure.appliesIn(profile) && mayStart(actor, procedure))
                .toList();
    }

    /** The procedure of this release, if this person may file it; not_found otherwise. */
    public Procedure startable(Actor actor, String key) {
        return startable(actor).stream()
                .filter(procedure -> procedure.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("procedure"));
    }

    public Procedure get(String deploymentId, String key) {
        return cached(
                deploymentId + "/" + key,
                () -> yaml.readValue(file(deploymentId, folder(key) + "procedure.yaml"), Procedure.class));
    }

    /** A form by the file name of its schema; the procedure's own folder first, then the shared one. */
    public Form form(String deploymentId, String key, String name) {
        return cached(deploymentId + "/" + key + "/" + name, () -> readForm(deploymentId, key, name));
    }

    /** The same form as it is shown under a profile: its fields rest on what binds there. */
    public Form form(String deploymentId, String key, String name, String profile) {
        return cached(
                deploymentId + "/" + key + "/" + name + "/" + profile,
                () -> binding.of(profile, form(deploymentId, key, name)));
    }

    /** As it is shown where it serves a duty of the calling matter, null for none: then its fields rest on that. */
    public Form form(String deploymentId, String key, String name, String profile, @Nullable List<String> duty) {
        return duty == null
                ? form(deploymentId, key, name, profile)
                : binding.of(profile, duty, form(deploymentId, key, name));
    }

    /** Texts of a procedure by language and key; shared texts below its own. */
    public Map<String, Map<String, String>> texts(String deploymentId, String key) {
        return cached(
                deploymentId + "/texts/" + key,
                () -> Map.of("zh", language(deploymentId, key, "zh"), "en", language(deploymentId, key, "en")));
    }

    /** One text in both languages; the key itself where a language lacks it. */
    public Map<String, String> text(String deploymentId, String key, String text) {
        var texts = texts(deploymentId, key);
        return Map.of(
                "zh", texts.get("zh").getOrDefault(text, text),
                "en", texts.get("en").getOrDefault(text, text));
    }

    /** Titles and summaries of the articles that anything rests on. */
    public JsonNode articles() {
        return cached("articles", () -> yaml.readTree(file(deployments.current(), "shared/articles.yaml")));
    }

    /** How an article is named on a line, which for a law from outside is not the id. */
    public String article(String id, Locale locale) {
        return articles().path(id).path(Texts.language(locale)).path("short").asString(id);
    }

    private List<String> keys(String deploymentId) {
        return deployments.paths(deploymentId).stream()
                .filter(path -> path.endsWith("/procedure.yaml"))
                .map(path -> path.split("/")[1])
                .toList();
    }

    private boolean mayStart(Actor actor, Procedure procedure) {
        return directory.appointmentsOf(actor.personId()).stream()
                .anyMatch(appointment -> procedure.starters().contains(appointment.post()));
    }

    private Form readForm(String deploymentId, String key, String name) {
        String own = folder(key) + name;
        String file = deployments.text(deploymentId, own).isPresent() ? own : "shared/" + name;
        return new Form(
                json.readTree(file(deploymentId, file)),
                deployments
                        .text(deploymentId, file.replace(".schema.json", ".ui.json"))
                        .map(json::readTree)
                        .orElse(json.createObjectNode()));
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> language(String deploymentId, String key, String language) {
        var texts = new java.util.HashMap<String, String>();
        for (String folder : List.of("shared/", folder(key))) {
            deployments
                    .text(deploymentId, folder + "texts." + language + ".yaml")
                    .ifPresent(text -> texts.putAll(yaml.readValue(text, Map.class)));
        }
        return texts;
    }

    private String file(String deploymentId, String path) {
        return deployments.text(deploymentId, path).orElseThrow(() -> Problem.notFound("procedure"));
    }

    private static String folder(String key) {
        return "procedures/" + key + "/";
    }

    @SuppressWarnings("unchecked")
    private <T> T cached(String key, java.util.function.Supplier<T> read) {
        Object known = cache.get(key);
        if (known == null) {
            known = read.get();
            cache.put(key, known);
        }
        return (T) known;
    }

    Optional<String> diagram(String key) {
        return deployments.text(deployments.current(), folder(key) + key + ".bpmn");
    }
}
