package org.shuzha.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shuzha.ApplicationTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A start deploys this release unless the last deployment holds exactly its files. */
class DeploymentsTest extends ApplicationTest {

    private static final String TEXTS = "shared/texts.zh.yaml";

    @Autowired
    private RepositoryService repository;

    @Autowired
    private Deployments deployments;

    private final List<String> others = new ArrayList<>();

    @AfterEach
    void onlyThisRelease() {
        others.forEach(repository::deleteDeployment);
    }

    @Test
    void afterAReleaseWithAnotherTextThisOneIsDeployedOnce() {
        isDeployedOnceAfter(files -> files.merge(TEXTS, "\n# changed", String::concat));
    }

    @Test
    void afterAReleaseWithAFileMoreThisOneIsDeployedOnce() {
        isDeployedOnceAfter(files -> files.put("shared/more.yaml", "more: 1"));
    }

    private void isDeployedOnceAfter(Consumer<Map<String, String>> difference) {
        Map<String, String> files = new TreeMap<>();
        for (String path : deployments.paths(deployments.current())) {
            files.put(path, deployments.text(deployments.current(), path).orElseThrow());
        }
        difference.accept(files);
        var builder = repository.createDeployment().name("shuzha");
        files.forEach(builder::addString);
        others.add(builder.deploy().getId());
        String started = start();
        assertThat(others).doesNotContain(started);
        others.add(started);
        assertThat(start()).isEqualTo(started);
    }

    private String start() {
        return new Deployments(repository).current();
    }
}
