package org.shuzha.audit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.stereotype.Component;

/** Speaks to witnesses. */
@Component
class WitnessClient {

    private final WitnessProperties properties;
    private final HttpClient http;

    WitnessClient(WitnessProperties properties) {
        this.properties = properties;
        this.http = HttpClient.newBuilder().connectTimeout(properties.timeout()).build();
    }

    /** Throws {@link IOException} when nobody answers in time. */
    WitnessAnswer add(WitnessProperties.Asked asked, WitnessRequest request) throws IOException {
        HttpRequest.Builder post = HttpRequest.newBuilder(
                        URI.create(asked.url().replaceFirst("/$", "") + "/add-checkpoint"))
                .timeout(properties.timeout())
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(BodyPublishers.ofString(request.text()));
        if (asked.token() != null) {
            post.header("Authorization", "Bearer " + asked.token());
        }
        try {
            HttpResponse<String> answer = http.send(post.build(), BodyHandlers.ofString());
            String type = answer.headers().firstValue("Content-Type").orElse("");
            return new WitnessAnswer(answer.statusCode(), type.split(";")[0], answer.body());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new IOException(ending);
        }
    }
}
