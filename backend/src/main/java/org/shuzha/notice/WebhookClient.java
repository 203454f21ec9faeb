package org.shuzha.notice;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.apache.hc.core5.http.ContentType;
import org.shuzha.outbox.OutsideHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Posts to other systems, only to where {@link WebhookTargets} lets it. Nobody reads what is answered beyond its status. */
@Component
class WebhookClient {

    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int OK = 200;
    private static final int REDIRECT = 300;

    private final WebhookTargets targets;
    private final OutsideHttp http;

    @Autowired
    WebhookClient(NoticeProperties properties) {
        this(new WebhookTargets(properties.webhook().allowed(), InetAddress::getAllByName));
    }

    WebhookClient(WebhookTargets targets) {
        this.targets = targets;
        this.http = new OutsideHttp(targets, SILENCE, LONGEST);
    }

    WebhookTargets targets() {
        return targets;
    }

    /** Throws IOException unless the answer is a 2xx. */
    void post(URI url, Map<String, String> headers, String body) throws IOException {
        int status = http.send("POST", url, headers, body, ContentType.APPLICATION_JSON, 0)
                .status();
        if (status < OK || status >= REDIRECT) {
            throw new IOException("HTTP " + status);
        }
    }
}
