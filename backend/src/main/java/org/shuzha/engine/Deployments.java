package org.shuzha.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.Resource;
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

    /** The engine's own comparison takes seconds for so many files, and does not notice one that is gone. */
    private String deploy() {
        Map<String, byte[]> files = files();
        return latest().filter(id -> holds(id, files)).orElseGet(() -> deploy(files));
    }

    private Optional<String> latest() {
        return repository
                .createDeploymentQuery()
                .deploymentName(NAME)
                .orderByDeploymentTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .map(Deployment::getId)
                .findFirst();
    }

    private boolean holds(String deploymentId, Map<String, byte[]> files) {
        List<Resource> held = repository.getDeploymentResources(deploymentId);
        return held.size() == files.size()
                && held.stream().allMatch(file -> Arrays.equals(file.getBytes(), files.get(file.getName())));
    }

    /** Two nodes that start a new release at the same moment may both deploy it; each goes on with its own. */
    private String deploy(Map<String, byte[]> files) {
        var builder = repository.createDeployment().name(NAME);
        files.forEach((path, content) -> builder.addInputStream(path, new ByteArrayInputStream(content)));
        return builder.deploy().getId();
    }

    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        try {
            for (String root : ROOTS) {
                for (var file :
                        new PathMatchingResourcePatternResolver().getResources("classpath*:" + root + "/**/*.*")) {
                    String url = file.getURL().toString();
                    files.put(url.substring(url.lastIndexOf("/" + root + "/") + 1), file.getContentAsByteArray());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
