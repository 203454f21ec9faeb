package org.shuzha.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * One engine deployment per release holds every file of every procedure folder, so that a running matter keeps its
 * BPMN, decision tables, forms and texts.
 */
@Component
public class Deployments {

    private static final String NAME = "shuzha";
    private static final List<String> ROOTS = List.of("procedures", "shared");

    private final RepositoryService repository;
    private final Map<String, Optional<String>> texts = new ConcurrentHashMap<>();
    private final Map<String, List<String>> names = new ConcurrentHashMap<>();
    private final String current;

    Deployments(RepositoryService repository) {
        this.repository = repository;
        this.current = deploy();
    }

    /** Deployment of this release. */
    public String current() {
        return current;
    }

    /** Text of a file in a deployment, e.g. {@code procedures/data-use-request/procedure.yaml}; empty when absent. */
    public Optional<String> text(String deploymentId, String path) {
        return texts.computeIfAbsent(deploymentId + "/" + path, key -> read(deploymentId, path));
    }

    /** Paths of all files in a deployment. */
    public List<String> paths(String deploymentId) {
        return names.computeIfAbsent(
                deploymentId,
                id -> repository.getDeploymentResourceNames(id).stream()
                        .sorted()
                        .toList());
    }

    private Optional<String> read(String deploymentId, String path) {
        if (!paths(deploymentId).contains(path)) {
            return Optional.empty();
        }
        try (InputStream in = repository.getResourceAsStream(deploymentId, path)) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String deploy() {
        var builder = repository.createDeployment().name(NAME).enableDuplicateFiltering(false);
        try {
            for (String root : ROOTS) {
                for (Resource file : files(root)) {
                    builder.addInputStream(pathOf(root, file), file.getInputStream());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return builder.deploy().getId();
    }

    private static Resource[] files(String root) throws IOException {
        Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath*:" + root + "/**/*.*");
        java.util.Arrays.sort(found, java.util.Comparator.comparing(file -> pathOf(root, file)));
        return found;
    }

    private static String pathOf(String root, Resource file) {
        try {
            String url = file.getURL().toString();
            return url.substring(url.lastIndexOf("/" + root + "/") + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
